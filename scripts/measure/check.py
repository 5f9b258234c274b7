"""False alarms and finds of `dragoman check`: see scripts/measure-check."""
import argparse
import csv
import pathlib
import random
import shutil
import sys
import time

import cases
import planted
import readme

CORPORA = ['flores200', 'pud', 'tico19']
WORK = cases.ROOT / 'build' / 'measure-check'
SEVERITIES = ['info', 'warning', 'error']
PLANTED_LINES = 1500
SPEED_PAIRS = 10_000
MOST_SECONDS = 60


class Corpus:
    """The documents of one corpus, of one half or both: lists of (Arabic line, French line)."""

    def __init__(self, folder, name, half):
        sides = [(folder / 'corpora' / f'{name}.{end}').read_text(encoding='utf8').split('\n') for end in ('ar', 'fr', 'docids')]
        documents = {}
        for ar, fr, document in zip(*sides):
            if ar.strip() and fr.strip():
                documents.setdefault(document, []).append((ar, fr))
        wanted = {'tuned': {0}, 'other': {1}, 'both': {0, 1}}[half]
        self.name = name
        self.documents = [lines for i, lines in enumerate(documents.values()) if i % 2 in wanted]

    @property
    def lines(self):
        return [pair for document in self.documents for pair in document]


def write_lines(folder, name, pairs):
    """Two files, line n beside line n."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f'{name}.ar.txt', folder / f'{name}.fr.txt']
    for side, path in enumerate(paths):
        path.write_text(''.join(f'{pair[side]}\n' for pair in pairs), encoding='utf8')
    return paths


def rows_of(text):
    return list(csv.DictReader(text.splitlines(), delimiter='\t', quoting=csv.QUOTE_NONE))


def check_lines(name, pairs):
    """Findings of pairs of lines, a list a pair."""
    found = [[] for _ in pairs]
    for row in rows_of(cases.output_of([cases.DRAGOMAN, 'check', '--lines', '--quiet', *write_lines(WORK, name, pairs)])):
        found[int(row['ar_indices'] or row['fr_indices'])].append(row)
    return found


def reaches(rows, severity):
    return any(SEVERITIES.index(row['severity']) >= SEVERITIES.index(severity) for row in rows)


def share(part, whole):
    return part / whole if whole else 0.0


def human(corpora):
    """Shares of lines with a digit that hold an error, or a warning or error."""
    with_digit = errors = warnings = 0
    for corpus in corpora:
        lines = corpus.lines
        for pair, rows in zip(lines, check_lines(f'human-{corpus.name}', lines)):
            if not any(c.isdigit() for c in ''.join(pair)):
                continue
            with_digit += 1
            errors += reaches(rows, 'error')
            warnings += reaches(rows, 'warning')
    return with_digit, errors, warnings


def planted_numbers(lines, rng):
    """Lines with a number are taken again with another change until there are enough."""
    changed = []
    while len(changed) < PLANTED_LINES:
        changed += [pair for pair in (planted.change_number(pair, rng) for pair in rng.sample(lines, len(lines))) if pair]
    found = check_lines('numbers', changed[:PLANTED_LINES])
    return len(found), sum(reaches(rows, 'error') for rows in found)


def planted_marks(lines, rng):
    marked = [planted.plant_mark(pair, rng) for pair in rng.sample(lines, min(len(lines), PLANTED_LINES))]
    found = check_lines('marks', [pair for pair, _ in marked])
    hits = sum(any(mark in row['ar_text'] + row['fr_text'] for row in rows) for rows, (_, mark) in zip(found, marked))
    return len(found), hits


def run_documents(name, documents):
    """Findings of whole documents that are known pairs, by number."""
    folder = WORK / name
    shutil.rmtree(folder, ignore_errors=True)
    names = []
    for i, (ar, fr, _) in enumerate(documents):
        folder.mkdir(parents=True, exist_ok=True)
        for side, lines in (('ar', ar), ('fr', fr)):
            (folder / f'{i}.{side}.txt').write_text('\n'.join(lines) + '\n', encoding='utf8')
        names.append(f'{folder}/{i}.ar.txt\t{folder}/{i}.fr.txt\n')
    listed = folder / 'pairs.list'
    listed.write_text(''.join(names), encoding='utf8')
    cases.output_of([cases.DRAGOMAN, 'run', '--pairs', listed, '-o', folder / 'out', '--format', 'check', '--quiet'])
    found = {}
    for row in rows_of((folder / 'out' / 'findings.tsv').read_text(encoding='utf8')):
        found.setdefault(int(row['ar_id'].split('.')[0]), []).append(row)
    return found


def listed_paragraphs(rows):
    """(side that has it, index) of paragraphs that stand in a finding as missing as a whole or in part."""
    out = set()
    for row in rows:
        for kind, side, name in (('missing_fr', 0, 'ar'), ('missing_ar', 1, 'fr')):
            if row['kind'] == kind and not row['values'] and 'name' not in row['message']:
                out |= {(side, index, row[f'{name}_text']) for index in map(int, row[f'{name}_indices'].split(','))}
    return out


def dropped_paragraphs(corpora, rng):
    documents = [d for corpus in corpora for d in planted.drop_lines(corpus.documents, .2, rng) if d[2]]
    found = run_documents('paragraphs', documents)
    count = hits = listed = right = 0
    for i, (ar, fr, dropped) in enumerate(documents):
        said = listed_paragraphs(found.get(i, []))
        texts = [(side, (ar, fr)[side][index]) for side, index in dropped]
        matches = [(side, text) for side, text in texts if any(s == side and said_text in text for s, _, said_text in said)]
        count += len(texts)
        hits += len(matches)
        listed += len(said)
        right += sum(any(s == side and said_text in text for side, text in texts) for s, _, said_text in said)
    return count, hits, listed, right


def dropped_sentences(corpora, rng):
    threes = [lines[i:i + 3] for corpus in corpora for lines in corpus.documents for i in range(0, len(lines) - 2, 3)]
    cases_ = [planted.drop_sentence(three, rng) for three in threes]
    found = check_lines('sentences', [pair for pair, _, _ in cases_])
    hits = listed = right = 0
    for rows, (_, side, line) in zip(found, cases_):
        said = [text for s, _, text in listed_paragraphs(rows) if s == side]
        hits += any(text in line or line in text for text in said)
        listed += len(listed_paragraphs(rows))
        right += sum(text in line or line in text for text in said)
    return len(cases_), hits, listed, right


def seconds_of_speed(lines, rng):
    pairs = [rng.choice(lines) for _ in range(SPEED_PAIRS)]
    paths = write_lines(WORK, 'speed', pairs)
    begin = time.monotonic()
    cases.output_of([cases.DRAGOMAN, 'check', '--lines', '--quiet', '--jobs', '2', *paths])
    return time.monotonic() - begin


def percent(part, whole):
    return f'{100 * share(part, whole):.1f} %'


def measured(corpora, seed):
    """(rows of the table, whether all bounds hold)."""
    lines = [pair for corpus in corpora for pair in corpus.lines]
    rng = random.Random(seed)
    digits, errors, warnings = human(corpora)
    numbers, numbers_found = planted_numbers(lines, rng)
    marks, marks_found = planted_marks(lines, rng)
    paragraphs, paragraphs_found, listed_p, right_p = dropped_paragraphs(corpora, rng)
    sentences, sentences_found, listed_s, right_s = dropped_sentences(corpora, rng)
    seconds = seconds_of_speed(lines, rng)
    rows = [('human translations with a digit: an error', digits, percent(errors, digits), 'at most 2.5 %'),
            ('human translations with a digit: a warning or error', digits, percent(warnings, digits), 'at most 6 %'),
            ('a number or date changed: an error', numbers, percent(numbers_found, numbers), 'at least 95 %'),
            ('a link or code removed or changed: listed', marks, percent(marks_found, marks), 'at least 97 %'),
            ('a paragraph dropped: listed', paragraphs, percent(paragraphs_found, paragraphs), 'at least 97 %'),
            ('… listed ones that were dropped', listed_p, percent(right_p, listed_p), '–'),
            ('a sentence of three dropped: listed', sentences, percent(sentences_found, sentences), 'at least 85 %'),
            ('… listed ones that were dropped', listed_s, percent(right_s, listed_s), '–'),
            (f'{SPEED_PAIRS:,} aligned paragraphs, two processors', SPEED_PAIRS, f'{seconds:.0f} s', f'at most {MOST_SECONDS} s')]
    good = (share(errors, digits) <= .025 and share(warnings, digits) <= .06 and share(numbers_found, numbers) >= .95 and
            share(marks_found, marks) >= .97 and share(paragraphs_found, paragraphs) >= .97 and
            share(sentences_found, sentences) >= .85 and seconds <= MOST_SECONDS)
    return rows, good


def print_sample(corpora, count, least, seed):
    """Findings in human translations beside both lines, to be read."""
    rows = [(row, pair) for corpus in corpora for pair, found in zip(corpus.lines, check_lines(f'human-{corpus.name}', corpus.lines))
            for row in found if reaches([row], least)]
    for row, pair in random.Random(seed).sample(rows, min(count, len(rows))):
        print('\t'.join([row['severity'], row['kind'], row['ar_text'], row['fr_text'], row['values'], *pair]))


def parsed():
    parser = argparse.ArgumentParser(prog='scripts/measure-check')
    parser.add_argument('--eval', type=pathlib.Path, default=cases.EVAL)
    parser.add_argument('--half', choices=['other', 'tuned', 'both'], default='other')
    parser.add_argument('--seed', type=int, default=7)
    parser.add_argument('--sample', type=int, metavar='N')
    parser.add_argument('--least', choices=SEVERITIES, default='warning', help='of the findings in the sample')
    parser.add_argument('--readme', action='store_true')
    return parser.parse_args()


def main():
    options = parsed()
    cases.require(options.eval, 'measure-check')
    if options.readme:
        readme.sections('check')
    corpora = [Corpus(options.eval, name, options.half) for name in CORPORA]
    if options.sample:
        print_sample(corpora, options.sample, options.least, options.seed)
        return
    rows, good = measured(corpora, options.seed)
    text = readme.table(['measured', 'cases', 'share', 'bound'], rows)
    print(text)
    if options.readme:
        readme.replace('check', text)
    if not good:
        cases.fail('measure-check: a figure misses its bound')


if __name__ == '__main__':
    sys.exit(main())
