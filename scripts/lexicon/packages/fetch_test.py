"""Packages are fetched once, whole, and in the version that is written down if it can be had; the clients are made up."""
import os
import unittest
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest import mock

from extract_pairs import extract_pairs, group_tables, write_groups
from fetch_sources import Incomplete, fetch_sources
from made_files import mo_bytes, write_deb, write_tgz
from pinned_versions import Pinned
from registries import Missing, archives_of, fetch
from source_list import Source, files_of

# Answers like the real one: knows tool in versions 1 and 2, the newest if none is asked for. Notes what it was asked.
CLIENT = '''#!/bin/sh
for wanted; do :; done
echo "$wanted" >>{log}
case $wanted in
    tool | tool=2 | tool@2) echo second >{second} ;;
    tool=1 | tool@1) echo first >{first} ;;
    half) echo half >half_1_all.deb; echo "E: connection lost" >&2; exit 100 ;;
    *) echo "E: no such version of $wanted" >&2; exit 100 ;;
esac
'''


class Fetching(unittest.TestCase):
    def setUp(self):
        self.folder = TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        root = Path(self.folder.name)
        self.cache, self.log, programs = root / 'cache', root / 'log', root / 'bin'
        programs.mkdir()
        names = {'apt-get': ('tool_1_all.deb', 'tool_2_all.deb'), 'npm': ('tool-1.tgz', 'tool-2.tgz')}
        for name, (first, second) in names.items():
            (programs / name).write_text(CLIENT.format(log=self.log, first=first, second=second))
            (programs / name).chmod(0o755)
        path = mock.patch.dict(os.environ, PATH=f'{programs}:{os.environ["PATH"]}')
        path.start()
        self.addCleanup(path.stop)

    def asked(self):
        return self.log.read_text().split() if self.log.exists() else []

    def test_the_given_version_is_asked_for_and_never_again(self):
        for registry, wanted in (('apt', 'tool=1'), ('npm', 'tool@1')):
            for _ in range(2):
                archive, version = fetch(self.cache / registry, 'tool', registry, '1')
                self.assertEqual((archive.read_text(), version), ('first\n', '1'))
            self.assertEqual(self.asked().count(wanted), 1)

    def test_another_version_stands_in_for_one_that_cannot_be_had(self):
        with mock.patch('sys.stderr'):
            self.assertEqual(fetch(self.cache, 'tool', 'apt', '9')[1], '2')
        self.assertEqual(self.asked(), ['tool=9', 'tool'])

    def test_the_given_version_is_taken_from_several(self):
        for version in ('2', '1'):
            fetch(self.cache, 'tool', 'npm', version)
        self.assertEqual(fetch(self.cache, 'tool', 'npm', '2')[1], '2')
        self.assertEqual(set(archives_of(self.cache, 'tool', 'npm')), {'1', '2'})

    def test_a_broken_download_leaves_nothing(self):
        with self.assertRaisesRegex(Missing, 'connection lost'):
            fetch(self.cache, 'half', 'apt')
        self.assertEqual(list(self.cache.iterdir()), [])

    def test_offline_asks_nobody(self):
        with self.assertRaisesRegex(Missing, 'not in the cache'):
            fetch(self.cache, 'tool', 'apt', '1', offline=True)
        self.assertEqual(self.asked(), [])

    def test_a_client_that_is_not_installed_is_named(self):
        with mock.patch.dict(os.environ, PATH='/nowhere'), self.assertRaisesRegex(Missing, 'npm is not installed'):
            fetch(self.cache, 'tool', 'npm')

    def test_every_missing_package_is_named(self):
        sources = [Source('s', 'gettext', 'apt', ('none', 'nothing'), 'GPL-2+', 'everyday'),
                   Source('t', 'json-keys', 'npm', ('nil',), 'MIT', 'iso')]
        with self.assertRaisesRegex(Incomplete, r'(?s)none \(apt\).*nothing \(apt\).*nil \(npm\)'):
            fetch_sources(sources, self.cache, {})

    def test_names_that_begin_alike_are_kept_apart(self):
        self.cache.mkdir()
        for name in ('tool_1%3a1-2_all.deb', 'tool-data_3_all.deb', 'tool-1.0.tgz', 'tool-more-2.0.tgz', 's-tool-4.0.tgz'):
            (self.cache / name).touch()
        self.assertEqual(list(archives_of(self.cache, 'tool', 'apt')), ['1:1-2'])
        self.assertEqual(list(archives_of(self.cache, 'tool', 'npm')), ['1.0'])
        self.assertEqual(list(archives_of(self.cache, '@s/tool', 'npm')), ['4.0'])


