"""The files of the project, and C++ text without what only looks like code."""
import pathlib
import re

OUTSIDE = {'.git', 'build', 'out', '.cache', '.idea', '.vscode', '__pycache__'}

# The order matters: a raw string may hold everything, a comment may hold quotes, a number may hold ' as separator.
LITERAL = re.compile(
    r'R"(?P<mark>[^()\\\s]{0,16})\(.*?\)(?P=mark)"'
    r'|//[^\n]*|/\*.*?\*/'
    r'|"(?:\\.|[^"\\\n])*"'
    r"|\b\d[\w.']*"
    r"|'(?:\\.|[^'\\\n])+'", re.DOTALL)


def files(root, suffixes=None):
    """All files of the project in a fixed order, as paths below root; with suffixes only those that end so."""
    found = []
    for path in sorted(pathlib.Path(root).rglob('*')):
        below = path.relative_to(root)
        if path.is_file() and not OUTSIDE & set(below.parts[:-1]) and (not suffixes or path.suffix in suffixes):
            found.append(below)
    return found


def cpp_files(root, *folders):
    return [f for f in files(root, {'.cpp', '.hpp'}) if f.parts[0] in folders]


def read(root, path):
    return (pathlib.Path(root) / path).read_text(encoding='utf8')


def without_literals(code):
    """Comments and the inside of strings blanked out; every character keeps its line."""
    def blank(match):
        text = match.group()
        if text[0].isdigit():
            return text.replace("'", '_')
        quote = '"' if text[0] in 'R"' else text[0] if text[0] == "'" else ' '
        return quote + '\n' * text.count('\n') + (quote if quote != ' ' else '')
    return LITERAL.sub(blank, code)
