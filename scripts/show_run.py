#!/usr/bin/env python3
"""Shows what `dragoman run` found, for a person at a terminal.

    show_run.py OUT [ROWS]       the matches, then the first ROWS (default 4) text pairs of the best one

Arabic is set apart by directional isolates on a terminal only, so that what is piped on stays data.
"""
import csv
import os
import pathlib
import shutil
import sys
import textwrap

FIRST_STRONG_ISOLATE, POP_ISOLATE = '\u2068', '\u2069'
MOST_LINES = 3  # of one text


def rows(path):
    with open(path, encoding='utf8', newline='') as file:
        return list(csv.DictReader(file, delimiter='\t', quoting=csv.QUOTE_NONE))


def cut(text, width, most_lines):
    """At most that many lines, cut between words."""
    return textwrap.wrap(text, width, max_lines=most_lines, placeholder=' …', break_long_words=False) or ['']


def isolated(text):
    return f'{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}' if sys.stdout.isatty() else text


def show_text(label, text, width):
    for line in cut(text, width - len(label) - 3, MOST_LINES):
        print(f'  {label} {isolated(line)}')
        label = ' ' * len(label)


def show_matches(documents):
    ids = max((len(row[key]) for row in documents for key in ('ar_id', 'fr_id')), default=0)
    print(f'\nMatches ({len(documents)}):')
    for row in documents:
        print(f'  {row["probability"]}  {row["ar_id"]:<{ids}}  {row["fr_id"]:<{ids}}  {row["verdict"]}')


def show_pairs(match, pairs, count, width):
    chosen = [p for p in pairs if (p['src_id'], p['trg_id']) == (match['ar_id'], match['fr_id'])][:count]
    print(f'\nParagraphs of {match["ar_id"]} and {match["fr_id"]}:')
    for pair in chosen:
        print(f'\n  {pair["src_paragraph_id"]} ↔ {pair["trg_paragraph_id"]}  (probability {pair["aligner_score"]})')
        show_text('ar', pair['src_text'], width)
        show_text('fr', pair['trg_text'], width)


def main(out, count=4):
    out = pathlib.Path(out)
    width = max(40, min(shutil.get_terminal_size((100, 24)).columns, 120))
    documents = rows(out / 'documents.tsv')
    show_matches(documents)
    if documents:
        show_pairs(documents[0], rows(out / 'pairs.tsv'), count, width)


if __name__ == '__main__':
    if not 2 <= len(sys.argv) <= 3:
        sys.exit(__doc__)
    try:
        main(sys.argv[1], *map(int, sys.argv[2:]))
        sys.stdout.flush()
    except BrokenPipeError:
        os._exit(0)  # the reader has seen enough
    except OSError as error:
        sys.exit(f'show_run: {error}')
