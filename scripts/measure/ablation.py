"""Measures what each part of the lexicon is worth: see scripts/ablation."""
import argparse
import os
import pathlib
import subprocess
import sys

import cases
import readme

sys.path.insert(0, str(cases.ROOT / 'scripts' / 'lexicon'))

from training import ICU_TABLE, rows_of, sentence_tables, train, word_tables, write_background  # noqa: E402

CORPORA = ['flores200', 'pud', 'tico19']
PACKAGES = cases.ROOT / 'build' / 'lexicon' / 'full'
PACKAGE = 'packages: '
WORK = cases.ROOT / 'build' / 'ablation'
ARCHITECTURE = cases.ROOT / 'ARCHITECTURE.md'
SWITCHES = {'clitics': 'clitics taken off', 'names': 'names compared by sound', 'relatives': 'families of words'}  # of `evaluate retrieval --ablate`


def program():
    return pathlib.Path(os.environ.get('DRAGOMAN') or cases.DRAGOMAN)


def parts():
    """{part of the lexicon: its tables}."""
    packages = sorted(PACKAGES.glob('*.tsv'))
    if not packages:
        cases.fail(f'ablation: no tables of packages in {PACKAGES.relative_to(cases.ROOT)}; run scripts/build-lexicon first', 2)
    return {'word tables': word_tables(), 'sentence pairs': sentence_tables(), 'ICU': [ICU_TABLE],
            **{f'{PACKAGE}{path.stem}': [path] for path in packages}}


def measured_parts(known):
    """The parts, and all packages as one."""
    packages = [table for name, tables in known.items() if name.startswith(PACKAGE) for table in tables]
    return {**known, 'all packages': packages} if packages else known


def retrieval(corpora, *options):
    """The mean error on each corpus."""
    out = []
    for prefix in corpora:
        command = [program(), 'evaluate', 'retrieval', f'{prefix}.ar', f'{prefix}.fr', *options]
        done = subprocess.run([str(word) for word in command], capture_output=True, text=True, encoding='utf8', check=False)
        if done.returncode:
            cases.fail(f'ablation: {" ".join(map(str, command))}\nended with status {done.returncode}:\n{done.stderr[-3000:]}')
        words = done.stdout.split()
        out.append(float(words[words.index('mean') + 1]))
    return out


def figures(found):
    return [f'{100 * error:.2f}' for error in found]


class Lexicons:
    """Builds lexicons of some tables and measures them alone, not on top of the shipped one."""

    def __init__(self, corpora):
        self.corpora = corpora
        WORK.mkdir(parents=True, exist_ok=True)
        self.background = write_background(WORK)  # the same for all: frequencies of words are no part of the comparison

    def errors(self, tables, *options):
        path = WORK / 'part.lexicon'
        if tables is not None:
            train(program(), tables, self.background, path)
        return retrieval(self.corpora, '--no-shipped-lexicon', '--lexicon', path, *options)


def lexicon_rows(lexicons, known):
    """Part, pairs, errors without it, errors with nothing else; the first row is the whole."""
    whole = [table for tables in known.values() for table in tables]
    yield ['everything', sum(len(rows_of(table)) for table in whole), *figures(lexicons.errors(whole)), *['–'] * len(lexicons.corpora)]
    for name, tables in measured_parts(known).items():
        print(f'ablation: {name}', file=sys.stderr)
        without = lexicons.errors([table for table in whole if table not in tables])
        yield [name, sum(len(rows_of(table)) for table in tables), *figures(without), *figures(lexicons.errors(tables))]


def switch_rows(lexicons, known):
    """Parts of the method, with the whole lexicon. Clitics are left on while it is learnt."""
    lexicons.errors([table for tables in known.values() for table in tables])
    for switch, name in SWITCHES.items():
        yield [name, '–', *figures(lexicons.errors(None, '--ablate', switch)), *['–'] * len(lexicons.corpora)]


def report(corpora):
    known, lexicons = parts(), Lexicons(corpora)
    names = [prefix.name for prefix in corpora]
    header = ['part', 'pairs', *(f'{name} without' for name in names), *(f'{name} alone' for name in names)]
    rows = [*lexicon_rows(lexicons, known), *switch_rows(lexicons, known)]
    return readme.table(header, rows) + ('\n\nMean retrieval error in per cent: without the part, and with no other part. '
                                         'Word frequencies are the same in all rows.')


def parsed():
    parser = argparse.ArgumentParser(prog='scripts/ablation')
    parser.add_argument('--eval', type=pathlib.Path, default=cases.EVAL)
    parser.add_argument('--corpora', type=lambda x: x.split(','), default=CORPORA)
    parser.add_argument('--architecture', action='store_true')
    return parser.parse_args()


def main():
    options = parsed()
    corpora = [options.eval / 'corpora' / name for name in options.corpora]
    for prefix in corpora:
        if not prefix.with_suffix('.ar').is_file():
            cases.fail(f'ablation: {prefix}.ar is not there; name the folder that holds corpora/ with --eval', 2)
    if options.architecture:
        readme.sections('ablation', ARCHITECTURE)
    text = report(corpora)
    print(text)
    if options.architecture:
        readme.replace('ablation', text, ARCHITECTURE)


if __name__ == '__main__':
    main()
