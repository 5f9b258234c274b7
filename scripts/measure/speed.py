#!/usr/bin/env python3
"""Runs the benchmarks and whole commands and collects time and memory: see scripts/bench."""
import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import time

import cases
import readme
import scale

BENCHMARKS = cases.ROOT / 'build' / 'release' / 'tests' / 'bench'
WORK = cases.ROOT / 'build' / 'bench'
UNITS = {'ns': 1e-9, 'us': 1e-6, 'ms': 1e-3, 's': 1.0}


def readable_seconds(seconds):
    for unit, factor in (('s', 1.0), ('ms', 1e-3), ('µs', 1e-6)):
        if seconds >= factor:
            return f'{seconds / factor:.3g} {unit}'
    return f'{seconds * 1e9:.3g} ns'


def readable_rate(entry):
    if 'bytes_per_second' in entry:
        return f'{entry["bytes_per_second"] / 1e6:.3g} MB/s'
    if 'items_per_second' in entry:
        rate = entry['items_per_second']
        return f'{rate:,.0f} /s' if rate >= 10 else f'{rate:.2g} /s'
    return ''


def benchmark_rows(quick):
    for program in sorted(BENCHMARKS.glob('bench_*')):
        if not os.access(program, os.X_OK) or not program.is_file():
            continue
        command = [program, '--benchmark_format=json', f'--benchmark_min_time={0.02 if quick else 0.5}']
        for entry in json.loads(cases.output_of(command))['benchmarks']:
            if entry.get('error_occurred'):
                cases.fail(f'bench: {entry["name"]}: {entry.get("error_message")}')
            yield [entry['name'], readable_seconds(entry['cpu_time'] * UNITS[entry['time_unit']]), readable_rate(entry)]


def measured(command):
    """(seconds, peak memory in MB) of one run. Linux counts the memory of the process that starts a command as a floor."""
    started = time.perf_counter()
    process = subprocess.Popen([str(c) for c in command], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.PIPE)
    complaint = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        cases.fail(f'bench: {command} ended with status {process.returncode}:\n{complaint.decode(errors="replace")[-2000:]}')
    return seconds, usage.ru_maxrss / 1024


def command_row(name, command, document_count, repeats):
    runs = [measured(command) for _ in range(repeats)]
    seconds = statistics.median(run[0] for run in runs)
    rate = f'{document_count / seconds:,.0f}' if document_count else '–'
    memory = f'{max(run[1] for run in runs):.0f} MB' if document_count else '–'
    return [name, document_count or '–', readable_seconds(seconds), rate, memory]


def command_rows(options):
    repeats = 1 if options.quick else 5
    yield command_row('`dragoman --version`', [cases.DRAGOMAN, '--version'], 0, 2 * repeats)
    articles = cases.ROOT / 'pairs' / 'articles'
    yield command_row('`run pairs/articles`', [cases.DRAGOMAN, 'run', articles, '-o', WORK / 'articles', '--overwrite', '--quiet'],
                      len(list(articles.glob('*.txt'))), repeats)
    if not cases.is_there(options.eval):
        return
    case = cases.make(options.eval, 'umbrella', 1, cases.STANDARD, WORK / 'umbrella')
    sides = [case / 'jsonl' / f'{side}.jsonl' for side in ('ar', 'fr')]
    count = sum(len(side.read_text(encoding='utf8').splitlines()) for side in sides)
    command = [cases.DRAGOMAN, 'run', '--ar', sides[0], '--fr', sides[1], '-o', WORK / 'umbrella-out', '--overwrite', '--quiet']
    yield command_row('`run` on umbrella', command, count, 1 if options.quick else 3)
    yield command_row('the same, `--jobs 1`', [*command, '--jobs', '1'], count, 1 if options.quick else 3)


def processor():
    try:
        lines = pathlib.Path('/proc/cpuinfo').read_text(encoding='utf8').splitlines()
        return next(line.split(':', 1)[1].strip() for line in lines if line.startswith('model name'))
    except (OSError, StopIteration):
        return 'an unknown processor'


def main():
    parser = argparse.ArgumentParser(prog='scripts/bench')
    parser.add_argument('--eval', type=pathlib.Path, default=cases.EVAL)
    parser.add_argument('--quick', action='store_true')
    parser.add_argument('--readme', action='store_true')
    parser.add_argument('--scale', nargs='?', const='10000,100000', type=scale.sizes_in)
    options = parser.parse_args()
    if options.scale:
        return scale.main(options.eval, options.scale, options.readme)
    if options.readme:
        readme.sections('speed')
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    parts = [readme.table(['command', 'documents', 'time', 'documents/s', 'peak memory'], command_rows(options)),
             readme.table(['part', 'time', 'rate'], benchmark_rows(options.quick)),
             f'Release build, {len(os.sched_getaffinity(0))} processors ({processor()}); medians; times include start and end '
             'of the process.']
    text = '\n\n'.join(parts)
    print(text)
    if options.readme:
        readme.replace('speed', text)


if __name__ == '__main__':
    main()
