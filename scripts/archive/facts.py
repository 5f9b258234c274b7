"""The facts of one made-up story: which figure, month or name stands for another, the same in both languages."""
import re

import names
from templates import DIGITS, KINDS

SENTENCES = names.by_kind('sentences.tsv')
FIELD = re.compile(r'\{(\w+)\}')
NARROW = '\u202f'
# Ranges in which a figure means the same kind of thing: days and small counts, years, percentages; else its digits.
RANGES = [(3, 9), (10, 28), (29, 99), (1900, 2029)]


def other_digits(digits, rng):
    value = int(digits)
    for low, high in RANGES:
        if low <= value <= high and digits == str(value):
            return str(rng.randint(low, high))
    first = '0' if digits.startswith('0') else rng.choice('123456789')
    return first + ''.join(rng.choice('0123456789') for _ in digits[1:])


def in_notation(digits, notation):
    """`digits` with the separators of `notation`, which has as many."""
    zero = next((z for z in '٠۰' if any(z <= c <= chr(ord(z) + 9) for c in notation)), '0')
    left = iter(digits)
    return ''.join(chr(ord(zero) + int(next(left))) if c.translate(DIGITS).isdigit() else c for c in notation)


def spaced(number):
    return f'{number:,}'.replace(',', NARROW)


class Facts:
    """One value for each thing that a story's lines name, drawn when it is first asked for."""

    def __init__(self, rng):
        self.rng = rng
        self.values = {}

    def value(self, slot):
        kind, old = slot[:2]
        if (kind, old) not in self.values:
            rng = self.rng
            self.values[kind, old] = (other_digits(old, rng) if kind == 'figure' else rng.randrange(12) if kind == 'month'
                                      else rng.randrange(len(KINDS[kind])))
        return self.values[kind, old]

    def filled(self, pieces, side):
        out = list(pieces)
        for place in range(1, len(pieces), 2):
            kind, _, notation = pieces[place]
            value = self.value(pieces[place])
            out[place] = (in_notation(value, notation) if kind == 'figure'
                          else names.MONTHS[('ar', 'fr')[side]][notation][value] if kind == 'month' else KINDS[kind][value][side])
        return ''.join(out)

    def person(self):
        first, last = self.rng.choice(KINDS['first']), self.rng.choice(KINDS['last'])
        return tuple(f'{a} {b}' for a, b in zip(first, last))

    def sentence(self, kind):
        """A sentence of our own in both languages."""
        rng, pair = self.rng, self.rng.choice(SENTENCES[kind])
        count, large = rng.randint(11, 9_999), rng.randint(12, 9_999) * 100
        day, month, year = rng.randint(1, 28), rng.randrange(12), rng.randint(2010, 2026)
        past = str(rng.randint(1950, 2025))
        percent, row = rng.randint(31, 989), rng.randrange(len(names.MONTHS['ar']))
        people, cities = (self.person(), self.person()), rng.sample(KINDS['city'], 2)
        fields = [{'person': people[0][side], 'other': people[1][side], 'city': cities[0][side], 'town': cities[1][side],
                   'year': past} for side in (0, 1)]
        fields[0] |= {'count': str(count), 'sum': f'{large:,}', 'percent': f'{percent // 10}.{percent % 10}',
                      'date': f'{day} {names.MONTHS["ar"][row][month]} {year}'}
        fields[1] |= {'count': spaced(count), 'sum': spaced(large), 'percent': f'{percent // 10},{percent % 10}',
                      'date': f'{"1er" if day == 1 else day} {names.MONTHS["fr"][0][month]} {year}'}
        return tuple(FIELD.sub(lambda match, values=values: values[match[1]], text) for text, values in zip(pair, fields))
