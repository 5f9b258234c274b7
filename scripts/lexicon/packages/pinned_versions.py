"""The versions that the shipped lexicon was built from, versions.tsv: package, registry, version, sha256 of the archive."""
from pathlib import Path
from typing import NamedTuple

LIST = Path(__file__).with_name('versions.tsv')
HEAD = '# What the shipped lexicon was built from, by scripts/build-lexicon: package, registry, version, sha256\n'


class Pinned(NamedTuple):
    """One package in one version."""
    package: str
    registry: str
    version: str
    sha256: str


def read_versions(path=LIST):
    """{(registry, package): Pinned}; empty if there is no such file. Raises ValueError for a line of another form."""
    out = {}
    lines = path.read_text('utf-8').splitlines() if path.exists() else []
    for number, line in enumerate(lines, 1):
        if line.startswith('#'):
            continue
        cells = line.split('\t')
        if len(cells) != len(Pinned._fields):
            raise ValueError(f'{path}:{number}: not package, registry, version and sha256 between tabs; mend or remove it')
        row = Pinned(*cells)
        out[row.registry, row.package] = row
    return out


def write_versions(rows, path=LIST):
    """One line a package, in the order of registries and names."""
    lines = sorted({'\t'.join(row) + '\n' for row in rows}, key=lambda line: line.split('\t')[1::-1])
    path.write_text(HEAD + ''.join(lines), encoding='utf-8')


def differences(used, pinned):
    """Yields a sentence for each package that is not the one that is written down."""
    for row in used:
        known = pinned.get((row.registry, row.package))
        if known is None:
            yield f'{row.package}: version {row.version} is not written down'
        elif known.version != row.version:
            yield f'{row.package}: version {row.version} instead of {known.version}'
        elif known.sha256 != row.sha256:
            yield f'{row.package}: version {row.version} in another archive (another architecture, or damaged)'
