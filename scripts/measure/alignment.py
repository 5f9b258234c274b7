#!/usr/bin/env python3
"""Aligns the known pairs of cases made from the evaluation corpora: see scripts/measure-alignment."""
import argparse
import pathlib
import statistics

import cases
import quality
import readme

WORK = cases.ROOT / 'build' / 'alignment'
# What is measured: options of make_cases.py, corpora, figures of score.py, kind of scores.
MEASURES = {
    'paragraphs': ('', ['flores200', 'tico19', 'umbrella', 'handbook'],
                   ['strict_f1', 'lax_f1', 'null_p', 'null_r', 'ece', 'brier', 'base_brier'], 'beads'),
    'sentences': ('--group 1-1 --merge .15 --drop .06 --lonely 0', ['flores200', 'tico19'],
                  ['strict_f1', 'lax_f1', 'null_p', 'null_r'], 'beads'),
    'moved': ('--group 1-2 --move .7 --lonely 0', ['umbrella'], ['strict_f1', 'lax_f1', 'moved_found'], 'beads'),
    'pages': ('--furniture --urls .3 --digits .3', ['flores200', 'tico19', 'umbrella', 'handbook'],
              ['strict_f1', 'furniture_r', 'body_lost'], 'beads'),
    'level': ('--group 2-4', ['flores200', 'tico19'], ['f1'], 'pairs'),
}
EDGES = [0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.0]


def pair_list(case):
    """The gold pairs of a case by their paths, in a file."""
    paths = {side: {path.name.rsplit('.', 1)[0]: path for path in (case / side).iterdir()} for side in ('ar', 'fr')}
    rows = (line.split('\t')[:2] for line in (case / 'gold.documents.tsv').read_text(encoding='utf8').splitlines())
    lines = [f'{paths["ar"][ar]}\t{paths["fr"][fr]}\n' for ar, fr in rows if ar in paths['ar'] and fr in paths['fr']]
    out = case / 'pairs.txt'
    out.write_text(''.join(lines), encoding='utf8')
    return out


def aligned(case, level):
    out = case / 'system'
    cases.output_of([cases.DRAGOMAN, 'run', '--pairs', pair_list(case), '-o', out, '--overwrite', '--quiet', '--level', level])
    return out


def rows_of(name, options, made):
    arguments, corpora, keys, kind = MEASURES[name]
    for corpus in corpora:
        runs = []
        for seed in options.seeds:
            case = cases.make(options.eval, corpus, seed, arguments, WORK / f'{corpus}-{name}-{seed}')
            system = aligned(case, 'sentence' if kind == 'pairs' else 'paragraph')
            gold = 'gold.lines.tsv' if kind == 'pairs' else 'gold.beads.tsv'
            runs.append(quality.scored(options.eval, kind, case / gold, system / f'{kind}.tsv'))
            made.append((corpus, name, case / gold, system / f'{kind}.tsv'))
        means = {key: statistics.mean(run[key] for run in runs) for key in keys}
        print(f'{name} {corpus} ' + ' '.join(f'{key} {value:.4f}' for key, value in means.items()), flush=True)


def declaration(folder):
    """The Declaration of Human Rights, whose gold beads are hand-made."""
    texts = folder / 'corpora' / 'udhr'
    out = WORK / 'udhr.tsv'
    out.write_text(cases.output_of([cases.DRAGOMAN, 'align', texts / 'udhr.ar.txt', texts / 'udhr.fr.txt']), encoding='utf8')
    figures = quality.scored(folder, 'beads', texts / 'gold.beads.tsv', out)
    print(f'declaration udhr strict_f1 {figures["strict_f1"]:.4f} lax_f1 {figures["lax_f1"]:.4f}')


def beads(path, has_header):
    lines = path.read_text(encoding='utf8').splitlines()[1 if has_header else 0:]
    return [line.split('\t') for line in lines]


def calibration(made):
    """Beads with both sides of the corpora never fitted on: said and seen, by probability."""
    seen = []
    for corpus, name, gold, system in made:
        if name != 'paragraphs' or corpus not in quality.NEVER_FITTED:
            continue
        right = {tuple(row[:4]) for row in beads(gold, False)}
        seen += [(float(row[4]), tuple(row[:4]) in right) for row in beads(system, True) if row[2] and row[3] and row[6] != 'furniture']
    rows = []
    for low, high in zip(EDGES, EDGES[1:]):
        inside = [one for one in seen if low <= one[0] < high or one[0] == high == 1.0]
        if inside:
            rows.append([f'{low} to {high}', len(inside), f'{statistics.mean(p for p, _ in inside):.3f}',
                         f'{statistics.mean(right for _, right in inside):.3f}'])
    return readme.table(['probability', 'beads', 'said, mean', 'right, share'], rows)


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument('--eval', type=pathlib.Path, default=cases.EVAL)
    parser.add_argument('--seeds', default='11,12,13', type=lambda text: [int(seed) for seed in text.split(',')])
    parser.add_argument('--readme', action='store_true')
    options = parser.parse_args()
    cases.require(options.eval, 'measure-alignment')
    return options


def main():
    options = arguments()
    WORK.mkdir(parents=True, exist_ok=True)
    made = []
    for name in MEASURES:
        rows_of(name, options, made)
    declaration(options.eval)
    table = calibration(made)
    print(table)
    if options.readme:
        readme.replace('calibration', table)


if __name__ == '__main__':
    main()
