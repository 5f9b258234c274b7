"""Puts measured figures between the markers of README.md."""
import pathlib
import sys

README = pathlib.Path(__file__).resolve().parents[2] / 'README.md'


def markers(name):
    return f'<!-- {name}:begin -->', f'<!-- {name}:end -->'


def sections(name):
    """What stands before, between and after the markers; ends the program if they are not there."""
    begin, end = markers(name)
    text = README.read_text(encoding='utf8') if README.is_file() else ''
    if text.count(begin) != 1 or text.count(end) != 1 or text.index(begin) > text.index(end):
        print(f'{README.name} must hold {begin} and, below it, {end}, once each', file=sys.stderr)
        sys.exit(2)
    before, rest = text.split(begin)
    between, after = rest.split(end)
    return before, between, after


def replace(name, content):
    before, _, after = sections(name)
    begin, end = markers(name)
    README.write_text(f'{before}{begin}\n{content.strip()}\n{end}{after}', encoding='utf8')


def table(header, rows):
    """A markdown table; the first column is text, the others are figures."""
    lines = [header, ['---'] + ['--:'] * (len(header) - 1), *rows]
    return '\n'.join('| ' + ' | '.join(map(str, line)) + ' |' for line in lines)
