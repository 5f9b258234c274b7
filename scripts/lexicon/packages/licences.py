#!/usr/bin/env python3
"""Shows the licence that sources.tsv names for each package beside what the package itself states. For review by hand.

    python3 licences.py [--cache DIR]

A Debian package states licences by file; shown are those of all files and of whatever looks like translations.
"""
import argparse
import re
from pathlib import Path

from registries import licence_of_npm
from source_list import DEFAULT_CACHE, files_of, read_sources

FIELD = r'^{}:[ \t]*(.*(?:\n[ \t]+.*)*)'
TRANSLATIONS = re.compile(r'(^|/)(po|po-\w+|translations|i18n|locale|l10n)(/|$)|(^|[/.])(ar|fr)([/.]|$)|\.po\b')


def stated_by_debian(text):
    """`LICENCE: PATTERNS` of each paragraph about all files or about translations; empty for a file of free text."""
    out = []
    for paragraph in re.split(r'\n\s*\n', text):
        files = re.search(FIELD.format('Files'), paragraph, re.MULTILINE)
        licence = re.search(r'^License:[ \t]*(.*)', paragraph, re.MULTILINE)
        told = [path for path in files[1].split() if path == '*' or TRANSLATIONS.search(path)] if files else []
        if told:
            out.append(f'{licence[1].strip() if licence else "not stated"}: {" ".join(told[:4])}')
    return out


def stated(text, registry):
    """What a package states, in one line."""
    if registry == 'npm':
        return licence_of_npm(text)
    return '; '.join(stated_by_debian(text)) or 'not machine-readable: read it'


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--cache', type=Path, default=DEFAULT_CACHE, metavar='DIR')
    cache = parser.parse_args().cache
    for source in read_sources():
        for package in source.packages:
            path = files_of(cache, source, package) / 'LICENCE'
            told = stated(path.read_text('utf-8', 'replace'), source.registry) if path.exists() else 'not stated'
            print(f'{package}\t{source.licence}\t{told}')


if __name__ == '__main__':
    main()
