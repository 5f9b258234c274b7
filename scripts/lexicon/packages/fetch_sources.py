"""Fetches the packages of sources into a cache and unpacks their Arabic and French catalogues.

A cache holds `apt/` and `npm/`, the archives, and `files/REGISTRY/PACKAGE/`: ARCHIVE (name and sha256 of what was
unpacked), LICENCE (what the package states) and files/ (the catalogues).
"""
import shutil
from pathlib import Path

from catalogue_paths import is_wanted
from pinned_versions import Pinned
from registries import Missing, fetch, members, sha256_of
from source_list import files_of


class Incomplete(Exception):
    """Packages that are not there and cannot be had."""


def licence_path(package, registry):
    """Where a package states its licence."""
    return f'usr/share/doc/{package}/copyright' if registry == 'apt' else 'package/package.json'


def is_kept(path, source):
    """Whether a file of a package is read, and may be."""
    return (is_wanted(path, source.kind) and '..' not in Path(path).parts
            and not (source.without and source.without in f'/{path}'))


def unpack(archive, package, source, target):
    """Unpacks the files that are kept into an empty folder."""
    for path, read in members(archive, source.registry):
        if path == licence_path(package, source.registry):
            (target / 'LICENCE').write_bytes(read())
        elif is_kept(path, source):
            file = target / 'files' / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(read())


def unpack_once(archive, sha256, package, source, target):
    """Unpacks an archive unless that was done; `target` is there only when it is complete."""
    stamp = f'{archive.name} {sha256} {source.kind} {source.without}\n'
    if (target / 'ARCHIVE').exists() and (target / 'ARCHIVE').read_text() == stamp:
        return
    work = target.with_name(target.name + '.part')
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    unpack(archive, package, source, work)
    (work / 'ARCHIVE').write_text(stamp)
    shutil.rmtree(target, ignore_errors=True)
    work.rename(target)


def fetch_package(cache, source, package, pinned, offline):
    """Has a package in the cache, unpacked, and returns what it is."""
    wanted = pinned.get((source.registry, package))
    archive, version = fetch(cache / source.registry, package, source.registry, wanted and wanted.version, offline)
    sha256 = sha256_of(archive)
    unpack_once(archive, sha256, package, source, files_of(cache, source, package))
    return Pinned(package, source.registry, version, sha256)


def fetch_sources(sources, cache, pinned, offline=False):
    """{(registry, package): Pinned} of all packages. Incomplete names every one that is missing, after all were tried."""
    out, missing = {}, []
    for source in sources:
        for package in source.packages:
            try:
                out[source.registry, package] = fetch_package(cache, source, package, pinned, offline)
            except Missing as reason:
                missing.append(f'{package} ({source.registry}): {reason}')
    if missing:
        raise Incomplete('\n'.join(missing))
    return out
