#!/usr/bin/env python3
"""Learns a lexicon from a run over half of a corpus and measures what it does on the other half: see scripts/measure-adapt."""
import argparse
import collections
import pathlib
import random
import shutil
import sys

import cases
import readme

WORK = cases.ROOT / 'build' / 'adapt'
GENERAL = 'flores200'  # another domain: what is learnt must do it no harm
LEAST_GAIN = 0.2       # of the error on the other half


def lines_of(path):
    try:
        return path.read_text(encoding='utf8').rstrip('\n').split('\n')
    except OSError as error:
        cases.fail(f'measure-adapt: {error}', 2)


def documents(prefix):
    """Document → its (Arabic, French) lines, in the order of the corpus."""
    out = collections.OrderedDict()
    sides = [lines_of(pathlib.Path(f'{prefix}.{side}')) for side in ('docids', 'ar', 'fr')]
    if len({len(side) for side in sides}) != 1:
        cases.fail(f'measure-adapt: {prefix}: the three files differ in length', 2)
    for name, ar, fr in zip(*sides):
        if ar.strip() and fr.strip():
            out.setdefault(name.strip(), []).append((ar.strip(), fr.strip()))
    return out


def halves(corpus, seed):
    names = sorted(corpus)
    random.Random(seed).shuffle(names)
    middle = len(names) // 2
    return [[corpus[name] for name in sorted(part)] for part in (names[:middle], names[middle:])]


def distinct_lines(half, other_half):
    """The pairs of a half whose lines stand nowhere else on their side, in neither half."""
    count = [collections.Counter(pair[side] for part in (half, other_half) for lines in part for pair in lines)
             for side in (0, 1)]
    return [pair for lines in half for pair in lines if count[0][pair[0]] == 1 and count[1][pair[1]] == 1]


def write_lines(path, lines):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(''.join(line + '\n' for line in lines), encoding='utf8')
    return path


def write_articles(half, folder):
    """A file a document and side; names say nothing of which belong together."""
    shutil.rmtree(folder, ignore_errors=True)
    for place, lines in enumerate(half):
        for side, name in enumerate(('ar', 'fr')):
            number = place if side == 0 else len(half) - place
            write_lines(folder / name / f'{name}-{number:05}.txt', [pair[side] for pair in lines])
    return folder


def learnt_lexicon(half, folder, options):
    """Runs dragoman over the articles as if nothing were known of them, and adapts the lexicon to what it found."""
    articles = write_articles(half, folder / 'articles')
    cases.output_of([cases.DRAGOMAN, 'run', '--ar', articles / 'ar', '--fr', articles / 'fr', '-o', folder / 'run',
                     '--overwrite', '--quiet'])
    lexicon = folder / 'user.lexicon'
    cases.output_of([cases.DRAGOMAN, 'lexicon', 'adapt', folder / 'run', '-o', lexicon, *options])
    return lexicon


def error(ar, fr, lexicon=None):
    command = [cases.DRAGOMAN, 'evaluate', 'retrieval', ar, fr] + (['--lexicon', lexicon] if lexicon else [])
    return float(cases.output_of(command).split()[-1])


def measured(options, corpus, direction, learning, judging):
    """A row of the table, and whether both bars are met."""
    folder = WORK / f'{corpus}-{options.seed}-{direction.replace(" → ", "-")}'
    lexicon = learnt_lexicon(learning, folder, ['--min-p', options.min_p] if options.min_p else [])
    pairs = distinct_lines(judging, learning)
    files = [write_lines(folder / f'other.{name}', [pair[side] for pair in pairs]) for side, name in enumerate(('ar', 'fr'))]
    before, after = error(*files), error(*files, lexicon)
    general = [options.eval / 'corpora' / f'{GENERAL}.{side}' for side in ('ar', 'fr')]
    general_before, general_after = error(*general), error(*general, lexicon)
    met = after <= (1 - LEAST_GAIN) * before and general_after <= general_before
    percent = lambda value: f'{100 * value:.2f} %'
    change = f'{100 * (after / before - 1):+.0f} %' if before else '–'
    return [corpus, direction, len(pairs), percent(before), percent(after), change, percent(general_before),
            percent(general_after), 'yes' if met else 'NO'], met


def parsed():
    parser = argparse.ArgumentParser(prog='scripts/measure-adapt')
    parser.add_argument('--eval', type=pathlib.Path, default=cases.EVAL)
    parser.add_argument('--corpora', type=lambda x: x.split(','), default=['umbrella'])
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--min-p', default='')
    parser.add_argument('--readme', action='store_true')
    parser.add_argument('--only-look', action='store_true', help='only see whether there is something to measure on')
    return parser.parse_args()


def main():
    options = parsed()
    cases.require(options.eval, 'measure-adapt')
    if options.readme:
        readme.sections('adapt')
    if options.only_look:
        return
    rows, all_met = [], True
    for corpus in options.corpora:
        a, b = halves(documents(options.eval / 'corpora' / corpus), options.seed)
        for direction, learning, judging in (('A → B', a, b), ('B → A', b, a)):
            print(f'measure-adapt: {corpus}, {direction}', file=sys.stderr)
            row, met = measured(options, corpus, direction, learning, judging)
            rows.append(row)
            all_met = all_met and met
    header = ['corpus', 'learnt → judged', 'lines', 'error', 'adapted', 'change', GENERAL, 'adapted', 'met']
    text = (f'{readme.table(header, rows)}\n\nRetrieval errors on the distinct lines of the other half (halves by document, seed '
            f'{options.seed}) and on {GENERAL}; met: at least {100 * LEAST_GAIN:.0f} % fewer errors, and none more on {GENERAL}.')
    print(text)
    if options.readme:
        readme.replace('adapt', text)
    sys.exit(0 if all_met else 1)


if __name__ == '__main__':
    main()
