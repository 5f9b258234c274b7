"""Archives of our own sentences, matched by the program that was built; skipped where none was."""
import pathlib
import tempfile
import unittest
from unittest import mock

import scale

LEAST_F1 = .95


class Scale(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        patch = mock.patch.object(scale, 'WORK', self.folder / 'work')
        patch.start()
        self.addCleanup(patch.stop)

    def test_sizes(self):
        self.assertEqual(scale.sizes_in('10,200'), [10, 200])
        with self.assertRaises(SystemExit):
            scale.sizes_in('5')

    @unittest.skipUnless(scale.program().is_file(), 'nothing was built')
    def test_most_pairs_of_a_small_archive_are_found(self):
        text = scale.report(self.folder, [100, 400])
        rows = [[cell.strip() for cell in line.strip('|').split('|')] for line in text.splitlines() if line.startswith('|')]
        header, large = rows[0], dict(zip(rows[0], rows[3]))
        self.assertEqual(large['articles'], '400 + 400')
        self.assertEqual(large['days'], '4')
        self.assertGreaterEqual(float(large['F1']), LEAST_F1)
        self.assertGreater(float(large['documents/s'].replace(',', '')), 1)
        for stage in scale.STAGES:
            self.assertIn(stage, header)
        self.assertRegex(text, r'\n4 times the articles over as many times the days: [\d.]+ times the time')


if __name__ == '__main__':
    unittest.main()
