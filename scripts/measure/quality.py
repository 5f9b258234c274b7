#!/usr/bin/env python3
"""Runs dragoman on cases made from the evaluation corpora and collects the figures: see scripts/evaluate."""
import argparse
import pathlib
import statistics
import sys

import cases
import readme

MATCHING = ['flores200', 'pud', 'tico19', 'umbrella', 'handbook']
RETRIEVAL = ['flores200', 'pud', 'tico19', 'umbrella', 'handbook', 'sdg']
NEVER_FITTED = {'umbrella', 'handbook'}
DECLARATION = pathlib.Path('corpora') / 'udhr'
WORK = cases.ROOT / 'build' / 'evaluate'


def figures(line):
    """`documents gold 12 … f1 .9` as a dictionary of numbers."""
    words = line.split()
    return dict(zip(words[1::2], map(float, words[2::2])))


def scored(folder, kind, *files):
    """score.py's figures; an error if dragoman's own differ in a single character."""
    theirs = cases.output_of([sys.executable, folder / 'score.py', kind, *files]).strip()
    ours = cases.output_of([cases.DRAGOMAN, 'evaluate', kind, *files]).strip()
    if ours != theirs:
        cases.fail(f'FAILED: dragoman evaluate {kind} and score.py disagree on {files[1]}\n'
                   f'  dragoman  {ours}\n  score.py  {theirs}')
    return figures(theirs)


def run_case(folder, case, form):
    """One run on the folders of text or on the JSONL files; (document figures, bead figures)."""
    sides = {'text': (case / 'ar', case / 'fr'), 'jsonl': (case / 'jsonl' / 'ar.jsonl', case / 'jsonl' / 'fr.jsonl')}[form]
    system = case / f'system-{form}'
    cases.output_of([cases.DRAGOMAN, 'run', '--ar', sides[0], '--fr', sides[1], '-o', system, '--overwrite', '--quiet'])
    documents = scored(folder, 'documents', case / 'gold.documents.tsv', system / 'documents.tsv', system / 'candidates.tsv')
    return documents, scored(folder, 'beads', case / 'gold.beads.tsv', system / 'beads.tsv')


def mean(runs, key):
    values = [run[key] for run in runs if key in run]
    return f'{statistics.mean(values):.3f}' if values else '–'


def bead_cells(runs):
    return [mean(runs, key) for key in ('strict_f1', 'lax_f1', 'null_p', 'null_r', 'ece')]


def matching_rows(options, corpora):
    for corpus in corpora:
        made = [cases.make(options.eval, corpus, seed, f'{cases.STANDARD} {options.cases}', WORK / f'{corpus}-{seed}')
                for seed in options.seeds]
        for form in ('text', 'jsonl'):
            print(f'evaluate: {corpus}, {form}', file=sys.stderr)
            documents, beads = zip(*(run_case(options.eval, case, form) for case in made))
            yield [corpus + ('*' if corpus in NEVER_FITTED else ''), {'text': 'text', 'jsonl': 'with dates'}[form],
                   *(mean(documents, key) for key in ('precision', 'recall', 'f1', 'ece')), *bead_cells(beads)]


def declaration_row(folder):
    """The Universal Declaration: one known pair, gold made by hand."""
    rows = cases.output_of([cases.DRAGOMAN, 'align', folder / DECLARATION / 'udhr.ar.txt', folder / DECLARATION / 'udhr.fr.txt'])
    WORK.mkdir(parents=True, exist_ok=True)
    system = WORK / 'udhr.beads.tsv'
    system.write_text(rows, encoding='utf8')
    beads = scored(folder, 'beads', folder / DECLARATION / 'gold.beads.tsv', system)
    return ['udhr', 'one pair', '–', '–', '–', '–', *bead_cells([beads])]


def retrieval_rows(folder, corpora):
    for corpus in corpora:
        print(f'evaluate: retrieval, {corpus}', file=sys.stderr)
        prefix = folder / 'corpora' / corpus
        line = cases.output_of([cases.DRAGOMAN, 'evaluate', 'retrieval', f'{prefix}.ar', f'{prefix}.fr'])
        found = figures(line)
        yield [corpus, int(found['lines']), *(f'{100 * found[key]:.1f} %' for key in ('ar_fr', 'fr_ar', 'mean'))]


def report(options):
    named = lambda known: [c for c in known if not options.corpora or c in options.corpora]
    rows = list(matching_rows(options, named(MATCHING)))
    if not options.corpora or 'udhr' in options.corpora:
        rows.append(declaration_row(options.eval))
    parts = [readme.table(['corpus', 'input', 'documents P', 'R', 'F1', 'ECE', 'beads strict F1', 'lax F1', 'null P', 'null R', 'ECE'], rows),
             f'Cases: `make_cases.py {cases.STANDARD}{" " + options.cases if options.cases else ""}`, '
             f'seed{"s" if len(options.seeds) > 1 else ""} {", ".join(map(str, options.seeds))}; text files carry no date. '
             '\\* nothing was ever fitted on these. ECE: expected calibration error of the probabilities.']
    rows = list(retrieval_rows(options.eval, named(RETRIEVAL)))
    if rows:
        parts += [readme.table(['retrieval errors', 'lines', 'ar → fr', 'fr → ar', 'mean'], rows),
                  'Share of lines whose most similar line of the other language is a wrong one.']
    return '\n\n'.join(parts)


def parsed():
    parser = argparse.ArgumentParser(prog='scripts/evaluate')
    parser.add_argument('--eval', type=pathlib.Path, default=cases.EVAL)
    parser.add_argument('--seeds', type=lambda x: [int(s) for s in x.split(',')], default=[1])
    parser.add_argument('--corpora', type=lambda x: x.split(','), default=[])
    parser.add_argument('--cases', default='')
    parser.add_argument('--readme', action='store_true')
    parser.add_argument('--only-look', action='store_true', help='only see whether there is something to measure on')
    options = parser.parse_args()
    unknown = set(options.corpora) - set(MATCHING + RETRIEVAL + ['udhr'])
    if unknown:
        parser.error(f'unknown corpora: {", ".join(sorted(unknown))}')
    return options


def main():
    options = parsed()
    cases.require(options.eval, 'evaluate')
    if options.readme:
        readme.sections('quality')
    if options.only_look:
        return
    text = report(options)
    print(text)
    if options.readme:
        readme.replace('quality', text)


if __name__ == '__main__':
    main()
