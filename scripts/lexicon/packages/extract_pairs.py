#!/usr/bin/env python3
"""Extracts Arabic-French pairs from what fetch_sources.py has fetched: OUT/GROUP.tsv, ARABIC TAB FRENCH, sorted.

The same packages give the same bytes. Prints how many pairs each source gave and each group holds.
"""
import argparse
import sys
from pathlib import Path

from catalogue_paths import pair_up
from freedict import through_english
from freedict_pivot import through_many
from geonames import read_cities
from gettext_mo import read_mo
from josm_lang import read_lang
from keyed_json import read_cldr, read_json, read_osm, read_wiki
from mozilla_langpack import read_langpack
from pair_filter import is_good, is_untranslated
from qt_qm import read_qm
from source_list import DEFAULT_CACHE, files_of, read_sources
from text_cleaning import cleaned

CATALOGUES = {'gettext': read_mo, 'qt': read_qm, 'josm': read_lang, 'mozilla': read_langpack, 'json-keys': read_json,
              'json-wiki': read_wiki, 'json-osm': read_osm, 'json-cldr': read_cldr}
TABLES = {'geonames': read_cities}
DICTIONARIES = {'freedict': through_english, 'freedict-pivot': through_many}
ARABIC_FORMS, SINGULAR = 6, 1  # none, one, two, few, many, other


def joined_forms(arabic, french):
    """Yields the pairs of plural forms that mean the same; the last French form is its plural."""
    for place, form in enumerate(arabic):
        is_singular = len(arabic) == ARABIC_FORMS and place == SINGULAR
        yield form, french[0] if is_singular else french[-1]


def joined(arabic, french):
    """Yields (Arabic, French, source text) of every message that both catalogues translate."""
    for key, forms in arabic.items():
        partner = french.get(key)
        if partner and forms:
            for pair in joined_forms(forms, partner):
                yield *pair, key[1]


def raw_pairs(source, cache):
    """Yields (Arabic, French, source text) of one source, as its files have them, in one order.

    A damaged catalogue is named on stderr and left out.
    """
    paths = {}
    for package in source.packages:
        root = files_of(cache, source, package) / 'files'
        paths |= {str(path.relative_to(root)): path for path in root.rglob('*') if path.is_file()}
    if source.kind in DICTIONARIES:
        yield from ((*pair, '') for pair in DICTIONARIES[source.kind](paths))
    elif source.kind in TABLES:
        for name in sorted(paths):
            yield from ((*pair, '') for pair in TABLES[source.kind](paths[name].read_bytes()))
    else:
        read = CATALOGUES[source.kind]
        for arabic, french in pair_up(paths):
            try:
                yield from joined(read(paths[arabic].read_bytes()), read(paths[french].read_bytes()))
            except ValueError as error:
                print(f'{source.name}: {arabic}: left out: {error}', file=sys.stderr)


def pairs_of(source, cache):
    """The good pairs of one source, cleaned."""
    out = set()
    for arabic, french, english in raw_pairs(source, cache):
        pair = cleaned(arabic), cleaned(french)
        if is_good(*pair) and not is_untranslated(french, english):
            out.add(pair)
    return out


def write_table(path, pairs):
    """Writes a table in byte order."""
    lines = sorted(f'{arabic}\t{french}\n'.encode() for arabic, french in pairs)
    path.write_bytes(b''.join(lines))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--cache', type=Path, default=DEFAULT_CACHE, metavar='DIR')
    parser.add_argument('--out', type=Path, required=True, metavar='DIR')
    parser.add_argument('--only', nargs='*', metavar='GROUP', help='extract only these groups')
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    groups = {}
    for source in read_sources():
        if options.only and source.group not in options.only:
            continue
        pairs = pairs_of(source, options.cache)
        group = groups.setdefault(source.group, set())
        print(f'{len(pairs):8} {len(pairs - group):8} new  {source.group:10} {source.name}')
        group |= pairs
    for name, pairs in groups.items():
        write_table(options.out / f'{name}.tsv', pairs)
        print(f'{len(pairs):8} pairs  {name}.tsv')
    print(f'{len(set().union(*groups.values())):8} pairs in all')


if __name__ == '__main__':
    main()
