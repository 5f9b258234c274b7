"""Each reader reads a small catalogue of its format, and refuses what is none."""
import gzip
import io
import json
import unittest
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

from catalogue_paths import is_wanted, language_of, pair_up
from freedict import through_english
from geonames import read_cities
from gettext_mo import read_mo
from josm_lang import read_lang
from keyed_json import read_cldr, read_json, read_osm, read_wiki
from made_files import mo_bytes, write_files
from mozilla_langpack import read_dtd, read_fluent, read_langpack, read_properties


class Gettext(unittest.TestCase):
    MESSAGES = {'': 'Content-Type: text', 'war': 'حرب', 'a\x04peace': 'سلام', 'day\0days': 'يوم\0يومان\0أيام',
                'translator-credits': 'أحمد'}
    READ = {('', 'war'): ('حرب',), ('a', 'peace'): ('سلام',), ('', 'day'): ('يوم', 'يومان', 'أيام')}

    def test_contexts_and_plurals_in_both_byte_orders(self):
        for order in '<>':
            self.assertEqual(read_mo(mo_bytes(self.MESSAGES, order)), self.READ)

    def test_what_is_cut_or_foreign_is_a_value_error(self):
        whole = mo_bytes(self.MESSAGES)
        for data in (b'', b'PK' + bytes(40), whole[:27], whole[:40], whole[:-20]):
            with self.assertRaises(ValueError):
                read_mo(data)


class Josm(unittest.TestCase):
    def test_places_are_keys_and_plurals_follow(self):
        def sized(text):
            return len(text.encode()).to_bytes(2, 'big') + text.encode()
        data = (sized('مدرسة') + b'\0\0' + b'\xff\xfe' + sized('_:verb\nافتح') + b'\xff\xff'
                + b'\x02' + sized('يوم') + sized('أيام') + b'\0')
        self.assertEqual(read_lang(data), {('1:0', ''): ('مدرسة',), ('1:3', ''): ('افتح',), ('n:4', ''): ('يوم', 'أيام')})


class Json(unittest.TestCase):
    def test_a_list_stands_for_its_first_and_locale_keys_are_one(self):
        data = json.dumps({'locale': 'ar', 'countries': {'EG': ['مصر', 'جمهورية مصر'], 'FR': 'فرنسا'}}).encode()
        read = read_json(data)
        self.assertEqual(read['countries/EG', ''], ('مصر',))
        self.assertEqual(read_json(b'{"ar": {"a": "x"}}').keys(), read_json(b'{"fr": {"a": "y"}}').keys())
        with self.assertRaises(ValueError):
            read_json(b'{')

    def test_wikis_and_maps_leave_out_what_is_no_translation(self):
        self.assertEqual(read_wiki(b'{"@metadata": {"authors": ["A"]}, "edit": "modifier"}'), {('edit', ''): ('modifier',)})
        self.assertEqual(read_osm(b'{"fr": {"name": "\xc3\xa9cole", "terms": "a,b"}}'), {('*/name', ''): ('école',)})

    def test_cldr_joins_the_plural_forms_but_one_and_leaves_out_abbreviations(self):
        units = {'day-count-one': 'يوم', 'day-count-two': 'يومان', 'day-count-few': 'أيام', 'day-count-other': 'يوم كثير'}
        read = read_cldr(json.dumps({'wide': units, 'narrow': {'1': 'ي'}}).encode())
        self.assertEqual(read, {('wide/day-count-one', ''): ('يوم',),
                                ('wide/day-count-other', ''): ('يومان', 'أيام', 'يوم كثير')})


