"""The gold of pairs/ fits its articles: documents exist, every paragraph of a pair stands in exactly one bead."""
import collections
import pathlib
import re

import sources

ARTICLES = pathlib.Path('pairs') / 'articles'
DOCUMENTS = pathlib.Path('pairs') / 'gold.documents.tsv'
BEADS = pathlib.Path('pairs') / 'gold.beads.tsv'
LABELS = {'', 'moved', 'furniture'}


def rows(root, path):
    for number, line in enumerate(sources.read(root, path).split('\n'), 1):
        if line.strip() and not line.startswith('#'):
            yield number, line.split('\t')


def paragraph_count(root, identifier):
    """None if there is no such article."""
    path = pathlib.Path(root) / ARTICLES / f'{identifier}.txt'
    if not path.is_file():
        return None
    lines = re.split(r'\r\n|\r|\n', path.read_bytes().decode('utf8'))
    return sum(1 for line in lines if line.strip('\ufeff').strip())


def document_problems(root, pairs):
    seen = {}
    for number, cells in rows(root, DOCUMENTS):
        if len(cells) != 2:
            yield f'{DOCUMENTS}:{number}: {len(cells)} columns, not two'
            continue
        pairs.append(tuple(cells))
        for identifier in cells:
            if paragraph_count(root, identifier) is None:
                yield f'{DOCUMENTS}:{number}: no article {identifier}'
            if seen.setdefault(identifier, number) != number:
                yield f'{DOCUMENTS}:{number}: {identifier} was matched in line {seen[identifier]}'


def bead_row_problems(cells):
    if len(cells) != 5:
        yield f'{len(cells)} columns, not five'
        return
    if cells[4] not in LABELS:
        yield f'unknown label {cells[4]}'
    if not (cells[2] or cells[3]):
        yield 'a bead without paragraphs'
    for side in cells[2:4]:
        if not re.fullmatch(r'(\d+(,\d+)*)?', side):
            yield f'not a list of indices: {side}'
        elif side and sorted(map(int, side.split(','))) != list(map(int, side.split(','))):
            yield f'indices do not rise: {side}'


def coverage_problems(root, used):
    for (pair, side), places in sorted(used.items()):
        count = paragraph_count(root, pair[side])
        for index, numbers in sorted(places.items()):
            if count is None or index >= count:
                yield f'{BEADS}:{numbers[0]}: {pair[side]} has no paragraph {index}'
            elif len(numbers) > 1:
                yield f'{BEADS}:{numbers[1]}: paragraph {index} of {pair[side]} stands in line {numbers[0]} too'
        missing = sorted(set(range(count or 0)) - set(places))
        if missing:
            yield f'{BEADS}:1: {pair[side]}: no bead for paragraph {", ".join(map(str, missing))}'


def problems(root):
    for path in (DOCUMENTS, BEADS):
        if not (pathlib.Path(root) / path).is_file():
            yield f'{path}:1: missing'
            return
    pairs = []
    yield from document_problems(root, pairs)
    used = {(pair, side): collections.defaultdict(list) for pair in pairs for side in (0, 1)}
    for number, cells in rows(root, BEADS):
        complaints = list(bead_row_problems(cells))
        yield from (f'{BEADS}:{number}: {complaint}' for complaint in complaints)
        if complaints:
            continue
        pair = tuple(cells[:2])
        if pair not in pairs:
            yield f'{BEADS}:{number}: {pair[0]} and {pair[1]} are no pair of {DOCUMENTS.name}'
            continue
        for side in (0, 1):
            for index in filter(None, cells[2 + side].split(',')):
                used[(pair, side)][int(index)].append(number)
    yield from coverage_problems(root, used)
