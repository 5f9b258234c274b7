"""What is judged on was never learnt from."""
import pathlib
import tempfile
import unittest

import adapt


def corpus():
    return {f'd{i}': [(f'سطر {i}', f'ligne {i}'), ('مشترك', f'propre {i}'), (f'خاص {i}', 'commun')] for i in range(11)}


class Halves(unittest.TestCase):
    def test_they_share_no_document_and_lose_none(self):
        a, b = adapt.halves(corpus(), 1)
        self.assertEqual((5, 6), (len(a), len(b)))
        self.assertEqual(sorted(corpus().values()), sorted(a + b))

    def test_they_follow_the_seed_alone(self):
        turned = dict(reversed(corpus().items()))
        self.assertEqual(adapt.halves(corpus(), 1), adapt.halves(turned, 1))
        self.assertNotEqual(adapt.halves(corpus(), 1), adapt.halves(corpus(), 2))


class Lines(unittest.TestCase):
    def test_a_line_that_stands_twice_on_either_side_in_either_half_is_left_out(self):
        a, b = adapt.halves(corpus(), 1)
        self.assertEqual([lines[0] for lines in b], adapt.distinct_lines(b, a))
        once_here = [[('مرة', 'une fois'), ('سطر', 'ligne')]]
        self.assertEqual([('سطر', 'ligne')], adapt.distinct_lines(once_here, [[('أخرى', 'une fois')]]))
        self.assertEqual([('سطر', 'ligne')], adapt.distinct_lines(once_here, [[('مرة', 'autre')]]))

    def test_lines_without_a_side_belong_to_no_document(self):
        with tempfile.TemporaryDirectory() as folder:
            for name, lines in (('ar', 'أ\n\nب\n'), ('fr', 'a\nb\nc\n'), ('docids', 'x\nx\ny\n')):
                (pathlib.Path(folder) / f'c.{name}').write_text(lines, encoding='utf8')
            self.assertEqual({'x': [('أ', 'a')], 'y': [('ب', 'c')]}, dict(adapt.documents(f'{folder}/c')))


if __name__ == '__main__':
    unittest.main()
