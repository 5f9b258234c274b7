"""Reads JOSM's .lang catalogues: texts without keys, in the same order in each language."""

MANY, IDENTICAL = 0xFFFF, 0xFFFE  # what follows has plurals; the translation equals the English text
IDENTICAL_FORMS = 0xFE


def read_lang(data):
    """{(context, ''): forms} with the place in the file as context; untranslated places are left out."""
    out, at, place = {}, 0, 0
    while at + 2 <= len(data):
        length = int.from_bytes(data[at:at + 2], 'big')
        at += 2
        if length == MANY:
            break
        if length not in (0, IDENTICAL):
            out[f'1:{place}', ''] = (text(data[at:at + length]),)
            at += length
        place += 1
    while at < len(data):
        count = data[at] if data[at] != IDENTICAL_FORMS else 0
        at += 1
        forms = []
        for _ in range(count):
            length = int.from_bytes(data[at:at + 2], 'big')
            forms.append(text(data[at + 2:at + 2 + length]))
            at += 2 + length
        if forms:
            out[f'n:{place}', ''] = tuple(forms)
        place += 1
    return out


def text(raw):
    """Without the context that may stand in front, `_:context newline`."""
    decoded = raw.decode('utf-8', 'replace')
    return decoded.split('\n', 1)[1] if decoded.startswith('_:') and '\n' in decoded else decoded
