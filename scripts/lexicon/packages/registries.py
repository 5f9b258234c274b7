"""Fetches packages by name with the ordinary clients of Debian and npm, and says what version and licence they have."""
import json
import re
import subprocess
import tarfile
import tempfile
from pathlib import Path


class Missing(Exception):
    """The registry has no package of that name."""


def run(command, folder):
    """Runs a client and returns what it prints; its refusal is Missing, with its own words."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    if done.returncode != 0:
        raise Missing(((done.stderr or done.stdout).strip().splitlines() or ['no reason given'])[-1])
    return done.stdout


def archive_of(folder, package, registry):
    """The archive of a package that is already there, or None."""
    if registry == 'apt':
        found = sorted(folder.glob(f'{package}_*.deb'))
    else:
        name = re.escape(package.lstrip('@').replace('/', '-'))
        found = [path for path in sorted(folder.glob('*.tgz')) if re.fullmatch(name + r'-\d[^/]*\.tgz', path.name)]
    return found[-1] if found else None


def fetch(folder, package, registry):
    """The archive of a package in a folder of the cache, fetched unless it is there. Half a download leaves nothing."""
    folder.mkdir(parents=True, exist_ok=True)
    there = archive_of(folder, package, registry)
    if there is not None:
        return there
    client = {'apt': ['apt-get', 'download', '-qq', package], 'npm': ['npm', 'pack', '--silent', package]}
    with tempfile.TemporaryDirectory(dir=folder) as work:
        run(client[registry], work)
        for path in Path(work).iterdir():
            path.rename(folder / path.name)
    there = archive_of(folder, package, registry)
    if there is None:
        raise Missing('the client left no archive')
    return there


def members(archive, registry):
    """Yields (path, bytes reader) of each plain file of an archive."""
    if registry == 'npm':
        with tarfile.open(archive) as tar:
            yield from readers(tar)
        return
    with subprocess.Popen(['dpkg-deb', '--fsys-tarfile', str(archive)], stdout=subprocess.PIPE) as unpacker:
        with tarfile.open(fileobj=unpacker.stdout, mode='r|') as tar:
            yield from readers(tar)
    if unpacker.returncode != 0:
        raise OSError(f'{archive}: damaged; remove it and fetch again')


def readers(tar):
    """Plain files only: a link to a catalogue repeats one that has its own place."""
    for member in tar:
        if member.isfile():
            yield member.name.removeprefix('./'), lambda member=member: tar.extractfile(member).read()


def version_of(archive, registry):
    """The version as the registry counts it."""
    if registry == 'apt':
        return run(['dpkg-deb', '-f', str(archive), 'Version'], '/').strip()
    with tarfile.open(archive) as tar:
        return json.load(tar.extractfile('package/package.json'))['version']


def licence_of(text, registry):
    """The licences that a package itself states: the short names of a Debian copyright file, or npm's field."""
    if registry == 'npm':
        return str(json.loads(text).get('license', 'not stated'))
    names = re.findall(r'^License:[ \t]*(\S.*?)[ \t]*$', text, re.MULTILINE)
    names += re.findall(r'/usr/share/common-licenses/([\w.-]*[\w])', text) if not names else []
    return ', '.join(sorted(set(names))) or 'not machine-readable'
