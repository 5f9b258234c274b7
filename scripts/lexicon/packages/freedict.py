"""Reads FreeDict dictionaries (dictd format) and joins Arabic to French through English."""
import gzip
import re

DIGITS = {letter: value for value, letter in enumerate(
    'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/')}
NOTE = re.compile(r'\s*(?:/[^/]*/|<[^<>]*>|\([^()]*\)|\[[^\[\]]*\])')
SEPARATOR = re.compile(r'\s*[,;،؛]\s*')
NUMBER = re.compile(r'^\d+\.\s*')
MOST_SENSES = 4  # an English word of more translations on either side says too little
MOST_WORDS = 4


def number(text):
    """dictd's base 64: big-endian, no padding."""
    value = 0
    for letter in text:
        value = value * 64 + DIGITS[letter]
    return value


def read_dictionary(index, packed):
    """{headword: translations in order}. Notes of pronunciation and grammar are left out."""
    body, out = gzip.decompress(packed), {}
    for line in index.decode('utf-8', 'replace').splitlines():
        headword, offset, length = line.split('\t')[:3]
        if headword.startswith('00'):
            continue
        first, *rest = body[number(offset):number(offset) + number(length)].decode('utf-8', 'replace').splitlines()
        head = NOTE.sub('', first).strip()
        for text in rest:
            for word in SEPARATOR.split(NOTE.sub('', NUMBER.sub('', text.strip()))):
                if word and head and len(word.split()) <= MOST_WORDS:
                    out.setdefault(head, {})[word] = None
    return {head: list(words) for head, words in out.items()}


def english_to(language, paths):
    """{English word: {word of the language: votes}}: one vote for each of the two directions that says so."""
    votes = {}
    for name in sorted(paths):
        found = re.search(r'freedict-(\w{3})-(\w{3})\.index$', name)
        if not found or language not in found.groups():
            continue
        table = read_dictionary(paths[name].read_bytes(), paths[name.removesuffix('index') + 'dict.dz'].read_bytes())
        for head, words in table.items():
            for word in words:
                english, other = (head, word) if found[1] == 'eng' else (word, head)
                english = re.sub(r'^(to|the|an?) ', '', english.lower())
                counts = votes.setdefault(english, {})
                counts[other] = counts.get(other, 0) + 1
    return votes


def through_english(paths):
    """Yields (Arabic, French) that share an English word of few senses, or that both directions of both sides name."""
    arabic, french = english_to('ara', paths), english_to('fra', paths)
    for english in sorted(arabic.keys() & french.keys()):
        few = len(arabic[english]) <= MOST_SENSES and len(french[english]) <= MOST_SENSES
        for ar, ar_votes in arabic[english].items():
            for fr, fr_votes in french[english].items():
                if few or ar_votes > 1 and fr_votes > 1:
                    yield ar, fr
