#!/usr/bin/env python3
"""Fetches the packages of sources.tsv into a cache and unpacks their Arabic and French catalogues.

What is there is not fetched again. Writes CACHE/versions.tsv: source, package, version, licence in the list, licence
that the package states. A package that a registry lacks is named on stderr and left out.
"""
import argparse
import shutil
import sys
from pathlib import Path

from catalogue_paths import is_wanted
from registries import Missing, fetch, licence_of, members, version_of
from source_list import DEFAULT_CACHE, files_of, read_sources


def licence_path(package, registry):
    """Where a package states its licence."""
    return f'usr/share/doc/{package}/copyright' if registry == 'apt' else 'package/package.json'


def unpack(archive, package, source, target):
    """Unpacks the wanted files of a package into `target`, which is there only when it is complete."""
    work = target.with_name(target.name + '.part')
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    for path, read in members(archive, source.registry):
        if path == licence_path(package, source.registry):
            (work / 'LICENCE').write_bytes(read())
        elif is_wanted(path, source.kind) and '..' not in Path(path).parts:
            file = work / 'files' / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(read())
    (work / 'ARCHIVE').write_text(archive.name + '\n')
    shutil.rmtree(target, ignore_errors=True)
    work.rename(target)


def fetch_package(cache, source, package, unpack_again):
    """Returns the package's row of versions.tsv."""
    archive = fetch(cache / source.registry, package, source.registry)
    target = files_of(cache, source, package)
    stamp = target / 'ARCHIVE'
    if unpack_again or not stamp.exists() or stamp.read_text().strip() != archive.name:
        unpack(archive, package, source, target)
    stated = target / 'LICENCE'
    licence = licence_of(stated.read_text('utf-8', 'replace'), source.registry) if stated.exists() else 'not stated'
    return source.name, package, version_of(archive, source.registry), source.licence, licence


def write_versions(path, sources, rows):
    """Writes versions.tsv in the order of the sources; sources that were not asked for keep their rows."""
    done = {row[0] for row in rows}
    if path.exists():
        old = [tuple(line.rstrip('\n').split('\t')) for line in path.read_text('utf-8').splitlines()[1:]]
        rows = rows + [row for row in old if row[0] not in done]
    order = {source.name: place for place, source in enumerate(sources)}
    rows = sorted((row for row in rows if row[0] in order), key=lambda row: (order[row[0]], row[1]))
    head = '# source\tpackage\tversion\tlicence\tlicence stated in the package\n'
    path.write_text(head + ''.join('\t'.join(row) + '\n' for row in rows), encoding='utf-8')


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--cache', type=Path, default=DEFAULT_CACHE, metavar='DIR')
    parser.add_argument('--only', nargs='*', metavar='GROUP', help='fetch only these groups')
    parser.add_argument('--unpack-again', action='store_true', help='after a change of what is wanted')
    options = parser.parse_args()
    sources, rows, missing = read_sources(), [], 0
    for source in sources:
        if options.only and source.group not in options.only:
            continue
        for package in source.packages:
            try:
                rows.append(fetch_package(options.cache, source, package, options.unpack_again))
            except Missing as reason:
                missing += 1
                print(f'{package}: left out: {reason}', file=sys.stderr)
    write_versions(options.cache / 'versions.tsv', sources, rows)
    print(f'{len(rows)} packages there, {missing} missing')
    return 0 if rows else 1


if __name__ == '__main__':
    sys.exit(main())
