"""Made-up archives: same arguments same bytes, and gold that holds."""
import gzip
import json
import pathlib
import random
import re
import tempfile
import unittest

import corpora
import facts
import make_archive
import names
import stories
import templates

CORPUS = [('وصل 12 عاملا و٣٬٥٠٠ زائر إلى باريس في مارس', 'Paris a reçu 12 ouvriers et 3 500 visiteurs en mars'),
          ('لا رقم هنا ولا اسم', 'Ni figure ni nom ici'),
          ('كلف المشروع 2,5 مليون، أي 40%', 'Le projet a coûté 2,5 millions, soit 40 %'),
          ('النسخة COVID-19 على http://a.example/2019/12', 'La version COVID-19 sur http://a.example/2019/12'),
          ('زار فرنسا ولبنان ثم بفرنسا', 'Il a visité la France et le Liban, puis en France'),
          ('سطر أخير عن المدرسة', 'Une dernière ligne sur l’école')]


def filled(pair, seed=1):
    story = facts.Facts(random.Random(seed))
    return [story.filled(pieces, side) for side, pieces in enumerate(templates.templates(pair))]


def figures(text):
    return [templates.digits_of(match[0]) for match in templates.FIGURE.finditer(text)]


class Templates(unittest.TestCase):
    def test_a_figure_changes_alike_on_both_sides_and_keeps_its_notation(self):
        ar, fr = filled(CORPUS[0])
        self.assertNotIn('3 500', fr)
        large = re.search(r'(\d) (\d{3}) visiteurs', fr)
        self.assertEqual(re.search('([٠-٩])٬([٠-٩]{3})', ar)[0].translate(templates.DIGITS), f'{large[1]}٬{large[2]}')
        self.assertEqual(re.search(r'(\d+) عاملا', ar)[1], re.search(r'(\d+) ouvriers', fr)[1])

    def test_names_and_months_change_alike(self):
        ar, fr = filled(CORPUS[0], 3)
        cities = [(a, f) for a, f in templates.KINDS['city'] if a in ar.split() and f in fr]
        months = [k for k in range(12) if names.MONTHS['ar'][0][k] in ar and names.MONTHS['fr'][0][k] in fr]
        self.assertEqual((len(cities), len(months)), (1, 1))
        self.assertNotEqual(cities[0][1], 'Paris')

    def test_one_name_is_one_name_throughout_a_line(self):
        ar, fr = filled(CORPUS[4], 2)
        countries = [pair for pair in templates.KINDS['country-f'] if pair[1] in fr]
        self.assertEqual(len(countries), 1)
        self.assertEqual(fr.count(countries[0][1]), 2)
        self.assertEqual(ar.count(countries[0][0]), 2)
        self.assertIn('ب' + countries[0][0], ar)

    def test_codes_addresses_and_one_sided_figures_stay(self):
        self.assertEqual(filled(CORPUS[3]), list(CORPUS[3]))
        self.assertEqual(filled(('العدد 77', 'Aucun')), ['العدد 77', 'Aucun'])

    def test_neighbouring_figures_are_not_one(self):
        self.assertEqual(list(slot[1] for _, _, slot in templates.found('le 3 15 000', 1))[:2], ['3', '15'])
        self.assertEqual([slot[1] for _, _, slot in templates.found('12 500 euros', 1)], ['12500'])

    def test_a_figure_stays_of_its_kind(self):
        rng = random.Random(1)
        for digits, low, high in (('5', 3, 9), ('12', 10, 28), ('64', 29, 99), ('1987', 1900, 2029)):
            for _ in range(50):
                self.assertTrue(low <= int(facts.other_digits(digits, rng)) <= high)
        self.assertEqual(len(facts.other_digits('0123456', rng)), 7)

    def test_every_table_row_is_whole_and_every_sentence_says_the_same_on_both_sides(self):
        for pairs in templates.KINDS.values():
            self.assertTrue(all(ar.strip() and fr.strip() for ar, fr in pairs))
        for kind in ('lead', 'clause'):
            for ar, fr in facts.SENTENCES[kind]:
                self.assertEqual(sorted(facts.FIELD.findall(ar)), sorted(facts.FIELD.findall(fr)), fr)


