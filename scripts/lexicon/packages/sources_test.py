"""The list of sources, their licences, and the versions that are written down."""
import unittest
from pathlib import Path
from tempfile import TemporaryDirectory

from catalogue_paths import NAMES
from extract_pairs import CATALOGUES, DICTIONARIES, TABLES
from licences import stated
from pinned_versions import Pinned, differences, read_versions, write_versions
from source_list import fits, of_profile, read_sources

HEAD = 'name\tkind\tregistry\tpackages\tlicence\tgroup\twithout\tholder\n'


class SourceList(unittest.TestCase):
    def read(self, rows):
        with TemporaryDirectory() as folder:
            path = Path(folder) / 'sources.tsv'
            path.write_text(HEAD + rows, encoding='utf-8')
            return read_sources(path)

    def test_the_list_is_sound_and_each_kind_has_a_reader(self):
        sources = read_sources()
        self.assertGreater(len(sources), 100)
        for source in sources:
            self.assertIn(source.kind, {**CATALOGUES, **DICTIONARIES, **TABLES}, source.name)
            self.assertIn(source.kind, NAMES, source.name)
            self.assertTrue(source.packages, source.name)

    def test_the_permissive_profile_holds_no_copyleft(self):
        sources = of_profile(read_sources(), 'permissive')
        self.assertEqual({source.group for source in sources}, {'cldr', 'osm', 'iso', 'cities'})
        self.assertFalse([source.name for source in sources if 'GPL' in source.licence or 'MPL' in source.licence])

    def test_a_row_becomes_a_source(self):
        source = self.read('a\tgettext\tapt\tx y\tGPL-2+\teveryday\t/z/\tA\n')[0]
        self.assertEqual((source.packages, source.without, source.holder), (('x', 'y'), '/z/', 'A'))

    def test_what_cannot_be_used_is_named(self):
        sound = 'a\tgettext\tapt\tx\tGPL-2+\teveryday\t\t\n'
        for rows, why in ((sound + sound, 'stands twice'), (sound.replace('apt', 'cran'), 'cran is no registry'),
                          (sound.replace('GPL-2+', 'GPL-2'), 'GPL-2 may not become part'),
                          (sound.replace('GPL-2+', 'CC-BY-SA-3.0'), 'CC-BY-SA-3.0 may not'),
                          (sound.replace('everyday', 'iso'), 'is not permissive')):
            with self.assertRaisesRegex(ValueError, f'source a: .*{why}'):
                self.read(rows)

    def test_all_parts_of_a_licence_must_fit_and_one_of_a_choice(self):
        for licence in ('GPL-2+', 'GPL-2 or MPL-2.0', 'GPL-2+ and MIT', 'LGPL-2.1'):
            self.assertTrue(fits(licence), licence)
        for licence in ('GPL-2', 'AGPL-3', 'GPL-2+ and GPL-2', 'ODbL', 'GFDL-1.2 or CC-BY-SA-3.0', 'CC-BY-3.0', 'GPL-3', ''):
            self.assertFalse(fits(licence), licence)


class Versions(unittest.TestCase):
    A, B = Pinned('a', 'apt', '1:2-3', '0f'), Pinned('@s/b', 'npm', '4.5.6', '1e')

    def test_what_is_written_is_read_again_in_one_order(self):
        with TemporaryDirectory() as folder:
            path = Path(folder) / 'versions.tsv'
            write_versions([self.B, self.A], path)
            written = path.read_bytes()
            self.assertEqual(read_versions(path), {('apt', 'a'): self.A, ('npm', '@s/b'): self.B})
            write_versions([self.A, self.B, self.A], path)
            self.assertEqual(path.read_bytes(), written)
            path.write_text('a\tapt\t1\n')
            with self.assertRaisesRegex(ValueError, 'versions.tsv:1: not package'):
                read_versions(path)
            self.assertEqual(read_versions(Path(folder) / 'none'), {})

    def test_each_difference_is_named(self):
        known = {('apt', 'a'): self.A}
        self.assertEqual(list(differences([self.A], known)), [])
        self.assertEqual(list(differences([self.A._replace(version='2'), self.B], known)),
                         ['a: version 2 instead of 1:2-3', '@s/b: version 4.5.6 is not written down'])
        self.assertIn('another archive', next(differences([self.A._replace(sha256='ff')], known)))

    def test_every_package_of_the_list_is_written_down(self):
        listed = {(source.registry, package) for source in read_sources() for package in source.packages}
        self.assertEqual(set(read_versions()), listed)


class StatedLicences(unittest.TestCase):
    def test_licences_of_all_files_and_of_translations_are_told(self):
        text = ('Format: x\n\nFiles: *\nCopyright: A\nLicense: GPL-2+\n\nFiles: src/a.c\nLicense: MIT\n\n'
                'Files: po/de.po\n po/ar.po\nCopyright: B\nLicense: GPL-2\n text of it\n')
        self.assertEqual(stated(text, 'apt'), 'GPL-2+: *; GPL-2: po/de.po po/ar.po')
        self.assertEqual(stated('This is free software.', 'apt'), 'not machine-readable: read it')
        self.assertEqual(stated('{"license": "ISC"}', 'npm'), 'ISC')


if __name__ == '__main__':
    unittest.main()
