#!/usr/bin/env python3
"""Makes a corpus of shorter documents on near topics from one of few long documents.

    split_documents.py CORPUS OUT SEED LEAST MOST     reads CORPUS.{ar,fr,docids}, writes OUT.{ar,fr,docids}

Each document is cut into parts of LEAST to MOST lines that count as documents of their own: articles or briefs that share a
subject, as on one day of an agency.
"""
import pathlib
import random
import sys


def part_names(names, rng, least, most):
    out, number, left, last = [], 0, 0, None
    for name in names:
        if name != last or left == 0:
            number, left, last = number + 1, rng.randint(least, most), name
        left -= 1
        out.append(f'{name} part {number}')
    return out


def main(corpus, out, seed, least, most):
    names = pathlib.Path(corpus + '.docids').read_text(encoding='utf8').rstrip('\n').split('\n')
    names = part_names([name.strip() for name in names], random.Random(int(seed)), int(least), int(most))
    pathlib.Path(out + '.docids').write_text('\n'.join(names) + '\n', encoding='utf8')
    for side in ('.ar', '.fr'):
        pathlib.Path(out + side).write_bytes(pathlib.Path(corpus + side).read_bytes())


if __name__ == '__main__':
    if len(sys.argv) != 6:
        sys.exit(__doc__)
    main(*sys.argv[1:])
