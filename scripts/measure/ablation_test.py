"""The ablation measures each part's absence and presence; a made-up program stands for dragoman."""
import contextlib
import io
import os
import pathlib
import tempfile
import unittest
from unittest import mock

import ablation

# A lexicon is the list of its tables' lines; the error of a corpus is a tenth for each of the four parts that it lacks.
PROGRAM = '''#!/bin/sh
case "$*" in *--ablate*) echo "{complaint}" >&2; echo "retrieval mean 0.5"; exit {status} ;; esac
if [ "$1" = lexicon ]; then
    for output; do :; done
    while [ "$1" != --pairs ]; do shift; done
    shift
    while [ "$1" != --background-ar ]; do cat "$1"; shift; done >"$output"
else
    for file; do :; done
    echo "retrieval lines 3 ar_fr 0 fr_ar 0 mean 0.$((4 - $(grep -vc ^ar_text "$file")))"
fi
'''


class Ablation(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        self.known = {}
        for name in ('words', 'sentences', 'packages: a', 'packages: b'):
            table = self.root / f'{len(self.known)}.tsv'
            table.write_text(f'حرب\t{name}\n', encoding='utf-8')
            self.known[name] = [table]
        patch = mock.patch.multiple(ablation, WORK=self.root / 'work', parts=lambda: self.known,
                                    write_background=lambda work: {'ar': [], 'fr': []})
        patch.start()
        self.addCleanup(patch.stop)

    def rows(self, complaint, status):
        """Cells of each row of the table."""
        program = self.root / 'program'
        program.write_text(PROGRAM.format(complaint=complaint, status=status))
        program.chmod(0o755)
        with mock.patch.dict(os.environ, DRAGOMAN=str(program)), contextlib.redirect_stderr(io.StringIO()):
            text = ablation.report([self.root / 'made'])
        lines = [line for line in text.splitlines() if line.startswith('|')]
        return [[cell.strip() for cell in line.strip('|').split('|')] for line in lines]

    def test_a_part_is_measured_by_its_absence_and_alone(self):
        rows = self.rows('', 0)
        self.assertEqual(rows[0], ['part', 'pairs', 'made without', 'made alone'])
        self.assertEqual(rows[2:], [['everything', '4', '0.00', '–'],
                                    *([name, '1', '10.00', '30.00'] for name in self.known),
                                    ['all packages', '2', '20.00', '20.00'],
                                    *([name, '–', '50.00', '–'] for name in ablation.SWITCHES.values())])

    def test_any_other_failure_ends_it(self):
        with self.assertRaises(SystemExit):
            self.rows('out of memory', 1)


if __name__ == '__main__':
    unittest.main()
