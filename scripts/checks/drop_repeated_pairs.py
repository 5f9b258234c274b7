#!/usr/bin/env python3
"""Takes pairs out of the hand-made word tables that an earlier table, or an earlier line, holds already.

    drop_repeated_pairs.py ROOT [TABLE…]     tables in the order in which they keep their pairs (default: by name)
"""
import pathlib
import sys

import word_tables


def kept_lines(lines, seen):
    for line in lines:
        pair = tuple(line.split('\t')[:2])
        is_pair = bool(line.strip()) and not line.startswith('#')
        if is_pair and pair in seen:
            continue
        if is_pair:
            seen.add(pair)
        yield line


def main(root, tables):
    folder, seen = pathlib.Path(root) / word_tables.FOLDER, set()
    for name in tables or sorted(path.name for path in folder.glob('*.tsv')):
        path = folder / name
        lines = path.read_text(encoding='utf8').split('\n')
        if word_tables.GENERATED in lines[0]:
            continue
        kept = list(kept_lines(lines, seen))
        if len(kept) < len(lines):
            path.write_text('\n'.join(kept), encoding='utf8')
            print(f'{word_tables.FOLDER / name}: {len(lines) - len(kept)} repeated pairs taken out')


if __name__ == '__main__':
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2:])
