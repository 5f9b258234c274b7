"""Extracts Arabic-French pairs from what fetch_sources.py has fetched, and writes a table a group.

The same packages give the same bytes.
"""
import sys

from catalogue_paths import pair_up
from freedict import through_english
from geonames import read_cities
from gettext_mo import read_mo
from josm_lang import read_lang
from keyed_json import read_cldr, read_json, read_osm, read_wiki
from mozilla_langpack import read_langpack
from pair_filter import is_good, is_untranslated
from source_list import files_of
from text_cleaning import cleaned

CATALOGUES = {'gettext': read_mo, 'josm': read_lang, 'mozilla': read_langpack, 'json-keys': read_json,
              'json-wiki': read_wiki, 'json-osm': read_osm, 'json-cldr': read_cldr}
TABLES = {'geonames': read_cities}
DICTIONARIES = {'freedict': through_english}
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
    """Writes a table in byte order: ARABIC TAB FRENCH."""
    lines = sorted(f'{arabic}\t{french}\n'.encode() for arabic, french in pairs)
    path.write_bytes(b''.join(lines))


def extract_pairs(sources, cache):
    """{source name: its pairs}, in the order of the sources."""
    return {source.name: pairs_of(source, cache) for source in sources}


def group_tables(sources, pairs):
    """{group: the pairs of its sources}."""
    groups = {}
    for source in sources:
        groups.setdefault(source.group, set()).update(pairs[source.name])
    return groups


def write_groups(groups, folder):
    """Writes FOLDER/GROUP.tsv for each group and returns {group: path}; tables of other groups are removed."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob('*.tsv'):
        old.unlink()
    for group, pairs in groups.items():
        write_table(folder / f'{group}.tsv', pairs)
    return {group: folder / f'{group}.tsv' for group in groups}
