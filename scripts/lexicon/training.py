"""What a lexicon is learnt from, and the run of the program that learns it."""
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TABLES = ROOT / 'pairs' / 'lexicon'
SHIPPED = TABLES / 'dragoman.lexicon'
ICU_TABLE = TABLES / 'icu.tsv'
ARTICLES = ROOT / 'pairs' / 'articles'


def word_tables():
    """The tables of the project, without ICU's."""
    return [path for path in sorted(TABLES.glob('*.tsv')) if path != ICU_TABLE]


def sentence_tables():
    return sorted((TABLES / 'sentences').glob('*.tsv'))


def rows_of(table):
    """The lines of a table that are pairs, split into cells."""
    lines = table.read_text('utf-8').splitlines()
    return [line.split('\t') for line in lines if line and not line.startswith('#')]


def write_background(work):
    """Running text for frequencies: our articles, and each side of the sentence pairs. {language: files}."""
    rows = [row for table in sentence_tables() for row in rows_of(table)]
    out = {}
    for side, language in enumerate(('ar', 'fr')):
        sentences = work / f'sentences.{language}'
        sentences.write_text(''.join(f'{row[side]}\n' for row in rows), encoding='utf-8')
        out[language] = [*sorted(ARTICLES.glob(f'*.{language}.txt')), sentences]
    return out


def train(dragoman, pairs, background, output):
    """Learns a lexicon from tables of pairs. Same tables, same bytes."""
    subprocess.run([dragoman, 'lexicon', 'build', '--pairs', *pairs, '--background-ar', *background['ar'],
                    '--background-fr', *background['fr'], '-o', output], check=True)
