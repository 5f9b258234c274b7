"""Reads Mozilla language packs (.xpi): archives of .ftl, .properties and .dtd files."""
import io
import re
import zipfile

from catalogue_paths import partner_key

PROPERTY = re.compile(r'^\s*([^#!\s=:][^=:]*?)\s*[=:]\s*(.*)$', re.MULTILINE)
ENTITY = re.compile(r'<!ENTITY\s+([\w.-]+)\s+(?:"([^"]*)"|\'([^\']*)\')\s*>')
FLUENT_MESSAGE = re.compile(r'^(-?[A-Za-z][\w-]*) *= ?(.*)$')
FLUENT_ATTRIBUTE = re.compile(r'^\s+\.([A-Za-z][\w-]*) *= ?(.*)$')
ACCESS_KEY = re.compile(r'accesskey|commandkey|\.key$|style|width|height|\.(?:url|src|href)$', re.IGNORECASE)


def read_langpack(data):
    """{(file and key, ''): (text,)} of all files of a pack; keys for single keystrokes and sizes are left out."""
    out = {}
    with zipfile.ZipFile(io.BytesIO(data)) as pack:
        for name in sorted(pack.namelist()):
            reader = READERS.get(name.rsplit('.', 1)[-1])
            if reader is None:
                continue
            for key, text in reader(pack.read(name).decode('utf-8', 'replace')):
                if not ACCESS_KEY.search(key):
                    out[f'{partner_key(name)} {key}', ''] = (text,)
    return out


def read_properties(text):
    """(key, value) of `key=value` lines, with \\uXXXX escapes read and continued lines joined."""
    joined = re.sub(r'\\\r?\n\s*', '', text)
    for key, value in PROPERTY.findall(joined):
        yield key, re.sub(r'\\u([0-9A-Fa-f]{4})', lambda code: chr(int(code[1], 16)), value)


def read_dtd(text):
    """(name, value) of each entity."""
    for name, double, single in ENTITY.findall(re.sub(r'<!--.*?-->', '', text, flags=re.DOTALL)):
        yield name, double or single


def read_fluent(text):
    """(key, value) of messages and attributes. Those that choose between variants are left out."""
    messages, key, parent = {}, None, None
    for line in text.splitlines():
        message, attribute = FLUENT_MESSAGE.match(line), FLUENT_ATTRIBUTE.match(line)
        if message:
            parent = key = message[1]
            messages[key] = message[2]
        elif attribute and parent:
            key = f'{parent}.{attribute[1]}'
            messages[key] = attribute[2]
        elif line[:1].isspace() and key:
            messages[key] += ' ' + line.strip()
        elif line.strip():
            key = None
    return [(key, value) for key, value in messages.items() if '->' not in value]


READERS = {'properties': read_properties, 'dtd': read_dtd, 'ftl': read_fluent}
