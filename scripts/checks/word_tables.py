"""The word tables of pairs/lexicon: `arabic TAB french [TAB remark]`, fit for review and for learning."""
import pathlib
import unicodedata

import sources

FOLDER = pathlib.Path('pairs') / 'lexicon'
GENERATED = 'by scripts/build-lexicon'  # in a table's first line: it may repeat what the hand-made tables hold
KASHIDA = '\u0640'


def script_of(character):
    return unicodedata.name(character, '').partition(' ')[0] if character.isalpha() else ''


def has_diacritic(text):
    """Arabic short vowels and other marks, superscript alef included, and kashida."""
    return any(c == KASHIDA or '\u064b' <= c <= '\u065f' or c == '\u0670' for c in text)


def row_problems(cells):
    if not 2 <= len(cells) <= 3:
        yield f'{len(cells)} columns, not two or three'
        return
    arabic, french = cells[0], cells[1]
    for side, text in (('Arabic', arabic), ('French', french)):
        if not text.strip():
            yield f'the {side} side is empty'
        if text != text.strip():
            yield f'white space around the {side} side'
    if any(script_of(c) == 'LATIN' for c in arabic):
        yield f'a Latin letter on the Arabic side: {arabic}'
    if any(script_of(c) == 'ARABIC' for c in french):
        yield f'an Arabic letter on the French side: {french}'
    if has_diacritic(arabic):
        yield f'a diacritic or kashida: {arabic}'


def table_problems(path, lines, seen):
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith('#'):
            continue
        cells = line.split('\t')
        for complaint in row_problems(cells):
            yield f'{path}:{number}: {complaint}'
        first = seen.setdefault(tuple(cells[:2]), f'{path}:{number}')
        if first != f'{path}:{number}':
            yield f'{path}:{number}: the same pair stands in {first}'


def problems(root):
    seen_by_hand = {}
    for path in sources.files(root, {'.tsv'}):
        if path.parent == FOLDER:
            lines = sources.read(root, path).split('\n')
            yield from table_problems(path, lines, {} if GENERATED in lines[0] else seen_by_hand)
