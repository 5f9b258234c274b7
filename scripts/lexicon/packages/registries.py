"""Fetches packages with the ordinary clients of Debian and npm, and reads their archives."""
import hashlib
import json
import re
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from urllib.parse import unquote


class Missing(Exception):
    """There is no such package, or it cannot be had now."""


def run(command, folder):
    """Runs a client and returns what it prints; its refusal is Missing, with its own words."""
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    except FileNotFoundError:
        raise Missing(f'{command[0]} is not installed') from None
    if done.returncode != 0:
        raise Missing(((done.stderr or done.stdout).strip().splitlines() or ['no reason given'])[-1])
    return done.stdout


def archives_of(folder, package, registry):
    """{version: archive} of a package, as the names of files in the cache tell."""
    if registry == 'apt':  # NAME_VERSION_ARCHITECTURE.deb, the colon of an epoch written %3a
        return {unquote(path.name.split('_')[1]): path for path in sorted(folder.glob(f'{package}_*.deb'))}
    name = re.escape(package.lstrip('@').replace('/', '-'))
    found = ((re.fullmatch(name + r'-(\d[^/]*)\.tgz', path.name), path) for path in sorted(folder.glob('*.tgz')))
    return {match[1]: path for match, path in found if match}


def download(folder, package, registry, version=None):
    """Downloads a package into a folder of the cache, where it appears whole or not at all."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = package if version is None else f'{package}={version}' if registry == 'apt' else f'{package}@{version}'
    client = {'apt': ['apt-get', 'download', '-qq'], 'npm': ['npm', 'pack', '--silent']}
    with tempfile.TemporaryDirectory(dir=folder) as work:
        run([*client[registry], wanted], work)
        for path in Path(work).iterdir():
            path.rename(folder / path.name)


def fetch(folder, package, registry, version=None, offline=False):
    """The archive of a package, and its version: the given one, or another if that cannot be had.

    What is in the folder is not fetched again. Missing if no version is there and none can be had.
    """
    there = archives_of(folder, package, registry)
    if version is not None and version not in there and not offline:
        try:
            download(folder, package, registry, version)
        except Missing as reason:
            print(f'{package}: version {version} cannot be had: {reason}', file=sys.stderr)
        there = archives_of(folder, package, registry)
    if not there and not offline:
        download(folder, package, registry)
        there = archives_of(folder, package, registry)
    if not there:
        raise Missing('not in the cache' if offline else 'the client left no archive')
    if version not in there:
        version = max(there, key=lambda found: there[found].stat().st_ctime_ns)
    return there[version], version


def sha256_of(archive):
    """In hexadecimal digits."""
    digest = hashlib.sha256()
    with open(archive, 'rb') as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


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


def licence_of_npm(manifest):
    """The licence that a package.json names."""
    return str(json.loads(manifest).get('license', 'not stated'))
