"""What a lexicon is learnt from, and the run of the program that learns it."""
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[2]
TABLES = ROOT / 'pairs' / 'lexicon'
SHIPPED = TABLES / 'dragoman.lexicon'
ICU_TABLE = TABLES / 'icu.tsv'
ARTICLES = ROOT / 'pairs' / 'articles'

# What a pair counts. Measured on flores200, pud and tico19: our own words must outvote the language of user interfaces.
WORD_WEIGHT = 1.0
SENTENCE_WEIGHT = 0.3
PACKAGE_WEIGHT = 0.1
PACKAGE_WEIGHTS = {'freedict': 0.2}  # by group


def word_tables():
    """The tables of the project, without ICU's."""
    return [path for path in sorted(TABLES.glob('*.tsv')) if path != ICU_TABLE]


def sentence_tables():
    return sorted((TABLES / 'sentences').glob('*.tsv'))


def rows_of(table):
    """The lines of a table that are pairs, split into cells."""
    lines = table.read_text('utf-8').splitlines()
    return [line.split('\t') for line in lines if line and not line.startswith('#')]


def weight_of(table):
    if table.parent == TABLES:
        return WORD_WEIGHT
    return SENTENCE_WEIGHT if table in sentence_tables() else PACKAGE_WEIGHTS.get(table.stem, PACKAGE_WEIGHT)


def write_weighted(tables, work):
    """Copies of the tables that say what each pair counts; their paths."""
    out = []
    for number, table in enumerate(tables):
        out.append(work / f'{number:03}-{table.name}')
        rows = ''.join(f'{row[0]}\t{row[1]}\t{weight_of(table)}\n' for row in rows_of(table))
        out[-1].write_text(f'ar_text\tfr_text\tprobability\n{rows}', encoding='utf-8')
    return out


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
    with TemporaryDirectory() as work:
        subprocess.run([dragoman, 'lexicon', 'build', '--pairs', *write_weighted(pairs, Path(work)),
                        '--background-ar', *background['ar'], '--background-fr', *background['fr'], '-o', output], check=True)
