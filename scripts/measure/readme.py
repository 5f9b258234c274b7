"""Puts measured figures between the markers of README.md, or of another document."""
import pathlib
import sys

README = pathlib.Path(__file__).resolve().parents[2] / 'README.md'


def markers(name):
    return f'<!-- {name}:begin -->', f'<!-- {name}:end -->'


def sections(name, document=README):
    """What stands before, between and after the markers; ends the program if they are not there."""
    begin, end = markers(name)
    text = document.read_text(encoding='utf8') if document.is_file() else ''
    if text.count(begin) != 1 or text.count(end) != 1 or text.index(begin) > text.index(end):
        print(f'{document.name} must hold {begin} and, below it, {end}, once each', file=sys.stderr)
        sys.exit(2)
    before, rest = text.split(begin)
    between, after = rest.split(end)
    return before, between, after


def replace(name, content, document=README):
    before, _, after = sections(name, document)
    begin, end = markers(name)
    document.write_text(f'{before}{begin}\n{content.strip()}\n{end}{after}', encoding='utf8')


def table(header, rows):
    """A markdown table; the first column is text, the others are figures."""
    lines = [header, ['---'] + ['--:'] * (len(header) - 1), *rows]
    return '\n'.join('| ' + ' | '.join(map(str, line)) + ' |' for line in lines)
