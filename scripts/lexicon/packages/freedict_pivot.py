"""Joins Arabic to French through English and a third language: what several third languages agree on is likely."""
import re

from freedict import english_to, read_dictionary

LEAST_LANGUAGES = 3
MOST_FRENCH = 2  # of the words that most third languages agree on
MOST_ARABIC = 6


def words_of(paths, source):
    """{language: {word of `source`: its translations}} of every dictionary from a language, in lower case."""
    out = {}
    for name in sorted(paths):
        found = re.search(rf'freedict-{source}-(\w{{3}})\.index$', name)
        if found and found[1] != 'ara':
            dictionary = paths[name.removesuffix('index') + 'dict.dz']
            table = read_dictionary(paths[name].read_bytes(), dictionary.read_bytes())
            lower = out.setdefault(found[1], {})
            for head, words in table.items():
                lower.setdefault(plain(head), set()).update(plain(word) for word in words)
    return out


def plain(word):
    """Lower case, without an article or the English mark of the infinitive."""
    return re.sub(r'^(to|the|an?) ', '', word.lower()).strip()


def french_by_votes(paths):
    """{English word: {French word: how many third languages lead from the one to the other}}."""
    votes = {}
    french = words_of(paths, 'fra')
    for language, table in words_of(paths, 'eng').items():
        back = {}
        for head, words in french.get(language, {}).items():
            for word in words:
                back.setdefault(word, set()).add(head)
        for english, words in table.items():
            counts = votes.setdefault(english, {})
            for found in set().union(*(back.get(word, set()) for word in words)):
                counts[found] = counts.get(found, 0) + 1
    return votes


def through_many(paths):
    """Yields (Arabic, French) whose English word enough third languages translate by that French word."""
    arabic, french = english_to('ara', paths), french_by_votes(paths)
    for english in sorted(arabic.keys() & french.keys()):
        if len(arabic[english]) > MOST_ARABIC:
            continue
        best = sorted(french[english].items(), key=lambda item: (-item[1], item[0]))[:MOST_FRENCH]
        for word, count in best:
            if count >= LEAST_LANGUAGES and 3 * count >= best[0][1]:
                yield from ((ar, word) for ar in arabic[english])
