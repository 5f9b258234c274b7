"""Figures of matching, from runs that were written by hand."""
import pathlib
import tempfile
import unittest

import matching

HEADER = 'ar_id\tfr_id\tprobability\n'


def judged(folder, gold, accepted, refused, rewrites=()):
    case = pathlib.Path(folder)
    rows = lambda some: ''.join('\t'.join(map(str, row)) + '\n' for row in some)
    for name, text in (('gold.documents.tsv', rows(gold)), ('gold.rewrites.tsv', rows(rewrites)),
                       ('documents.tsv', HEADER + rows(accepted)), ('candidates.tsv', HEADER + rows(refused))):
        (case / name).write_text(text, encoding='utf8')
    return matching.Judged([case], case)


class Judging(unittest.TestCase):
    def test_right_wrong_and_missed_pairs_and_matched_rewrites_are_counted(self):
        with tempfile.TemporaryDirectory() as folder:
            run = judged(folder, [('a1', 'f1'), ('a2', 'f2'), ('a3', 'f3')], [('a1', 'f1', .9), ('a2', 'f9', .8)], [('a2', 'f2', .4)],
                         [('fr', 'f9'), ('ar', 'f9'), ('ar', 'a7')])
        self.assertEqual((1, 2), (run.wrong(), run.missed()))
        self.assertEqual((3, 1), (run.rewrites, run.matched_rewrites))
        figures = matching.pooled([run])
        self.assertAlmostEqual(.5, figures['precision'])
        self.assertAlmostEqual(1 / 3, figures['recall'])
        self.assertAlmostEqual(.4, figures['f1'])

    def test_pooled_figures_weigh_pairs_and_means_weigh_runs(self):
        with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
            runs = [judged(one, [('a', 'f')], [('a', 'f', .9)], []),
                    judged(other, [(f'a{i}', f'f{i}') for i in range(9)], [('a0', 'f0', .9)], [])]
        self.assertAlmostEqual(.2, matching.pooled(runs)['recall'])
        self.assertAlmostEqual((1 + 1 / 9) / 2, matching.means(runs)['recall'])

    def test_a_run_that_finds_nothing_has_no_f1(self):
        with tempfile.TemporaryDirectory() as folder:
            self.assertEqual(0.0, matching.pooled([judged(folder, [('a', 'f')], [], [('a', 'f', .1)])])['f1'])


class Calibration(unittest.TestCase):
    def test_probabilities_that_hold_have_no_error_and_those_that_do_not_have_theirs(self):
        with tempfile.TemporaryDirectory() as folder:
            gold = [(f'a{i}', f'f{i}') for i in range(50)]
            pairs = [(f'a{i}', f'f{i}', .5) for i in range(100)]
            held = matching.calibration([judged(folder, gold, pairs[:50], pairs[50:])])
            wrong = matching.calibration([judged(folder, gold, [(a, f, 1.0) for a, f, _ in pairs], [])])
        self.assertAlmostEqual(1.0, held['brier'])
        self.assertAlmostEqual(.5, wrong['ece'])
        self.assertAlmostEqual(2.0, wrong['brier'])


if __name__ == '__main__':
    unittest.main()