class Archive(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        for side in (0, 1):
            lines = [pair[side] for pair in CORPUS]
            (self.folder / f'small.{("ar", "fr")[side]}').write_text('\n'.join(lines) + '\n', encoding='utf8')

    def made(self, name, *more):
        out = self.folder / name
        make_archive.make(make_archive.parsed([str(self.folder / 'small'), '-o', str(out), '--articles', '40', '--days', '5', *more]))
        return out

    def records(self, out, side):
        return [json.loads(line) for line in (out / f'{side}.jsonl').read_text(encoding='utf8').splitlines()]

    def test_same_arguments_same_bytes_another_seed_others(self):
        one, again, other = self.made('one'), self.made('again'), self.made('other', '--seed', '2')
        names_of_files = sorted(path.name for path in one.iterdir())
        self.assertEqual(names_of_files, ['ar.jsonl', 'fr.jsonl', 'gold.beads.tsv', 'gold.documents.tsv', 'gold.lines.tsv'])
        for name in names_of_files:
            self.assertEqual((one / name).read_bytes(), (again / name).read_bytes())
            self.assertNotEqual((one / name).read_bytes(), (other / name).read_bytes())

    def test_as_many_articles_matches_and_dates_as_asked_for(self):
        out = self.made('out', '--matched', '.25', '--dated', '0')
        gold = [row.split('\t') for row in (out / 'gold.documents.tsv').read_text().splitlines()]
        ids = [{record['id'] for record in self.records(out, side)} for side in ('ar', 'fr')]
        self.assertEqual([len(side) for side in ids], [40, 40])
        self.assertEqual(len(gold), 10)
        self.assertTrue(all(ar in ids[0] and fr in ids[1] for ar, fr in gold))
        self.assertFalse(any('date' in record for record in self.records(out, 'ar')))

    def test_versions_are_close_in_time_and_days_rise(self):
        out = self.made('out', '--matched', '1')
        dates = [{r['id']: r['date'] for r in self.records(out, side)} for side in ('ar', 'fr')]
        for ar, fr in (row.split('\t') for row in (out / 'gold.documents.tsv').read_text().splitlines()):
            self.assertIn(int(dates[1][fr][-2:]) - int(dates[0][ar][-2:]), range(stories.MOST_DAYS_LATER + 1))
        self.assertEqual(list(dates[0].values()), sorted(dates[0].values()))
        self.assertEqual(len(set(dates[0].values())), 5)

    def test_gold_beads_are_every_paragraph_once_and_share_lines(self):
        out = self.made('out', '--lines', '6-12')
        counts = [{r['id']: r['text'].count('\n') + 1 for r in self.records(out, side)} for side in ('ar', 'fr')]
        seen = {}
        for row in (out / 'gold.beads.tsv').read_text(encoding='utf8').splitlines():
            ar, fr, *sides, _ = row.split('\t')
            for side, cell in enumerate(sides):
                seen.setdefault((ar, fr), ([], []))[side].extend(int(n) for n in cell.split(',') if n)
        self.assertEqual(len(seen), 12)
        for (ar, fr), sides in seen.items():
            self.assertEqual(sorted(sides[0]), list(range(counts[0][ar])))
            self.assertEqual(sorted(sides[1]), list(range(counts[1][fr])))

    def test_beads_join_what_shares_a_line(self):
        story = stories.Story([], [], [[[0], [1, 2], [3], [4]], [[0, 1], [2], [4], [5]]], 0, 0, [])
        self.assertEqual(stories.beads(story), [([0, 1], [0, 1]), ([2], []), ([3], [2]), ([], [3])])

    def test_two_articles_of_one_line_differ(self):
        texts = [record['text'] for record in self.records(self.made('out'), 'fr')]
        self.assertEqual(len(set(texts)), len(texts))
        visitors = re.findall(r'reçu (\d+) ouvriers', '\n'.join(texts))
        self.assertGreater(len(set(visitors)), len(visitors) // 4)

    def test_gzip_holds_the_same(self):
        plain, packed = self.made('plain'), self.made('packed', '--gzip')
        self.assertEqual(gzip.decompress((packed / 'ar.jsonl.gz').read_bytes()), (plain / 'ar.jsonl').read_bytes())

    def test_corpora_that_do_not_fit_are_refused(self):
        (self.folder / 'small.docids').write_text('a\nb\n')
        for path in (self.folder / 'small', self.folder / 'absent', self.folder):
            with self.assertRaises(SystemExit) as failure:
                corpora.topics([path])
            self.assertEqual(failure.exception.code, 2)


if __name__ == '__main__':
    unittest.main()
