"""Runs checks by name: python3 scripts/checks ROOT NAME… ; one `ok NAME`, or `FAILED NAME: file:line: what` each."""
import importlib
import sys

MOST_SHOWN = 40
NAMES = ('layers', 'sizes', 'paths', 'word_tables', 'gold')


def main(root, names):
    failed = False
    for name in names:
        try:
            found = list(importlib.import_module(name).problems(root))
        except (OSError, UnicodeDecodeError) as error:
            found = [f'cannot read the project: {error}']
        failed |= bool(found)
        shown = found[:MOST_SHOWN] + [f'and {len(found) - MOST_SHOWN} more'] * (len(found) > MOST_SHOWN)
        print('\n'.join(f'FAILED {name}: {problem}' for problem in shown) or f'ok {name}')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1], sys.argv[2:] or NAMES))
