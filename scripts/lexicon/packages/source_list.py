"""The list of sources, sources.tsv: what is fetched, how it is read, and what it is worth."""
import csv
from dataclasses import dataclass
from pathlib import Path

LIST = Path(__file__).with_name('sources.tsv')
DEFAULT_CACHE = Path.home() / '.cache' / 'dragoman-lexicon'


@dataclass(frozen=True)
class Source:
    """A row of sources.tsv. Catalogues of all its packages are joined with one another, and with no other source's."""
    name: str
    kind: str
    registry: str
    packages: tuple[str, ...]
    licence: str
    group: str
    weight: float


def read_sources(path=LIST):
    """The sources in the order of the file. Raises ValueError for a name that stands twice or an unknown registry."""
    with open(path, encoding='utf-8', newline='') as file:
        rows = list(csv.DictReader((line for line in file if not line.startswith('#')), delimiter='\t'))
    sources = [Source(row['name'], row['kind'], row['registry'], tuple(row['packages'].split()), row['licence'],
                      row['group'], float(row['weight'])) for row in rows]
    names = [source.name for source in sources]
    for source in sources:
        if names.count(source.name) > 1 or source.registry not in ('apt', 'npm'):
            raise ValueError(f'{path}: source {source.name}: its name stands twice or its registry is unknown')
    return sources


def files_of(cache, source, package):
    """The folder that holds the unpacked files of one package."""
    return Path(cache) / 'files' / source.registry / package.replace('/', '__')
