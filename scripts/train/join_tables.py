#!/usr/bin/env python3
"""Makes a corpus for make_cases.py from tables of parallel paragraphs.

    join_tables.py FOLDER OUT     reads FOLDER/*.tsv (document TAB Arabic TAB French), writes OUT.{ar,fr,docids}
"""
import pathlib
import sys


def rows(folder):
    for table in sorted(pathlib.Path(folder).glob('*.tsv')):
        for number, line in enumerate(table.read_text(encoding='utf8').splitlines(), 1):
            cells = line.split('\t')
            if len(cells) != 3 or not all(cells):
                sys.exit(f'join_tables: {table}:{number}: not document TAB Arabic TAB French')
            yield cells


def main(folder, out):
    columns = list(zip(*rows(folder)))
    if not columns:
        sys.exit(f'join_tables: {folder}: no tables')
    for ending, column in zip(('.docids', '.ar', '.fr'), columns):
        pathlib.Path(out + ending).write_text('\n'.join(column) + '\n', encoding='utf8')


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
