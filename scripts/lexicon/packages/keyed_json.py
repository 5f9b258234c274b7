"""Reads JSON catalogues: plain ones, MediaWiki's, OpenStreetMap's tagging schema and CLDR."""
import json
import re

from catalogue_paths import LOCALE

# Keys under which stand patterns, abbreviations, or lists of words that are not in one order in both languages.
CLDR_SKIPPED = re.compile(
    r'^(.*-)?(narrow|short|abbreviated)$|^(default|symbol|identity|dayPeriods|eraAbbr|eraNarrow|standard)$'
    r'|-alt-narrow$|^(date|time|dateTime|available|interval)(Formats|Skeletons)')
OSM_SKIPPED = re.compile(r'^(terms|aliases|placeholder)$')
PLURAL = re.compile(r'-count-(zero|two|few|many)$')


def flatten(node, skipped, path=()):
    """Yields (path, text). A list stands for its first member, and locale names in keys are all one."""
    if isinstance(node, dict):
        for key, value in node.items():
            if not skipped(key):
                yield from flatten(value, skipped, path + (LOCALE.sub('*', key) if len(path) < 2 else key,))
    elif isinstance(node, list):
        yield from flatten(node[0], skipped, path) if node else ()
    elif isinstance(node, str):
        yield path, node


def read_json(data, skipped=lambda key: False):
    """{(path of keys, ''): (text,)}. Raises ValueError for anything but JSON."""
    return {('/'.join(path), ''): (text,) for path, text in flatten(json.loads(data), skipped)}


def read_wiki(data):
    """MediaWiki's: no metadata, which are names of people."""
    return read_json(data, lambda key: key == '@metadata')


def read_osm(data):
    """The tagging schema's: names, labels and options."""
    return read_json(data, lambda key: OSM_SKIPPED.match(key) is not None)


def read_cldr(data):
    """CLDR's full names. The plural forms but `one` are forms of one text, `other` the last: French has no more."""
    plain = read_json(data, lambda key: CLDR_SKIPPED.search(key) is not None)
    out = {}
    for (path, _), text in plain.items():
        other = PLURAL.sub('-count-other', path)
        out.setdefault((other, ''), ())
        out[other, ''] += text
    return out
