"""The build joins its parts: a made-up program stands for dragoman, a made-up package for all others."""
import contextlib
import io
import os
import unittest
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest import mock

import build_lexicon
import training
from notice import BEGIN, END, with_packages
from made_files import write_tgz  # of packages/, whose path build_lexicon adds
from pinned_versions import read_versions, write_versions
from source_list import Source

# Learns by joining the tables of pairs.
PROGRAM = '''#!/bin/sh
for output; do :; done
while [ "$1" != --pairs ]; do shift; done
shift
while [ "$1" != --background-ar ]; do cat "$1"; shift; done >"$output"
'''
SOURCES = [Source('states', 'json-keys', 'npm', ('states',), 'MIT', 'iso', holder='A. Author'),
           Source('none', 'json-keys', 'npm', ('none',), 'MIT', 'iso'),
           Source('words', 'json-keys', 'npm', ('words',), 'GPL-2+', 'everyday')]


class Build(unittest.TestCase):
    def setUp(self):
        folder = TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        self.shipped, self.notice = self.root / 'pairs' / 'dragoman.lexicon', self.root / 'NOTICE'
        self.versions = self.root / 'versions.tsv'
        for path, text in {'pairs/own.tsv': '# head\nحرب\tguerre\n', 'pairs/icu.tsv': 'مارس\tmars\n',
                           'pairs/sentences/a.tsv': 'هذه حرب\tc’est la guerre\n', 'articles/1.ar.txt': 'حرب\n',
                           'articles/1.fr.txt': 'guerre\n', 'NOTICE': f'Head\n{BEGIN}\nstale\n{END}\nTail\n'}.items():
            (self.root / path).parent.mkdir(parents=True, exist_ok=True)
            (self.root / path).write_text(text, encoding='utf-8')
        program = self.root / 'program'
        program.write_text(PROGRAM)
        program.chmod(0o755)
        self.cache = self.root / 'cache'
        for name, state, french in (('states', 'مصر', 'Égypte'), ('none', 'Egypt', 'Égypte'), ('words', 'سلام', 'paix')):
            write_tgz(self.cache / 'npm', name, '1.0.0', {'package.json': b'{}', 'ar.json': f'{{"k": "{state}"}}'.encode(),
                                                          'fr.json': f'{{"k": "{french}"}}'.encode()})
        self.stand_in(training, TABLES=self.shipped.parent, ICU_TABLE=self.shipped.parent / 'icu.tsv',
                      ARTICLES=self.root / 'articles')
        self.stand_in(build_lexicon, ROOT=self.root, ICU_TABLE=self.shipped.parent / 'icu.tsv', SHIPPED=self.shipped,
                      NOTICE=self.notice, TABLES=self.root / 'tables', PERMISSIVE=self.root / 'permissive',
                      make_icu_table=lambda path, work: None, read_sources=lambda: SOURCES,
                      read_versions=lambda: read_versions(self.versions),
                      write_versions=lambda rows: write_versions(rows, self.versions))
        self.stand_in(build_lexicon.lexicon_file, describe=lambda path: None)
        environment = mock.patch.dict(os.environ, DRAGOMAN=str(program))
        environment.start()
        self.addCleanup(environment.stop)

    def stand_in(self, module, **values):
        patch = mock.patch.multiple(module, **values)
        patch.start()
        self.addCleanup(patch.stop)

    def build(self, *arguments):
        """What the script says on stderr."""
        said = io.StringIO()
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(said), \
                mock.patch('sys.argv', ['build-lexicon', '--offline', '--cache', str(self.cache), *arguments]):
            build_lexicon.main()
        return said.getvalue()

    def test_the_shipped_lexicon_is_learnt_from_everything_and_noted(self):
        self.build('--update-versions')
        pairs = [line for line in self.shipped.read_text('utf-8').splitlines() if not line.startswith('ar_text')]
        self.assertEqual(pairs, ['حرب\tguerre\t1.0', 'مارس\tmars\t1.0', 'هذه حرب\tc’est la guerre\t0.3',
                                 'مصر\tÉgypte\t0.1', 'سلام\tpaix\t0.1'])
        notice = self.notice.read_text('utf-8')
        self.assertRegex(notice, rf'^Head\n{BEGIN.replace("(", ".").replace(")", ".")}\n(.*\n)+{END}\nTail\n$')
        self.assertRegex(notice, r'(?m)^  states +1\.0\.0 +MIT +A\. Author$')
        self.assertRegex(notice, r'(?m)^  words +1\.0\.0 +GPL-2\+$')
        self.assertNotIn('none', notice)
        self.assertNotIn('stale', notice)

    def test_the_same_versions_are_no_matter_and_others_are_named(self):
        self.assertIn('warning: states: version 1.0.0 is not written down', self.build())
        self.build('--update-versions')
        before = self.shipped.read_bytes(), self.notice.read_bytes(), self.versions.read_bytes()
        self.assertEqual(self.build(), '')
        self.assertEqual((self.shipped.read_bytes(), self.notice.read_bytes(), self.versions.read_bytes()), before)
        archive = self.cache / 'npm' / 'states-1.0.0.tgz'
        archive.rename(archive.with_name('states-2.0.0.tgz'))
        self.assertIn('warning: states: version 2.0.0 instead of 1.0.0', self.build())

    def test_the_permissive_lexicon_holds_no_copyleft_and_leaves_the_shipped_one_alone(self):
        self.build('--profile', 'permissive')
        permissive = self.root / 'permissive'
        self.assertIn('مصر\tÉgypte', permissive.read_text('utf-8'))
        self.assertNotIn('سلام', permissive.read_text('utf-8'))
        self.assertIn('states', permissive.with_name('permissive.NOTICE').read_text('utf-8'))
        self.assertFalse(self.shipped.exists())
        self.assertIn('stale', self.notice.read_text('utf-8'))

    def test_what_would_damage_the_shipped_state_is_refused(self):
        for arguments in (['--profile', 'permissive', '-o', str(self.shipped)], ['--update-versions', '-o', 'other'],
                          ['--update-versions', '--profile', 'permissive']):
            with self.assertRaises(SystemExit) as end:
                self.build(*arguments)
            self.assertEqual(end.exception.code, 2, arguments)
        self.assertFalse(self.shipped.exists())

    def test_a_missing_package_ends_the_build_by_name(self):
        (self.cache / 'npm' / 'words-1.0.0.tgz').unlink()
        with self.assertRaises(SystemExit) as end:
            self.build()
        self.assertIn('words (npm): not in the cache', str(end.exception.code))
        self.assertFalse(self.shipped.exists())

    def test_a_lexicon_too_large_for_the_binary_is_not_written(self):
        with mock.patch.object(build_lexicon, 'MOST_BYTES', 10), self.assertRaises(SystemExit) as end:
            self.build('-o', str(self.root / 'large'))
        self.assertIn('more than 10', str(end.exception.code))
        self.assertFalse((self.root / 'large').exists())


class Notice(unittest.TestCase):
    def test_markers_that_are_not_there_once_each_are_an_error(self):
        for notice in ('', BEGIN, f'{END}\n{BEGIN}\n', f'{BEGIN}\n{BEGIN}\n{END}\n'):
            with self.assertRaisesRegex(ValueError, 'NOTICE must hold'):
                with_packages(notice, 'text\n')

    def test_the_notice_of_the_project_has_them(self):
        notice = (training.ROOT / 'NOTICE').read_text('utf-8')
        self.assertIn(f'{BEGIN}\ntext\n{END}', with_packages(notice, 'text\n'))


if __name__ == '__main__':
    unittest.main()
