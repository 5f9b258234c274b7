"""Makes small catalogues and packages for the tests."""
import io
import subprocess
import tarfile
from pathlib import Path
import struct


def mo_bytes(messages, order='<'):
    """A compiled gettext catalogue of {source text: translation}; plural forms and contexts as gettext writes them."""
    entries = sorted((key.encode(), value.encode()) for key, value in messages.items())
    tables = 28 + 16 * len(entries)
    head = struct.pack(order + '7I', 0x950412DE, 0, len(entries), 28, 28 + 8 * len(entries), 0, 0)
    index, body = b'', b''
    for side in (0, 1):
        for entry in entries:
            index += struct.pack(order + '2I', len(entry[side]), tables + len(body))
            body += entry[side] + b'\0'
    return head + index + body


def write_deb(folder, package, version, files):
    """A Debian package of {path: bytes}."""
    root = folder / 'root'
    (root / 'DEBIAN').mkdir(parents=True)
    (root / 'DEBIAN' / 'control').write_text(
        f'Package: {package}\nVersion: {version}\nArchitecture: all\nMaintainer: A <a@b.example>\nDescription: none\n')
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    out = folder / f'{package}_{version.replace(":", "%3a")}_all.deb'
    subprocess.run(['dpkg-deb', '--build', '--root-owner-group', root, out], check=True, capture_output=True)
    return out


def write_tgz(folder, package, version, files):
    """An npm package of {path below package/: bytes}."""
    folder.mkdir(parents=True, exist_ok=True)
    out = folder / f'{package.lstrip("@").replace("/", "-")}-{version}.tgz'
    with tarfile.open(out, 'w:gz') as tar:
        for path, content in files.items():
            member = tarfile.TarInfo(f'package/{path}')
            member.size = len(content)
            tar.addfile(member, io.BytesIO(content))
    return out


def write_files(root, files):
    """{path: bytes} below a folder."""
    for path, content in files.items():
        file = Path(root) / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
