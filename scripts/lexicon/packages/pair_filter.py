"""Decides which pairs of cleaned texts are worth learning from."""
import re

MOST_WORDS = 60
MOST_WORDS_PER_WORD = 3  # of the longer side, beyond a few words to spare
SPARE_WORDS = 4
ARABIC_LETTERS = re.compile(r'[\u0621-\u063A\u0641-\u064A]')
# Letters of Persian, Urdu, Kurdish, Uighur and Pashto. Arabic writes names with ڤ, پ, چ and گ, but seldom.
FOREIGN_LETTERS = re.compile(r'[\u0671-\u06D3\u06D5\u06EE\u06EF\u06FA-\u06FF\u0750-\u077F]')
LATIN_LETTERS = re.compile(r'[A-Za-zÀ-ÖØ-öø-ÿŒœ]')
OTHER_LETTERS = re.compile(r'[^\W\d_A-Za-zÀ-ÖØ-öø-ÿŒœĀ-ž]')
CODE = re.compile(r'\w_\w|\w::\w|[{}<>=]|--\w|(?<!\S)/[a-z]+/|\.\w+\(')


def is_arabic(text):
    """Most letters are Arabic, and none of another language in that script."""
    return (FOREIGN_LETTERS.search(text) is None
            and len(ARABIC_LETTERS.findall(text)) > len(LATIN_LETTERS.findall(text)))


def is_french(text):
    """Latin letters only, some of them small: an acronym tells nothing of a word."""
    return (LATIN_LETTERS.search(text) is not None and OTHER_LETTERS.search(text) is None
            and any(letter.islower() for letter in text))


def is_untranslated(french, source):
    """The French text is the English one. A name or a word both languages share may be; a sentence is not."""
    return french == source and len(french.split()) > 2


def is_good(arabic, french):
    """A pair of texts of the right languages, of lengths that fit, that are no code."""
    if not is_arabic(arabic) or not is_french(french) or CODE.search(french) or CODE.search(arabic):
        return False
    lengths = sorted((len(arabic.split()), len(french.split())))
    if lengths[1] > MOST_WORDS or lengths[1] > MOST_WORDS_PER_WORD * lengths[0] + SPARE_WORDS:
        return False
    return len(re.findall(r'\w', french)) > 1 and len(ARABIC_LETTERS.findall(arabic)) > 1