class Mozilla(unittest.TestCase):
    def test_properties_read_escapes_and_continued_lines(self):
        text = '# a comment\nsave = \\u062D\\u0641\\u0638\nlong=one \\\n    two\n! old\n'
        self.assertEqual(list(read_properties(text)), [('save', 'حفظ'), ('long', 'one two')])

    def test_dtd_reads_both_quotes_and_no_comments(self):
        text = '<!-- <!ENTITY old "x"> --><!ENTITY a.label "Ouvrir"> <!ENTITY b \'Dire "non"\'>'
        self.assertEqual(list(read_dtd(text)), [('a.label', 'Ouvrir'), ('b', 'Dire "non"')])

    def test_fluent_reads_attributes_and_blocks_and_leaves_out_choices(self):
        text = ('# comment\nopen = Ouvrir\n    .title = Ouvrir le fichier\nlong =\n    Une\n    phrase\n'
                'days = { $n ->\n    [one] jour\n   *[other] jours\n }\n')
        self.assertEqual([(key, value.strip()) for key, value in read_fluent(text)],
                         [('open', 'Ouvrir'), ('open.title', 'Ouvrir le fichier'), ('long', 'Une phrase')])

    def test_a_pack_is_read_whole_but_for_keystrokes_and_pictures(self):
        data = io.BytesIO()
        with zipfile.ZipFile(data, 'w') as pack:
            pack.writestr('chrome/fr/a.properties', 'open=Ouvrir\nopen.accesskey=O\n')
            pack.writestr('localization/fr/b.ftl', 'close = Fermer\n')
            pack.writestr('icon.png', b'\x89PNG')
        self.assertEqual(sorted(read_langpack(data.getvalue()).items()),
                         [(('chrome/*/a.properties open', ''), ('Ouvrir',)), (('localization/*/b.ftl close', ''), ('Fermer',))])


class Cities(unittest.TestCase):
    def test_arabic_names_only_and_no_persian_spelling_beside_an_arabic_one(self):
        fields = ['1', 'Le Caire', 'Le Caire', 'Cairo,القاهرة,قاهره,قاهرہ,Каир', *[''] * 15]
        self.assertEqual(list(read_cities('\t'.join(fields).encode() + b'\nshort\tline\n')), [('القاهرة', 'Le Caire')])


class Freedict(unittest.TestCase):
    DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

    def dictionary(self, name, entries):
        index, body = '', b''
        for head, text in entries.items():
            entry = f'{head} /note/\n{text}\n'.encode()
            index += f'{head}\t{self.DIGITS[len(body) // 64]}{self.DIGITS[len(body) % 64]}\t{self.DIGITS[len(entry)]}\n'
            body += entry
        return {f'{name}.index': index.encode(), f'{name}.dict.dz': gzip.compress(body)}

    def test_an_english_word_joins_both_sides(self):
        files = {**self.dictionary('freedict-eng-ara', {'war': '1. حرب', 'house': 'بيت، منزل'}),
                 **self.dictionary('freedict-fra-eng', {'guerre': 'war', 'maison': 'a house [noun]', 'chien': 'dog'})}
        with TemporaryDirectory() as folder:
            write_files(folder, files)
            found = list(through_english({name: Path(folder) / name for name in files}))
        self.assertEqual(found, [('بيت', 'maison'), ('منزل', 'maison'), ('حرب', 'guerre')])


class Paths(unittest.TestCase):
    def test_the_language_of_a_path(self):
        for path, language in {'locale/ar/LC_MESSAGES/a.mo': 'ar', 'x.fr_FR.json': 'fr', 'ar_EG/a.mo': 'ar',
                               'star/a.mo': None, 'ar/fr/a.mo': None, 'frp/a.json': None}.items():
            self.assertEqual(language_of(path), language, path)

    def test_only_catalogues_of_the_two_languages_are_wanted(self):
        self.assertTrue(is_wanted('usr/share/locale/ar/LC_MESSAGES/a.mo', 'gettext'))
        self.assertFalse(is_wanted('usr/share/locale/de/LC_MESSAGES/a.mo', 'gettext'))
        self.assertFalse(is_wanted('usr/share/doc/a/ar/a.mo', 'gettext'))
        self.assertFalse(is_wanted('usr/share/locale/ar/LC_MESSAGES/a.qm', 'gettext'))
        self.assertTrue(is_wanted('package/dist/cities500.txt', 'geonames'))

    def test_partners_prefer_plain_french_and_regions_of_arabic_stand_alone(self):
        paths = ['ar/a.mo', 'ar_EG/a.mo', 'fr_FR/a.mo', 'fr/a.mo', 'fr_CA/b.mo', 'ar/b.mo', 'ar/c.mo', 'fr_FR/c.mo']
        self.assertEqual(pair_up(paths), [('ar/a.mo', 'fr/a.mo'), ('ar/c.mo', 'fr_FR/c.mo'), ('ar_EG/a.mo', 'fr/a.mo')])


if __name__ == '__main__':
    unittest.main()
