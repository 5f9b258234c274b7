"""No file above 400 lines, no function above 60."""
import re

import sources

MOST_FILE_LINES = 400
MOST_FUNCTION_LINES = 60
CODE = {'.cpp', '.hpp', '.S', '.py', '.sh', '.cmake', ''}
SCOPE = re.compile(r'\b(?:namespace|class|struct|union|enum)\b[^()]*$|\bextern\s*""\s*$')
DATA = re.compile(r'=\s*$|^[^()]*[\w>\]]\s*$|[(,]\s*$')


def is_scope(before):
    """Whether the text before a brace opens a namespace or a type, not a body."""
    return bool(SCOPE.search(re.sub(r'\b(?:alignas|__attribute__|decltype|requires)\s*\([^()]*\)', '', before)))


def functions(code):
    """(first line, last line) of each function body, 1-based. Not a parser: a body is a block right inside
    namespaces and types that no table of data begins."""
    line, before, stack = 1, '', []
    for character in sources.without_literals(code):
        if character == '{':
            inside = bool(stack) and stack[-1][0] != 'scope'
            kind = 'inner' if inside else 'scope' if is_scope(before) else 'data' if DATA.search(before) else 'body'
            stack.append((kind, line))
        elif character == '}' and stack:
            kind, first = stack.pop()
            if kind == 'body':
                yield first, line
        elif character == '\n':
            line += 1
        before = '' if character in '{};' else before + character


def problems(root):
    for path in sources.files(root, CODE):
        if not path.suffix and path.parts[0] not in ('scripts', '.ci'):
            continue
        text = sources.read(root, path)
        count = len(text.splitlines())
        if count > MOST_FILE_LINES:
            yield f'{path}:{count}: {count} lines, above {MOST_FILE_LINES}'
        if path.suffix in ('.cpp', '.hpp'):
            for first, last in functions(text):
                if last - first + 1 > MOST_FUNCTION_LINES:
                    yield f'{path}:{first}: a function of {last - first + 1} lines, above {MOST_FUNCTION_LINES}'
