"""Rooms use only rooms to their left, and only the libraries and system services that are theirs."""
import os
import re

import sources

ROOMS = ('core text read extract segment normalize quantity fingerprint furniture lexicon vectorize retrieve align '
         'match check evaluate write pipeline cli').split()
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')

WITH_THREADS = {'pipeline', 'vectorize', 'retrieve', 'match'}
# Where threads start, and its other form for work that is kept.
PARALLEL = {'include/dragoman/core/parallel.hpp', 'include/dragoman/core/kept_work.hpp'}

# What (in an include line) may stand where.
HEADERS = [
    (re.compile(r'^unicode/'), {'text', 'quantity'}, 'ICU belongs to text and quantity'),
    (re.compile(r'^Eigen/'), {'lexicon', 'vectorize', 'retrieve', 'align', 'match'}, 'Eigen is seen from lexicon to match'),
    (re.compile(r'^nlohmann/'), {'read', 'write', 'cli'}, 'JSON belongs to read, write and cli'),
    (re.compile(r'^iostream$'), {'cli'}, 'only cli prints'),
    (re.compile(r'^(thread|future)$'), WITH_THREADS, 'no threads in this room'),
    (re.compile(r'^dragoman/core/parallel\.hpp$'), WITH_THREADS, 'no threads in this room'),
]
CALLS = [
    (re.compile(r'\b(?:secure_)?getenv\s*\('), {'cli'}, 'only cli reads the environment'),
    (re.compile(r'\b(?:quick_|_)?_?[eE]xit\s*\('), {'cli'}, 'only cli ends the program'),
    (re.compile(r'(?<![\w.>])(?:std::)?(?:printf|puts|putchar)\s*\('), {'cli'}, 'only cli prints'),
    (re.compile(r'\b(?:system_clock|steady_clock|high_resolution_clock)\b|\bstd::time\s*\('), {'cli'},
     'only cli reads the clock'),
    (re.compile(r'\bstd::(?:jthread|thread|async)\b'), WITH_THREADS, 'no threads in this room'),
]


def room_of(path):
    """src/<room>/… and include/dragoman/<room>/…"""
    at = {'src': 1, 'include': 2}[path.parts[0]]
    return path.parts[at] if len(path.parts) > at + 1 else None


def included_room(root, path, target):
    """The room a quoted include leads to, or a complaint."""
    if target.startswith('dragoman/'):
        if not os.path.isfile(os.path.join(root, 'include', target)):
            return None, f'{target}: no such public header'
        return target.split('/')[1], None
    for base in ('src', os.path.dirname(path)):
        found = os.path.normpath(os.path.join(base, target))
        if os.path.isfile(os.path.join(root, found)):
            parts = found.split(os.sep)
            return (parts[1], 'private') if parts[0] == 'src' else (None, None)
    return None, f'{target}: no such header'


def include_problem(root, path, room, style, target):
    for pattern, allowed, complaint in HEADERS:
        if pattern.search(target) and room not in allowed and str(path) not in PARALLEL:
            return f'{target}: {complaint}'
    if style == '<':
        if target.startswith('nlohmann/') and path.parts[0] == 'include':
            return f'{target}: JSON is not seen in public headers'
        return None
    other, remark = included_room(root, path, target)
    if remark == 'private':
        return None if other == room else f'{target}: a private header of the room {other}'
    if remark:
        return remark
    if other not in ROOMS:
        return f'{target}: not in a known room'
    if ROOMS.index(other) > ROOMS.index(room):
        return f'{target}: {other} stands to the right of {room}'
    return None


def file_problems(root, path):
    room = room_of(path)
    if room not in ROOMS:
        yield f'{path}:1: {room} is not one of the rooms'
        return
    text = sources.read(root, path)
    for number, line in enumerate(text.splitlines(), 1):
        match = INCLUDE.match(line)
        complaint = include_problem(root, path, room, *match.groups()) if match else None
        if complaint:
            yield f'{path}:{number}: {complaint}'
    for number, line in enumerate(sources.without_literals(text).splitlines(), 1):
        for pattern, allowed, complaint in CALLS:
            if str(path) in PARALLEL and allowed is WITH_THREADS:
                continue
            if room not in allowed and pattern.search(line):
                yield f'{path}:{number}: {complaint}'


def private_headers_in_tests(root):
    """A room's tests may open that room's private headers, nobody else's; references stand in for any room."""
    for path in sources.cpp_files(root, 'tests'):
        for number, line in enumerate(sources.read(root, path).splitlines(), 1):
            match = INCLUDE.match(line)
            if match and match.group(1) == '"' and not match.group(2).startswith('dragoman/'):
                other, remark = included_room(root, path, match.group(2))
                if remark == 'private' and path.parts[1] not in (other, 'reference'):
                    yield f'{path}:{number}: {match.group(2)}: a private header of the room {other}'


def problems(root):
    for path in sources.cpp_files(root, 'src', 'include'):
        yield from file_problems(root, path)
    yield from private_headers_in_tests(root)
