"""Agreement of the quantities of translated lines: see scripts/measure-quantities."""
import argparse
import pathlib
import sys

import cases
import readme

LEAST_SHARE = .97


def difference(corpus, row, sides):
    """One row of the table: both lines beside what only one of them says."""
    line, only_ar, only_fr = row.split('\t')
    texts = [side[int(line) - 1] for side in sides]
    return '\t'.join([corpus, line, only_ar, only_fr, *texts])


def measured(folder, corpus):
    """(pairs with a digit, compatible ones, rows of differences) of one corpus."""
    paths = [folder / 'corpora' / f'{corpus}.{side}' for side in ('ar', 'fr')]
    for path in paths:
        if not path.exists():
            cases.fail(f'measure-quantities: {path} is missing: give the folder that holds corpora/ with --eval', 2)
    *rows, last = cases.output_of([cases.DRAGOMAN, 'evaluate', 'quantities', *paths]).splitlines()
    words = last.split()
    sides = [path.read_text(encoding='utf8').split('\n') for path in paths]
    return int(words[2]), int(words[4]), [difference(corpus, row, sides) for row in rows]


def main():
    parser = argparse.ArgumentParser(prog='scripts/measure-quantities')
    parser.add_argument('--eval', type=pathlib.Path, default=cases.EVAL)
    parser.add_argument('--corpora', default='flores200,pud,tico19')
    parser.add_argument('--differences', type=pathlib.Path)
    options = parser.parse_args()
    figures = {corpus: measured(options.eval, corpus) for corpus in options.corpora.split(',')}
    pairs, compatible = (sum(figure[i] for figure in figures.values()) for i in (0, 1))
    rows = [[corpus, count, good, f'{good / count:.3f}'] for corpus, (count, good, _) in figures.items()]
    print(readme.table(['corpus', 'pairs with a digit', 'compatible', 'share'],
                       [*rows, ['all', pairs, compatible, f'{compatible / pairs:.3f}']]))
    differences = [row for figure in figures.values() for row in figure[2]]
    if options.differences:
        options.differences.write_text(''.join(f'{row}\n' for row in differences), encoding='utf8')
    else:
        print('\n'.join(['', *differences]))
    if compatible < LEAST_SHARE * pairs:
        cases.fail(f'measure-quantities: less than {LEAST_SHARE:.0%} are compatible')


if __name__ == '__main__':
    sys.exit(main())