class WholeExtraction(unittest.TestCase):
    """From archives in a cache to tables."""
    SOURCES = [Source('words', 'gettext', 'apt', ('words',), 'GPL-2+', 'everyday', without='/secret/'),
               Source('split', 'gettext', 'apt', ('l10n-ar', 'l10n-fr'), 'MPL-2.0', 'office'),
               Source('states', 'json-keys', 'npm', ('@s/states',), 'MIT', 'iso')]

    def setUp(self):
        self.folder = TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.cache = Path(self.folder.name) / 'cache'
        catalogues = {'ar': mo_bytes({'war': 'حرب', '_File': '_ملف', 'same': 'same', 'left in English here': 'متروك'}),
                      'fr': mo_bytes({'war': 'guerre', '_File': '_Fichier', 'same': 'même',
                                      'left in English here': 'left in English here'})}
        share = 'usr/share/locale/{}/LC_MESSAGES/{}.mo'
        files = {share.format(language, 'a'): content for language, content in catalogues.items()}
        files |= {'secret/' + share.format(language, 'b'): mo_bytes({'x': text})
                  for language, text in (('ar', 'سر'), ('fr', 'secret'))}
        self.write('apt', 'words', '1:1-1', {**files, 'usr/share/doc/words/copyright': b'License: GPL-2+\n'})
        self.write('apt', 'l10n-ar', '2', {share.format('ar', 'o'): mo_bytes({'peace': 'سلام'}),
                                           share.format('ar', 'broken'): b'not a catalogue'})
        self.write('apt', 'l10n-fr', '2', {share.format('fr', 'o'): mo_bytes({'peace': 'paix'}),
                                           share.format('fr', 'broken'): mo_bytes({})})
        self.write('npm', '@s/states', '3.0.0', {'package.json': b'{"license": "MIT"}', 'langs/ar.json': '{"EG": "مصر"}'.encode(),
                                                 'langs/fr.json': '{"EG": "Égypte"}'.encode(), 'langs/de.json': b'{}'})

    def write(self, registry, package, version, files):
        folder = Path(self.folder.name) / 'made' / package
        folder.mkdir(parents=True)
        made = (write_deb if registry == 'apt' else write_tgz)(folder, package, version, files)
        (self.cache / registry).mkdir(parents=True, exist_ok=True)
        made.rename(self.cache / registry / made.name)

    def tables(self):
        """{group: lines}, by way of files."""
        with mock.patch('sys.stderr'):
            pairs = extract_pairs(self.SOURCES, self.cache)
        out = write_groups(group_tables(self.SOURCES, pairs), Path(self.folder.name) / 'out')
        return {group: path.read_text('utf-8').splitlines() for group, path in out.items()}

    def test_archives_become_tables(self):
        used = fetch_sources(self.SOURCES, self.cache, {}, offline=True)
        self.assertEqual({row.package: row.version for row in used.values()},
                         {'words': '1:1-1', 'l10n-ar': '2', 'l10n-fr': '2', '@s/states': '3.0.0'})
        self.assertEqual(self.tables(), {'everyday': ['حرب\tguerre', 'ملف\tFichier'], 'office': ['سلام\tpaix'],
                                         'iso': ['مصر\tÉgypte']})
        self.assertTrue((files_of(self.cache, self.SOURCES[0], 'words') / 'LICENCE').exists())

    def test_the_same_archives_give_the_same_bytes_and_other_ones_are_unpacked_again(self):
        first = fetch_sources(self.SOURCES, self.cache, {}, offline=True)
        tables = self.tables()
        self.assertEqual((fetch_sources(self.SOURCES, self.cache, {}, offline=True), self.tables()), (first, tables))
        (self.cache / 'npm' / 's-states-3.0.0.tgz').unlink()
        made = write_tgz(self.cache / 'npm', '@s/states', '3.0.0',
                         {'package.json': b'{}', 'ar.json': '{"TN": "تونس"}'.encode(), 'fr.json': b'{"TN": "Tunisie"}'})
        again = fetch_sources(self.SOURCES, self.cache, {('npm', '@s/states'): Pinned('@s/states', 'npm', '3.0.0', '')}, True)
        self.assertNotEqual(again['npm', '@s/states'].sha256, first['npm', '@s/states'].sha256)
        self.assertEqual(self.tables()['iso'], ['تونس\tTunisie'], made)

    def test_what_stopped_half_way_is_unpacked_again(self):
        fetch_sources(self.SOURCES, self.cache, {}, offline=True)
        folder = files_of(self.cache, self.SOURCES[2], '@s/states')
        folder.rename(folder.with_name(folder.name + '.part'))
        fetch_sources(self.SOURCES, self.cache, {}, offline=True)
        self.assertEqual(self.tables()['iso'], ['مصر\tÉgypte'])

    def test_a_table_of_a_group_that_is_gone_goes_too(self):
        out = Path(self.folder.name) / 'out'
        write_groups({'old': {('حرب', 'guerre')}}, out)
        write_groups({'new': {('حرب', 'guerre')}}, out)
        self.assertEqual([path.name for path in out.iterdir()], ['new.tsv'])


if __name__ == '__main__':
    unittest.main()
