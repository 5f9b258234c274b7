"""Writes files that others build from."""


def replace(path, content):
    """Gives a file these bytes, at once and only if they are new to it, so that nothing is built again for nothing."""
    if path.exists() and path.read_bytes() == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    work = path.with_name(path.name + '.tmp-new')
    work.write_bytes(content)
    work.rename(path)
