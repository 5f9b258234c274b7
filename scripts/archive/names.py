"""The tables of names, sentences and months."""
import collections
import pathlib

HERE = pathlib.Path(__file__).parent

# January first. Each system of the Arabic press is one row; French months are not capitalised.
MONTHS = {
    'ar': [['يناير', 'فبراير', 'مارس', 'أبريل', 'مايو', 'يونيو', 'يوليو', 'أغسطس', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر'],
           ['كانون الثاني', 'شباط', 'آذار', 'نيسان', 'أيار', 'حزيران', 'تموز', 'آب', 'أيلول', 'تشرين الأول', 'تشرين الثاني',
            'كانون الأول'],
           ['جانفي', 'فيفري', 'مارس', 'أفريل', 'ماي', 'جوان', 'جويلية', 'أوت', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر']],
    'fr': [['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre',
            'décembre']],
}


def rows(name):
    for line in (HERE / name).read_text(encoding='utf8').splitlines():
        if not line.startswith('#'):
            kind, ar, fr = line.split('\t')
            yield kind, (ar, fr)


def by_kind(name):
    """Kind → its (Arabic, French) pairs."""
    out = collections.defaultdict(list)
    for kind, pair in rows(name):
        out[kind].append(pair)
    return dict(out)
