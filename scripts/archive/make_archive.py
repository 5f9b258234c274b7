#!/usr/bin/env python3
"""Makes two archives with known answers, of any size, from line-parallel corpora.

    scripts/make-archive CORPUS... -o OUT --articles N [options]

CORPUS is NAME of NAME.ar and NAME.fr (line n of one translates line n of the other; NAME.docids, if it is there, says to
which document each line belongs), or a folder of such files. Articles are lines drawn from the corpora, in which figures,
months and names that stand in both languages are replaced by others, the same in both, behind a sentence of our own; so two
articles that use one line differ as two stories on one subject do. Same corpora and arguments, same bytes. Writes

    OUT/ar.jsonl, OUT/fr.jsonl   id, url, language, text, and date of the dated ones (.gz with --gzip); a paragraph a line
    OUT/gold.documents.tsv       ar_id TAB fr_id
    OUT/gold.beads.tsv           ar_id TAB fr_id TAB paragraphs TAB paragraphs TAB (empty); 0-based, an empty side: null bead
    OUT/gold.lines.tsv           ar_id TAB fr_id TAB ar_line TAB fr_line: what stands in both versions
"""
import argparse
import datetime
import gzip
import json
import pathlib
import random

import corpora
import stories
import templates

SIDES = ('ar', 'fr')
FIRST_DAY = datetime.date(2020, 1, 1)


class Archive:
    """The articles of one side, written day by day; within a day in no order."""

    def __init__(self, folder, side, options):
        name = folder / f'{side}.jsonl'
        self.file = name.open('wb') if not options.gzip else gzip.GzipFile(f'{name}.gz', 'wb', compresslevel=6, mtime=0)
        self.rng = random.Random(f'{options.seed} {side}')
        self.days = {}

    def add(self, day, line):
        self.days.setdefault(day, []).append(line)

    def write(self, before_day):
        """Writes the days that nothing is added to any more."""
        for day in sorted(day for day in self.days if day < before_day):
            lines = self.days.pop(day)
            self.rng.shuffle(lines)
            self.file.write(''.join(lines).encode())

    def close(self):
        self.write(float('inf'))
        self.file.close()


class Gold:
    def __init__(self, folder):
        self.files = {name: (folder / f'gold.{name}.tsv').open('w', encoding='utf8') for name in ('documents', 'beads', 'lines')}

    def add(self, name, *cells):
        self.files[name].write('\t'.join(cells) + '\n')

    def add_story(self, story):
        pair = [f'{side}-{number}' for side, number in zip(SIDES, story.ids)]
        self.add('documents', *pair)
        for bead in stories.beads(story):
            self.add('beads', *pair, *(','.join(map(str, side)) for side in bead), '')
        shared = {line for group in story.groups[0] for line in group} & {line for group in story.groups[1] for line in group}
        for line in sorted(shared):
            self.add('lines', *pair, *story.lines[line])

    def close(self):
        for file in self.files.values():
            file.close()


def record(story, side, options):
    name = SIDES[side]
    out = {'id': f'{name}-{story.ids[side]}', 'url': f'https://news.example/{name}/{story.ids[side]}', 'language': name,
           'text': stories.text_of(story, side)}
    day = story.day + story.lag * side
    if story.is_dated[side]:
        out['date'] = (FIRST_DAY + datetime.timedelta(days=day)).isoformat()
    return day, json.dumps(out, ensure_ascii=False) + '\n'


def sides_of_stories(options):
    matched = round(options.articles * options.matched)
    alone = options.articles - matched
    out = [SIDES] * matched + [('ar',)] * alone + [('fr',)] * alone
    random.Random(f'{options.seed} sides').shuffle(out)
    return out


def days_of_stories(count, days):
    """Rising: as many stories on each day, give or take one."""
    return [number * days // count for number in range(count)]


def make(options):
    topics = [[templates.templates(pair) for pair in topic] for topic in corpora.topics(options.corpora)]
    options.output.mkdir(parents=True, exist_ok=True)
    teller = stories.Storyteller(topics, options)
    archives = [Archive(options.output, side, options) for side in SIDES]
    gold = Gold(options.output)
    sides = sides_of_stories(options)
    for number, day in enumerate(days_of_stories(len(sides), options.days)):
        story = teller.story(number, sides[number], day)
        for side, archive in enumerate(archives):
            if story.groups[side]:
                archive.add(*record(story, side, options))
            archive.write(day)
        if all(story.groups):
            gold.add_story(story)
    for file in (*archives, gold):
        file.close()


def share(text):
    value = float(text)
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError(f'{text} is not between 0 and 1')
    return value


def positive(text):
    value = int(text)
    if value < 1:
        raise argparse.ArgumentTypeError(f'{text} is not 1 or more')
    return value


def line_counts(text):
    low, _, high = text.partition('-')
    counts = positive(low), positive(high or low)
    if counts[0] > counts[1]:
        raise argparse.ArgumentTypeError(f'{text} is not LEAST-MOST')
    return counts


def parsed(arguments=None):
    parser = argparse.ArgumentParser(prog='scripts/make-archive', description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('corpora', metavar='CORPUS', nargs='+', type=pathlib.Path)
    parser.add_argument('-o', '--output', type=pathlib.Path, required=True, help='folder to write into')
    parser.add_argument('--articles', type=positive, default=10_000, help='of each side (default: %(default)s)')
    parser.add_argument('--matched', type=share, default=.3, help='share of them with a counterpart (default: %(default)s)')
    parser.add_argument('--days', type=positive, default=100, help='over which the stories spread (default: %(default)s)')
    parser.add_argument('--dated', type=share, default=1.0, help='share of articles that carry a date (default: %(default)s)')
    parser.add_argument('--lines', type=line_counts, default=(4, 10), help='lines of the corpora in an article (default: 4-10)')
    parser.add_argument('--topic', type=share, default=.5, help='share of lines from one document (default: %(default)s)')
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--gzip', action='store_true', help='write .jsonl.gz')
    return parser.parse_args(arguments)


if __name__ == '__main__':
    make(parsed())
