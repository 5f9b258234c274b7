"""Stories and their versions: which lines, in which paragraphs, and what answers to what."""
import collections
import hashlib
import random

from facts import Facts

MOST_IN_PARAGRAPH = 3
CHANCE_OF_CLAUSE = .5   # behind a line that has no slot of its own
CHANCE_OF_MERGE = .15   # of a paragraph with the next, on each side by itself
CHANCE_OF_DROP = .10    # of a paragraph, on each side by itself
MOST_DAYS_LATER = 2     # of the French version
CHANCE_OF_INDIC = .2    # of an Arabic version in ٠١٢٣٤٥٦٧٨٩
INDIC = str.maketrans('0123456789', '٠١٢٣٤٥٦٧٨٩')

# `lines`: the (Arabic, French) lines of the story; `groups`: a side's paragraphs as numbers of lines, None: no such version
Story = collections.namedtuple('Story', 'ids lines groups day lag is_dated')


def paragraphs_of(count, rng):
    out, at = [[0]], 1  # the lead stands alone
    while at < count:
        size = min(rng.randint(1, MOST_IN_PARAGRAPH), count - at)
        out.append(list(range(at, at + size)))
        at += size
    return out


def version(base, rng):
    groups, at = [list(group) for group in base], 1
    while at + 1 < len(groups):
        if rng.random() < CHANCE_OF_MERGE:
            groups[at] += groups.pop(at + 1)
        at += 1
    kept = groups[:1] + [group for group in groups[1:] if rng.random() >= CHANCE_OF_DROP]
    return kept if len(kept) > 1 else groups


class Storyteller:
    """Tells story `number`, always the same for one seed."""

    def __init__(self, topics, options):
        self.topics = topics  # of templates
        self.all = [line for topic in topics for line in topic]
        self.weights = [len(topic) for topic in topics]
        self.options = options

    def drawn(self, rng):
        low, high = self.options.lines
        topic = rng.choices(self.topics, self.weights)[0]
        count = rng.randint(low, high)
        near = sum(rng.random() < self.options.topic for _ in range(count))
        out = rng.sample(topic, min(len(topic), near))
        out += [rng.choice(self.all) for _ in range(count - len(out))]
        rng.shuffle(out)
        return out

    def told(self, drawn, rng):
        facts = Facts(rng)
        out = [facts.sentence('lead')]
        for pair in drawn:
            line = [facts.filled(pieces, side) for side, pieces in enumerate(pair)]
            if len(pair[0]) == 1 and rng.random() < CHANCE_OF_CLAUSE:
                line = [f'{text} {clause}' for text, clause in zip(line, facts.sentence('clause'))]
            out.append(line)
        return out

    def story(self, number, sides, day):
        options = self.options
        rng = random.Random(f'{options.seed} {number}')
        lines = self.told(self.drawn(rng), rng)
        base = paragraphs_of(len(lines), rng)
        groups = [version(base, rng) if side in sides else None for side in ('ar', 'fr')]
        if rng.random() < CHANCE_OF_INDIC:
            lines = [(ar.translate(INDIC), fr) for ar, fr in lines]
        ids = [hashlib.sha256(f'{options.seed} {number} {side}'.encode()).hexdigest()[:12] for side in ('ar', 'fr')]
        is_dated = [rng.random() < options.dated for _ in ids]
        return Story(ids, lines, groups, day, rng.randint(0, MOST_DAYS_LATER), is_dated)


def text_of(story, side):
    return '\n'.join(' '.join(story.lines[line][side] for line in group) for group in story.groups[side])


def beads(story):
    """Paragraph numbers of each side that share lines, joined until none is shared; one side may be empty."""
    holder = [{line: place for place, group in enumerate(groups) for line in group} for groups in story.groups]
    out = [([place], set(group)) for place, group in enumerate(story.groups[0])]
    for place, group in enumerate(story.groups[1]):
        touched = {holder[0][line] for line in group if line in holder[0]}
        mine = [bead for bead in out if touched & set(bead[0])]
        out = [bead for bead in out if bead not in mine]
        out.append((sum((bead[0] for bead in mine), []), set(group).union(*(bead[1] for bead in mine))))
    rows = [(sorted(ar), sorted({holder[1][line] for line in lines if line in holder[1]})) for ar, lines in out]
    return sorted(rows, key=lambda row: (row[0] or row[1], row[1]))
