"""Cleans the texts of catalogues: what is left is words, punctuation and single spaces."""
import html
import re

MNEMONIC_NOTE = re.compile(r'\s*\((?:&|_|~)?[A-Za-z0-9]\)|\s*\([&_~][^\s()]\)')
WIKI_LINK = re.compile(r'\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]')
WIKI_FORMS = re.compile(r'\{\{\s*(?:PLURAL|GENDER|GRAMMAR)\s*:[^{}|]*\|(?:[^{}]*\|)?([^{}|]*)\}\}', re.IGNORECASE)
MARKUP = re.compile(r'</?[A-Za-z][^<>]*>|<!--.*?-->|\[/?[a-z]+[^\[\]]*\]', re.DOTALL)
ADDRESS = re.compile(r'\b(?:https?|ftp|file)://\S+|\bwww\.\S+|\S+@[\w-]+\.\w+\S*')
PLACEHOLDERS = re.compile(
    r'%%|%[A-Z_]{3,}%?|%\([\w. -]+\)[#0 +-]*[\d.]*[a-zA-Z]|%\{[^{}]*\}|%L?\d+(?:\$[#0+-]*[\d.]*[a-zA-Z]+)?'
    r'|%[#0+\x27-]*[\d*]*(?:\.[\d*]+)?(?:h|l|ll|z|j|t|q|I64)?[a-zA-Z](?![a-z]{2})|%n\b'
    r'|\$\{[^{}]*\}|\$\([^()]*\)|\$[\w.]+\$?|\{\{[^{}]*\}\}|\{[^{}\s]*\}|\{\s*[-$"\w][^{}]*\}|@[a-z_]+@?|#\w+#')
KEPT_CONTEXT = re.compile(r'^\s*\??[a-z]+:(?=\S)|^[a-zA-Z ]+\|')
ESCAPES = re.compile(r'\\[nrt]|[\r\n\t]+')
BARE = re.compile(r"[\u064B-\u065F\u0670\u0640\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF\u00AD\x00-\x08]")
EDGE = re.compile(r'^[^\w"«(]+|[^\w"».!?؟)]+$')
QUOTES = str.maketrans({'’': "'", '‘': "'", '\u00a0': ' ', '\u202f': ' ', '\u2009': ' '})


def without_mnemonics(text):
    """Takes away the marks of keyboard letters: `&File`, `_File`, `~File`, `File (&F)`."""
    text = MNEMONIC_NOTE.sub('', text)
    text = re.sub(r'&(?=\w)', '', text.replace('&&', ' & '))
    if text.count('_') == 1:
        text = text.replace('_', '')
    return re.sub(r'~(?=\w)', '', text)


def cleaned(text):
    """The text without markup, mnemonics, placeholders, addresses, vowel signs, kashida and direction marks."""
    text = KEPT_CONTEXT.sub('', text)
    text = WIKI_FORMS.sub(r'\1', WIKI_LINK.sub(r'\1', text))
    text = html.unescape(html.unescape(text)) if '&' in text and ';' in text else text
    text = ADDRESS.sub(' ', MARKUP.sub(' ', ESCAPES.sub(' ', text)))
    text = PLACEHOLDERS.sub(' ', text)
    text = re.sub(r"(?<=\w)''(?=\w)", "'", text).replace("'''", '').replace("''", '')
    text = BARE.sub('', without_mnemonics(text)).translate(QUOTES)
    text = re.sub(r'[\s|\\]+', ' ', text)
    text = re.sub(r'\(\s*\)|"\s*"|«\s*»|\[\s*\]', ' ', text)
    text = EDGE.sub('', re.sub(r'\s+', ' ', text).strip())
    return re.sub(r'^[\W\d_]*\d[^\w(]+(?=\w)', '', text).strip()
