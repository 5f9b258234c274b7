"""The list of sources, sources.tsv: what is fetched, how it is read, and under which licence it may be used."""
import csv
from dataclasses import dataclass
from pathlib import Path

LIST = Path(__file__).with_name('sources.tsv')
DEFAULT_CACHE = Path.home() / '.cache' / 'dragoman-lexicon'
REGISTRIES = ('apt', 'npm')
PERMISSIVE_GROUPS = frozenset({'cldr', 'osm', 'iso', 'cities'})

PERMISSIVE = frozenset({'Unicode-3.0', 'ISC', 'MIT', 'BSD-2-clause', 'Apache-2.0', 'CC-BY-4.0', 'CC0-1.0', 'WTFPL'})
# What may become part of a work under GPL-3.0-or-later. The old LGPL lets anyone take a later GPL instead (its section 3),
# and so does a GPL that names no version (section 9). `+3+KDEeV`: version 3 or what KDE e.V. accepts.
COMPATIBLE = PERMISSIVE | {'GPL', 'GPL-2+', 'GPL-3+', 'LGPL-2', 'LGPL-2+', 'LGPL-2.1', 'LGPL-2.1+', 'LGPL-2.1+3+KDEeV',
                           'LGPL-3', 'LGPL-3+', 'MPL-2.0'}


@dataclass(frozen=True)
class Source:
    """A row of sources.tsv. Catalogues of all its packages are joined with one another, and with no other source's."""
    name: str
    kind: str
    registry: str
    packages: tuple[str, ...]
    licence: str  # of the translations: `A and B` if some files have the one and some the other, `A or B` for a choice
    group: str
    without: str = ''  # paths that hold this are left out: their licence does not fit
    holder: str = ''  # of the copyright; empty: see the package's own copyright file


def fits(licence, allowed=COMPATIBLE):
    """Whether all parts of a licence are allowed, or one of each choice."""
    return all(any(name in allowed for name in part.split(' or ')) for part in licence.split(' and '))


def complaint(source, names):
    """What is wrong with a source, or None."""
    if names.count(source.name) > 1:
        return 'its name stands twice'
    if source.registry not in REGISTRIES:
        return f'{source.registry} is no registry; apt and npm are'
    if not fits(source.licence):
        return f'{source.licence} may not become part of a file under GPL-3.0-or-later; leave the source out'
    if source.group in PERMISSIVE_GROUPS and not fits(source.licence, PERMISSIVE):
        return f'{source.licence} is not permissive; put the source into another group than {source.group}'
    return None


def read_sources(path=LIST):
    """The sources in the order of the file. Raises ValueError for one that cannot be used."""
    with open(path, encoding='utf-8', newline='') as file:
        rows = list(csv.DictReader((line for line in file if not line.startswith('#')), delimiter='\t'))
    sources = [Source(**{**row, 'packages': tuple(row['packages'].split())}) for row in rows]
    names = [source.name for source in sources]
    for source in sources:
        problem = complaint(source, names)
        if problem:
            raise ValueError(f'{path}: source {source.name}: {problem}')
    return sources


def of_profile(sources, profile):
    """The sources of the `full` or the `permissive` lexicon."""
    return [source for source in sources if profile == 'full' or source.group in PERMISSIVE_GROUPS]


def files_of(cache, source, package):
    """The folder that holds the unpacked files of one package."""
    return Path(cache) / 'files' / source.registry / package.replace('/', '__')
