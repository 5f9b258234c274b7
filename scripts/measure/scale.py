"""Measures `dragoman run` on made-up archives of growing size: see scripts/bench --scale."""
import json
import os
import pathlib
import resource
import subprocess
import sys
import time

import cases
import readme

WORK = cases.ROOT / 'build' / 'scale'
SENTENCES = cases.ROOT / 'pairs' / 'lexicon' / 'sentences'
ARTICLES_A_DAY = 100  # of each language
STAGES = ['read', 'analyse', 'match', 'write']


def program():
    return pathlib.Path(os.environ.get('DRAGOMAN') or cases.DRAGOMAN)


def own_corpus():
    """Our own sentence pairs as a corpus, for where there is no other."""
    folder = WORK / 'own'
    folder.mkdir(parents=True, exist_ok=True)
    rows = [line.split('\t') for table in sorted(SENTENCES.glob('*.tsv'))
            for line in table.read_text(encoding='utf8').splitlines() if not line.startswith('#')]
    for side, name in enumerate(('ar', 'fr')):
        (folder / f'sentences.{name}').write_text(''.join(row[side] + '\n' for row in rows), encoding='utf8')
    return folder


def archive(corpus, articles):
    """Made anew only if it is not there, for a large one takes minutes."""
    folder = WORK / f'{corpus.parent.name}-{articles}'
    if not (folder / 'whole').is_file():
        cases.output_of([cases.ROOT / 'scripts' / 'make-archive', corpus, '-o', folder, '--articles', articles,
                         '--days', max(1, articles // ARTICLES_A_DAY)])
        (folder / 'whole').touch()
    return folder


def measured(folder, out):
    """Wall and processor seconds of a run."""
    command = [program(), 'run', '--ar', folder / 'ar.jsonl', '--fr', folder / 'fr.jsonl', '-o', out, '--overwrite', '--quiet']
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False)
    seconds, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        cases.fail(f'bench: {command} ended with status {done.returncode}:\n{done.stderr[-2000:]}')
    return seconds, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def row(corpus, articles):
    folder, out = archive(corpus, articles), WORK / 'out'
    load = os.getloadavg()[0]
    seconds, work = measured(folder, out)
    report = json.loads((out / 'run.json').read_text(encoding='utf8'))
    line = cases.output_of([program(), 'evaluate', 'documents', folder / 'gold.documents.tsv', out / 'documents.tsv'])
    found = dict(zip(line.split()[1::2], line.split()[2::2]))
    cells = [f'{articles:,} + {articles:,}', max(1, articles // ARTICLES_A_DAY),
             *(f'{float(found[key]):.3f}' for key in ('precision', 'recall', 'f1')), f'{seconds:.1f} s',
             *(f'{report["seconds"].get(stage, 0.0):.1f}' for stage in STAGES), f'{work:.0f} s', f'{2 * articles / seconds:,.0f}',
             f'{report["peak_memory_bytes"] / 1e6:,.0f} MB', f'{load:.1f}']
    return cells, seconds, work


def report(folder, sizes):
    corpus = folder / 'corpora' if cases.is_there(folder) else own_corpus()
    rows = [row(corpus, size) for size in sizes]
    header = ['articles', 'days', 'P', 'R', 'F1', 'time', *STAGES, 'processor time', 'documents/s', 'peak memory', 'load before']
    text = readme.table(header, [cells for cells, _, _ in rows])
    if len(rows) > 1:
        text += (f'\n\n{sizes[-1] / sizes[0]:.0f} times the articles over as many times the days: {rows[-1][1] / rows[0][1]:.1f} times '
                 f'the time, {rows[-1][2] / rows[0][2]:.1f} times the processor time.')
    return (text + f'\n\nArchives of `scripts/make-archive`, 30 % of the articles with a counterpart; {len(os.sched_getaffinity(0))} '
            'processors; stages in seconds. The load is that of others on the machine before the run.')


def main(folder, sizes, into_readme):
    if into_readme:
        readme.sections('scale')
    text = report(folder, sizes)
    print(text)
    if into_readme:
        readme.replace('scale', text)


def sizes_in(text):
    sizes = [int(size) for size in text.split(',')]
    if min(sizes) < 10:
        print('bench: --scale takes sizes of 10 articles or more', file=sys.stderr)
        sys.exit(2)
    return sizes
