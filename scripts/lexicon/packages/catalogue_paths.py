"""Tells from the path of a file whether it is a catalogue, in which language, and which other file is its partner."""
import re

LOCALE = re.compile(r'(?<![A-Za-z0-9])(ar|fr)(?:[_-][A-Z]{2})?(?![A-Za-z0-9-])')

# What a file of each kind is called. Kinds without a language in their paths hold both languages in one file.
NAMES = {
    'gettext': re.compile(r'\.g?mo$'),
    'mozilla': re.compile(r'langpack-[^/]*\.xpi$'),
    'json-keys': re.compile(r'(?<!\.min)\.json$'),
    'json-wiki': re.compile(r'/i18n/.*\.json$'),
    'json-osm': re.compile(r'/dist/translations/[^/]*(?<!\.min)\.json$'),
    'json-cldr': re.compile(r'/(ar(-(LB|DZ|MA|MR))?|fr)/[^/]*\.json$'),
    'josm': re.compile(r'\.lang$'),
    'geonames': re.compile(r'/cities\d+\.txt$'),
    'freedict': re.compile(r'\.(index|dict\.dz)$'),
}
WITHOUT_LANGUAGE = {'geonames', 'freedict'}


def language_of(path):
    """`ar` or `fr` if every locale in the path is of that language, else None."""
    languages = {found[1] for found in LOCALE.finditer(path)}
    return languages.pop() if len(languages) == 1 else None


def is_wanted(path, kind):
    """Whether the extraction reads this file of a package."""
    if NAMES[kind].search(path) is None or '/doc/' in path:
        return False
    return kind in WITHOUT_LANGUAGE or language_of(path) is not None


def partner_key(path):
    """The same for the Arabic and the French file of one catalogue."""
    return LOCALE.sub('*', path)


def pair_up(paths):
    """Pairs of an Arabic and a French path of one catalogue, in order.

    Each regional Arabic file has its place; of French files `fr` is taken, else `fr_FR`, else none.
    """
    arabic, french = [], {}
    for path in sorted(paths):
        if language_of(path) == 'ar':
            arabic.append(path)
        elif language_of(path) == 'fr':
            region = LOCALE.search(path)[0][3:]
            if region in ('', 'FR') and (region == '' or partner_key(path) not in french):
                french[partner_key(path)] = path
    return [(path, french[partner_key(path)]) for path in arabic if partner_key(path) in french]
