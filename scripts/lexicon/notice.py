"""The part of NOTICE that names the packages which a lexicon was learnt from."""
BEGIN, END = '--- packages: begin (written by scripts/build-lexicon) ---', '--- packages: end ---'


def package_rows(sources, pairs, used):
    """(package, version, licence, holder) of each package whose source gave pairs, in the order of the sources."""
    return [(package, used[source.registry, package].version, source.licence, source.holder)
            for source in sources if pairs[source.name] for package in source.packages]


def package_list(sources, pairs, used):
    """The rows as text, by registry."""
    out = []
    for registry, title, holders in (('npm', 'npm', ', holder of the copyright'), ('apt', 'Debian', '')):
        rows = package_rows([source for source in sources if source.registry == registry], pairs, used)
        if rows:
            widths = [max(len(row[column]) for row in rows) for column in range(3)]
            out.append(f'Packages of {title}: name, version, licence of what was used{holders}')
            out += ['  ' + '  '.join([*map(str.ljust, row, widths), row[3]]).rstrip() for row in rows]
            out.append('')
    return '\n'.join(out).rstrip() + '\n'


def with_packages(notice, text):
    """NOTICE with this text between its markers. Raises ValueError if they are not there."""
    if notice.count(BEGIN) != 1 or notice.count(END) != 1 or notice.index(BEGIN) > notice.index(END):
        raise ValueError(f'NOTICE must hold the lines `{BEGIN}` and, below it, `{END}`, once each')
    before, after = notice[:notice.index(BEGIN)], notice[notice.index(END):]
    return f'{before}{BEGIN}\n{text}{after}'
