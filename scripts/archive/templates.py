"""Lines of a corpus as templates: what the two languages share (figures, months, names) becomes slots.

A template is a list of pieces; even ones are text as it stands, odd ones are slots (kind, what stood there, notation).
"""
import re

import names

DIGITS = str.maketrans('٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', '01234567890123456789')
SEPARATORS = '.,٫٬\u00a0\u202f '
# Figures with their separators. Digits beside Latin letters or signs of codes, addresses and versions are left alone.
FIGURE = re.compile(rf'(?<![A-Za-zÀ-ÿ\d/@:#._+-])\d+(?:[{SEPARATORS}]\d+)*(?![A-Za-zÀ-ÿ\d/@:_+-])')
ARABIC_PREFIX = '[وفبلك]{0,2}'
KINDS = names.by_kind('names.tsv')


def words(forms, prefix):
    longest_first = sorted(forms, key=len, reverse=True)
    return re.compile(rf'(?<!\w)({prefix})({"|".join(map(re.escape, longest_first))})(?!\w)')


def name_table(side):
    return {pair[side]: (kind, number) for kind, pairs in KINDS.items() for number, pair in enumerate(pairs)}


def month_table(side):
    out = {}
    for system, row in enumerate(names.MONTHS[side]):
        for number, name in enumerate(row):
            out.setdefault(name, ('month', number, system))
    return out


NAMES = [name_table(0), name_table(1)]
MONTHS = [month_table('ar'), month_table('fr')]
NAME_FORMS = [words(NAMES[0], ARABIC_PREFIX), words(NAMES[1], '')]
MONTH_FORMS = [words(MONTHS[0], ARABIC_PREFIX), words(MONTHS[1], '')]


def digits_of(figure):
    return re.sub(rf'[{SEPARATORS}]', '', figure.translate(DIGITS))


def groups_of(figure):
    """A space joins figures only where three digits follow each: `12 500`, not `le 3 15 000`."""
    parts = re.split('([\u00a0\u202f ])', figure)
    spaced = len(parts) > 1
    whole = len(parts[0]) <= 3 and all(re.match(r'\d{3}(?!\d)', part) for part in parts[2::2])
    return [figure] if not spaced or whole else re.split('[\u00a0\u202f ]', figure)


def found(line, side):
    """(start, end, slot) of everything that may become a slot."""
    for match in FIGURE.finditer(line):
        at = match.start()
        for figure in groups_of(match[0]):
            at = line.index(figure, at)
            yield at, at + len(figure), ('figure', digits_of(figure), figure)
            at += len(figure)
    for forms, table in ((NAME_FORMS[side], NAMES[side]), (MONTH_FORMS[side], MONTHS[side])):
        for match in forms.finditer(line):
            kind, number, *system = table[match[2]]
            yield match.start(2), match.end(2), (kind, number, system[0] if system else 0)


def is_changeable(slot):
    return slot[0] != 'figure' or int(slot[1]) > 2


def template(line, slots, shared):
    pieces, end = [], 0
    for start, stop, slot in sorted(slots):
        if slot[:2] in shared and start >= end:
            pieces += [line[end:start], slot]
            end = stop
    return pieces + [line[end:]]


def templates(pair):
    """The templates of both sides; only what both hold is a slot."""
    slots = [list(found(line, side)) for side, line in enumerate(pair)]
    keys = [{slot[:2] for _, _, slot in side if is_changeable(slot)} for side in slots]
    return tuple(template(line, side, keys[0] & keys[1]) for line, side in zip(pair, slots))
