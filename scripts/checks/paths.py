"""No path of somebody's machine and no package registry in a file of the project."""
import re

import sources

MACHINE = re.compile(r'(?<![\w.:/~\-})*$?])/(?:work|root|home|Users|mnt|media)/\w|(?<!\w)[A-Z]:\\\w+\\|/tmp/(?:build|bash)[-_]\w')
REGISTRY = re.compile(r'registry\.npmjs\.org|registry\.yarnpkg\.com|\bpypi\.org|pythonhosted\.org|deb\.debian\.org|'
                      r'proxy\.golang\.org|static\.crates\.io|repo\.maven\.apache\.org|\bjfrog\.io|/artifactory[/]|'
                      r'(?<![\w.])(?:10|127|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2,3}:\d{2,5}', re.IGNORECASE)


def problems(root):
    for path in sources.files(root):
        try:
            text = sources.read(root, path)
        except UnicodeDecodeError:
            continue
        for number, line in enumerate(text.split('\n'), 1):
            for pattern, complaint in ((MACHINE, 'a path of one machine'), (REGISTRY, 'the host of a package registry')):
                match = pattern.search(line)
                if match:
                    yield f'{path}:{number}: {complaint}: {match.group()}'
