"""Reads compiled gettext catalogues (.mo)."""
import re
import struct

LITTLE, BIG = 0x950412DE, 0xDE120495
CREDITS = re.compile(r'translator|^your (names|emails)|^\s*$', re.IGNORECASE)


def read_mo(data):
    """{(context, source text): forms}, without the header and the translators' names.

    Forms are those of the language's plurals, one if there is no plural. Raises ValueError for bytes of another format.
    """
    if len(data) < 28:
        raise ValueError('shorter than a header')
    magic = struct.unpack_from('<I', data)[0]
    if magic not in (LITTLE, BIG):
        raise ValueError('not a .mo file')
    order = '<' if magic == LITTLE else '>'
    _, count, sources, translations = struct.unpack_from(order + '4I', data, 4)
    if max(sources, translations) + 8 * count > len(data):
        raise ValueError('its tables end outside the file')
    out = {}
    for i in range(count):
        source = string_at(data, order, sources + 8 * i)
        context, _, text = source.rpartition('\x04')
        text = text.split('\0')[0]
        if not CREDITS.search(context + text):
            out[context, text] = tuple(string_at(data, order, translations + 8 * i).split('\0'))
    return out


def string_at(data, order, entry):
    """The text that an entry of a table (length, offset) names."""
    length, offset = struct.unpack_from(order + '2I', data, entry)
    if offset + length > len(data):
        raise ValueError('a string outside the file')
    return data[offset:offset + length].decode('utf-8', 'replace')
