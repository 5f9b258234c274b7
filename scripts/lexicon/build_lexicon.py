"""Builds the shipped lexicon, or a permissive one: fetches packages, extracts pairs, learns, writes.

Same tables and same versions of the packages, same bytes. DRAGOMAN names another program than the one this script builds.
"""
import argparse
import os
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

import lexicon_file
from files import replace
from icu_table import make_icu_table
from notice import package_list, with_packages
from training import ICU_TABLE, ROOT, SHIPPED, rows_of, sentence_tables, train, word_tables, write_background

sys.path.insert(0, str(Path(__file__).parent / 'packages'))

from extract_pairs import extract_pairs, group_tables, write_groups  # noqa: E402
from fetch_sources import Incomplete, fetch_sources  # noqa: E402
from pinned_versions import differences, read_versions, write_versions  # noqa: E402
from source_list import DEFAULT_CACHE, of_profile, read_sources  # noqa: E402

BUILD = ROOT / 'build' / 'release'
TABLES = ROOT / 'build' / 'lexicon'
PERMISSIVE = ROOT / 'build' / 'dragoman-permissive.lexicon'
NOTICE = ROOT / 'NOTICE'
MOST_BYTES = 12_000_000  # it becomes part of the binary


class Failed(Exception):
    """The build cannot go on; the message says why and what to do."""


@contextmanager
def step(name):
    """Tells how long a step took."""
    started = time.monotonic()
    yield
    print(f'{time.monotonic() - started:6.1f} s  {name}', flush=True)


def build_program():
    """Builds the program, unless DRAGOMAN names one; the log is shown if that fails."""
    if os.environ.get('DRAGOMAN'):
        return
    if not SHIPPED.exists():  # the program holds the lexicon that it is to build: the first one is empty
        lexicon_file.write_empty(SHIPPED)
    jobs = os.environ.get('JOBS') or str(len(os.sched_getaffinity(0)))
    commands = [['cmake', '--build', BUILD, '--target', 'dragoman_cli', '--parallel', jobs]]
    if not (BUILD / 'CMakeCache.txt').exists():
        commands.insert(0, ['cmake', '--preset', 'release'])
    for command in commands:
        done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if done.returncode:
            raise Failed(done.stdout)


def program():
    return Path(os.environ.get('DRAGOMAN') or BUILD / 'dragoman')


def print_counts(sources, pairs, groups):
    """Pairs of each source, and how many of them no earlier source of the group has; then pairs of each table."""
    seen = {}
    for source in sources:
        group = seen.setdefault(source.group, set())
        print(f'{len(pairs[source.name]):8} {len(pairs[source.name] - group):8} new  {source.group:10} {source.name}')
        group |= pairs[source.name]
    for table in (*word_tables(), ICU_TABLE, *sentence_tables()):
        print(f'{len(rows_of(table)):8} pairs  {table.name}')
    for group, found in groups.items():
        print(f'{len(found):8} pairs  {group}')


def warn_of_versions(used):
    """A line for each package that is not the one that is written down."""
    found = list(differences(used.values(), read_versions()))
    for difference in found:
        print(f'warning: {difference}', file=sys.stderr)
    if found:
        print('warning: this lexicon is not the one that scripts/lexicon/packages/versions.tsv stands for; '
              '--update-versions writes these versions down', file=sys.stderr)


def package_tables(options):
    """(list of packages for NOTICE, the packages used, {group: table}) of the profile."""
    sources = of_profile(read_sources(), options.profile)
    with step('fetch'):
        used = fetch_sources(sources, options.cache, read_versions(), options.offline)
    with step('extract'):
        pairs = extract_pairs(sources, options.cache)
        groups = group_tables(sources, pairs)
        tables = write_groups(groups, TABLES / options.profile)
    print_counts(sources, pairs, groups)
    warn_of_versions(used)
    return package_list(sources, pairs, used), used, tables


def learnt(options, tables, work):
    """The bytes of the lexicon."""
    output = work / 'dragoman.lexicon'
    train(program(), [*word_tables(), ICU_TABLE, *sentence_tables(), *tables.values()], write_background(work), output)
    if options.profile == 'full' and output.stat().st_size > MOST_BYTES:
        raise Failed(f'the lexicon has {output.stat().st_size} bytes, more than {MOST_BYTES}; leave sources out of '
                     'scripts/lexicon/packages/sources.tsv')
    return output.read_bytes()


def write_results(options, lexicon, packages, used):
    """The shipped lexicon comes with its part of NOTICE, any other with a file of that text beside it."""
    replace(options.output, lexicon)
    if options.output == SHIPPED:
        replace(NOTICE, with_packages(NOTICE.read_text('utf-8'), packages).encode())
    else:
        replace(options.output.with_name(options.output.name + '.NOTICE'), packages.encode())
    if options.update_versions:
        write_versions(used.values())


def build(options, work):
    with step('names of ICU'):
        make_icu_table(ICU_TABLE, work)
    packages, used, tables = package_tables(options)
    with step('program'):
        build_program()
    with step('learn'):
        lexicon = learnt(options, tables, work)
    write_results(options, lexicon, packages, used)
    if options.output == SHIPPED:
        with step('program with its lexicon'):
            build_program()
    lexicon_file.describe(options.output)


def parsed(arguments=None):
    parser = argparse.ArgumentParser(prog='scripts/build-lexicon', description=__doc__.splitlines()[0])
    parser.add_argument('--profile', choices=('full', 'permissive'), default='full',
                        help='full: the shipped lexicon, under GPL-3.0-or-later; permissive: our own tables, ICU, CLDR, '
                        'OpenStreetMap, GeoNames and ISO names only')
    parser.add_argument('-o', '--output', type=Path, metavar='FILE',
                        help=f'default: {SHIPPED.relative_to(ROOT)}, or {PERMISSIVE.relative_to(ROOT)}')
    parser.add_argument('--cache', type=Path, default=DEFAULT_CACHE, metavar='DIR',
                        help='where the packages are kept; what is there is not fetched again (default: %(default)s)')
    parser.add_argument('--offline', action='store_true', help='fetch nothing; an error names what is missing')
    parser.add_argument('--update-versions', action='store_true',
                        help='write down which versions the shipped lexicon was built from')
    options = parser.parse_args(arguments)
    options.output = (options.output or (SHIPPED if options.profile == 'full' else PERMISSIVE)).resolve()
    if options.profile == 'permissive' and options.output == SHIPPED:
        parser.error('the permissive lexicon may not replace the shipped one; give another file with -o')
    if options.update_versions and options.output != SHIPPED:
        parser.error('--update-versions is for the shipped lexicon; leave out --profile and -o')
    return options


def main():
    options = parsed()
    try:
        with tempfile.TemporaryDirectory() as work:
            build(options, Path(work))
    except Incomplete as missing:
        sys.exit(f'build-lexicon: packages are missing; run `apt-get update` and try again'
                 f'{", without --offline" if options.offline else ""}:\n{missing}')
    except (Failed, ValueError) as reason:
        sys.exit(f'build-lexicon: {reason}')
    except subprocess.CalledProcessError as failed:
        sys.exit(f'build-lexicon: {failed.cmd[0]} ended with status {failed.returncode}; see above')


if __name__ == '__main__':
    main()
