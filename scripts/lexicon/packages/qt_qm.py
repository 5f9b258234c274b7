"""Reads compiled Qt catalogues (.qm)."""
import struct

MAGIC = bytes.fromhex('3cb86418caef9c95cd211cbf60a1bddd')
HASHES, MESSAGES = 0x42, 0x69
END, TRANSLATION, OBSOLETE, SOURCE = 1, 3, 5, 6  # of the tags of a message
MISSING = 0xFFFFFFFF


def read_qm(data):
    """{(hash, source text): forms}; catalogues made compact hold no source text, and '' stands for it.

    Qt hashes the source text and its comment alike in every language. A key of several texts is left out.
    Raises ValueError for bytes of another format.
    """
    if not data.startswith(MAGIC):
        raise ValueError('not a .qm file')
    sections, at = {}, len(MAGIC)
    while at + 5 <= len(data):
        tag, length = struct.unpack_from('>BI', data, at)
        sections[tag] = data[at + 5:at + 5 + length]
        at += 5 + length
    hashes, messages = sections.get(HASHES, b''), sections.get(MESSAGES, b'')
    out, twice = {}, set()
    for digest, offset in struct.iter_unpack('>II', hashes):
        forms, source = read_message(messages, offset)
        key = (f'{digest:08x}', source)
        twice |= {key} if out.get(key, forms) != forms else set()
        out[key] = forms
    return {key: forms for key, forms in out.items() if key not in twice and forms}


def read_message(messages, at):
    """(forms, source text) of the message at an offset."""
    forms, source = [], ''
    while at < len(messages):
        tag = messages[at]
        at += 1
        if tag == END:
            break
        if tag == OBSOLETE:
            at += 4
            continue
        length = struct.unpack_from('>I', messages, at)[0]
        at += 4
        length = 0 if length == MISSING else length
        raw = messages[at:at + length]
        at += length
        if tag == TRANSLATION:
            forms.append(raw.decode('utf-16-be', 'replace'))
        elif tag == SOURCE:
            source = raw.decode('utf-8', 'replace').rstrip('\0')
    return tuple(form for form in forms if form), source
