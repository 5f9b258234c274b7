"""Line-parallel corpora: NAME.ar and NAME.fr, and NAME.docids if the lines belong to documents."""
import collections
import sys


def fail(message):
    print(f'make-archive: {message}', file=sys.stderr)
    sys.exit(2)


def lines_of(path):
    try:
        return path.read_text(encoding='utf8').removesuffix('\n').split('\n')
    except (OSError, UnicodeDecodeError) as error:
        fail(f'{path}: {error}')


def prefixes(paths):
    """What was named, and for a folder every corpus in it."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        found = [file.with_suffix('') for file in sorted(path.glob('*.ar')) if file.with_suffix('.fr').is_file()]
        if not found:
            fail(f'{path}: no NAME.ar with NAME.fr in it')
        yield from found


def topics(paths):
    """The (Arabic, French) lines of each document of all corpora, each pair of lines once."""
    out, seen = collections.OrderedDict(), set()
    for prefix in prefixes(paths):
        ar, fr = (lines_of(prefix.with_name(f'{prefix.name}.{side}')) for side in ('ar', 'fr'))
        ids = prefix.with_name(f'{prefix.name}.docids')
        names = lines_of(ids) if ids.is_file() else [''] * len(ar)
        if not len(ar) == len(fr) == len(names):
            fail(f'{prefix}: {len(ar)} Arabic lines, {len(fr)} French ones and {len(names)} docids; they must be as many')
        for name, *pair in zip(names, ar, fr):
            pair = tuple(' '.join(line.split()) for line in pair)
            if all(pair) and pair not in seen:
                seen.add(pair)
                out.setdefault((prefix.name, name), []).append(pair)
    if not out:
        fail('the corpora hold no pair of lines')
    return list(out.values())
