"""Differences planted in pairs of translated lines, so that it is known what check must find."""
import random
import re
import unicodedata

# Digits with separators inside; what stands around decides whether they count something.
NUMBER = re.compile(r'\d+(?:[.,٫٬\u00a0\u202f]\d+)*')
PART_OF_WORD = re.compile(r'[\w./@-]')
SENTENCE = ' '


def ascii_digits(text):
    return ''.join(str(unicodedata.digit(c)) if c.isdigit() and unicodedata.digit(c, None) is not None else c for c in text)


def bare(number):
    """The digits of a number without its separators."""
    return re.sub(r'\D', '', ascii_digits(number))


def numbers(line):
    """(begin, end) of numbers that are no part of a word, a code or an address."""
    for match in NUMBER.finditer(line):
        before, after = line[match.start() - 1:match.start()], line[match.end():match.end() + 1]
        glued = (before and PART_OF_WORD.match(before) and not is_arabic(before)) or (after and re.match(r'[\w@-]', after))
        if not glued:
            yield match.span()


def is_arabic(character):
    return '\u0600' <= character <= '\u06ff' and not character.isdigit()


def other_number(number, rng):
    """Another number in the same form and digits, as a slip would have it: a year stays a year, a small number small."""
    places = [i for i, c in enumerate(number) if c.isdigit()]
    value = int(bare(number))
    if len(places) == len(number) and 1800 <= value <= 2030:
        other = rng.choice([year for year in range(value - 12, value + 13) if year != value])
    elif len(places) == len(number) and value <= 28:
        other = rng.choice([small for small in range(1, 29) if small != value])
    else:
        return with_digit_changed(number, places, rng)
    zero = ord(number[0]) - unicodedata.digit(number[0])
    return ''.join(chr(zero + int(digit)) for digit in str(other))


def with_digit_changed(number, places, rng):
    at = rng.choice(places)
    zero = ord(number[at]) - unicodedata.digit(number[at])
    choices = [d for d in range(1 if at == 0 else 0, 10) if d != unicodedata.digit(number[at])]
    return number[:at] + chr(zero + rng.choice(choices)) + number[at + 1:]


def change_number(pair, rng):
    """The pair with one number changed on one side, or None if no number stands in figures on both sides."""
    side = rng.randrange(2)
    theirs = {bare(pair[1 - side][slice(*span)]) for span in numbers(pair[1 - side])}
    spans = [span for span in numbers(pair[side]) if bare(pair[side][slice(*span)]) in theirs]
    if not spans:
        return None
    begin, end = rng.choice(spans)
    changed = other_number(pair[side][begin:end], rng)
    out = list(pair)
    out[side] = pair[side][:begin] + changed + pair[side][end:]
    return out


def random_address(rng):
    words = ['rapport', 'news', 'data', 'archive', 'report', 'doc']
    return f'https://www.example.org/{rng.choice(words)}/{rng.randrange(100, 99999)}'


def random_code(rng):
    letters = ''.join(rng.choice('ABCDEFGHJKLMNPQRSTUVWXYZ') for _ in range(rng.randint(2, 4)))
    return rng.choice([f'{letters}-{rng.randrange(10, 9999)}', f'{letters}{rng.randrange(2, 999)}'])


def insert(line, what, rng):
    words = line.split(' ')
    words.insert(rng.randint(1, len(words)), what)
    return ' '.join(words)


def changed_mark(mark, rng):
    """One letter or digit behind the scheme changed."""
    first = mark.find('.org/') + 5 if '://' in mark else 0
    at = rng.choice([i for i in range(first, len(mark)) if mark[i].isalnum()])
    pool = '0123456789' if mark[at].isdigit() else 'abcdefghijk' if mark[at].islower() else 'ABCDEFGHIJK'
    return mark[:at] + rng.choice([c for c in pool if c != mark[at]]) + mark[at + 1:]


def plant_mark(pair, rng):
    """(pair, mark): a link or a code in both lines, then removed from one or changed there."""
    mark = rng.choice([random_address, random_code])(rng)
    side = rng.randrange(2)
    out = list(pair)
    out[1 - side] = insert(pair[1 - side], mark, rng)
    if rng.random() < .5:
        out[side] = insert(pair[side], changed_mark(mark, rng), rng)
    return out, mark


def drop_lines(documents, share, rng):
    """Documents with some lines dropped on one side: (Arabic lines, French lines, dropped), where dropped holds
    (side that keeps the line, its index there)."""
    for lines in documents:
        sides, dropped = ([], []), []
        for ar, fr in lines:
            fate = rng.random()
            if len(lines) > 3 and fate < share:
                keeps = int(fate < share / 2)
                dropped.append((keeps, len(sides[keeps])))
                sides[keeps].append((ar, fr)[keeps])
                continue
            sides[0].append(ar)
            sides[1].append(fr)
        yield sides[0], sides[1], dropped


def drop_sentence(lines, rng):
    """Three pairs of lines as one paragraph a side, with one line dropped on one side: (pair, side that keeps it, the line)."""
    side, at = rng.randrange(2), rng.randrange(3)
    kept = [SENTENCE.join(pair[side] for i, pair in enumerate(lines)),
            SENTENCE.join(pair[1 - side] for i, pair in enumerate(lines) if i != at)]
    return (kept if side == 0 else kept[::-1]), side, lines[at][side]
