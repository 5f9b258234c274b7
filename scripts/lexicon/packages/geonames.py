"""Reads GeoNames' tables of cities: names of places with their spellings in all scripts."""
import re

NAME, ALTERNATES, COLUMNS = 1, 3, 15
ARABIC_NAME = re.compile(r'[\u0621-\u063A\u0641-\u064A][\u0621-\u063A\u0641-\u064A\u064B-\u0652 -]+')


def read_cities(data):
    """Yields (Arabic, Latin) names.

    GeoNames does not say of which language a spelling is. Those with letters that Arabic lacks are left out, and so
    are those that end in a plain ه where another spelling of the city ends in ة, which are Persian.
    """
    for line in data.decode('utf-8').splitlines():
        fields = line.split('\t')
        if len(fields) < COLUMNS:
            continue
        names = [name for name in fields[ALTERNATES].split(',') if ARABIC_NAME.fullmatch(name)]
        bare = {re.sub('^ال|ة$', '', name) for name in names if name.endswith('ة')}
        for name in names:
            if not (name.endswith('ه') and re.sub('^ال|ه$', '', name) in bare):
                yield name, fields[NAME]
