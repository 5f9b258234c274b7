"""Each check passes a small sound tree and fails on each single fault put into it."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).parent

SOUND = {
    'include/dragoman/text/utf8.hpp': '#pragma once\n#include <string>\n',
    'include/dragoman/quantity/quantity.hpp': '#pragma once\n#include "dragoman/text/utf8.hpp"\n',
    'src/quantity/word.hpp': '#pragma once\n',
    'src/quantity/quantity.cpp': '#include "dragoman/quantity/quantity.hpp"\n#include <unicode/uchar.h>\n'
                                 '#include "quantity/word.hpp"\nint f() { return 1\'000; }  // std::exit(1)\n',
    'src/cli/main.cpp': '#include <iostream>\n#include <nlohmann/json.hpp>\nint main() { std::exit(0); }\n',
    'include/dragoman/core/parallel.hpp': '#pragma once\n#include <thread>\nstd::jthread f();\n',
    'src/pipeline/run.cpp': '#include <thread>\n#include "dragoman/core/parallel.hpp"\n',
    'tests/quantity/quantity_test.cpp': '#include "../../src/quantity/word.hpp"\n',
    'pairs/lexicon/icu.tsv': '# Names, by scripts/build-lexicon\nوزير\tministre\n',
    'pairs/lexicon/news.tsv': '# Arabic, French\nبرلمان\tparlement\nوزير\tministre\toffice\n',
    'pairs/articles/001-a.ar.txt': 'سطر\n\nسطر ثان\n',
    'pairs/articles/001-a.fr.txt': 'Ligne\r\nDeuxième\r\nMenu\r\n',
    'pairs/gold.documents.tsv': '001-a.ar\t001-a.fr\n',
    'pairs/gold.beads.tsv': '001-a.ar\t001-a.fr\t0\t0,1\t\n001-a.ar\t001-a.fr\t1\t\t\n001-a.ar\t001-a.fr\t\t2\tfurniture\n',
}
LONG_BODY = 'int f() {\n' + '    g();\n' * 60 + '}\n'
LONG_TABLE = 'constexpr int kTable[] = {\n' + '    1,\n' * 90 + '};\n'
BEADS = SOUND['pairs/gold.beads.tsv']
PAIRS = SOUND['pairs/gold.documents.tsv']

# (check, file, its content, what the complaint says)
FAULTS = [
    ('layers', 'src/text/utf8.cpp', '#include "dragoman/quantity/quantity.hpp"\n', 'to the right of text'),
    ('layers', 'src/check/check.cpp', '#include "quantity/word.hpp"\n', 'a private header of the room quantity'),
    ('layers', 'src/check/check.cpp', '#include "../quantity/word.hpp"\n', 'a private header of the room quantity'),
    ('layers', 'tests/check/check_test.cpp', '#include "../../src/quantity/word.hpp"\n', 'a private header'),
    ('layers', 'src/check/check.cpp', '#include "dragoman/check/none.hpp"\n', 'no such public header'),
    ('layers', 'src/misc/a.cpp', '', 'not one of the rooms'),
    ('layers', 'src/check/check.cpp', '#include <unicode/uchar.h>\n', 'ICU belongs'),
    ('layers', 'src/check/check.cpp', '#include <nlohmann/json.hpp>\n', 'JSON belongs'),
    ('layers', 'include/dragoman/read/fields.hpp', '#include <nlohmann/json.hpp>\n', 'in public headers'),
    ('layers', 'src/read/read.cpp', '#include <Eigen/Dense>\n', 'Eigen is seen'),
    ('layers', 'src/write/write.cpp', '#include <iostream>\n', 'only cli prints'),
    ('layers', 'src/write/write.cpp', 'void f() { std::printf("x"); }\n', 'only cli prints'),
    ('layers', 'src/read/read.cpp', 'auto x = std::getenv("HOME");\n', 'only cli reads the environment'),
    ('layers', 'src/pipeline/stop.cpp', 'void f() { exit(1); }\n', 'only cli ends the program'),
    ('layers', 'src/write/write.cpp', 'auto t = std::chrono::system_clock::now();\n', 'only cli reads the clock'),
    ('layers', 'src/align/align.cpp', '#include <thread>\n', 'no threads'),
    ('layers', 'src/align/align.cpp', '#include "dragoman/core/parallel.hpp"\n', 'no threads'),
    ('layers', 'src/align/align.cpp', 'std::jthread worker;\n', 'no threads'),
    ('sizes', 'src/text/long.cpp', LONG_BODY, 'a function of 62 lines'),
    ('sizes', 'src/text/long.cpp', 'namespace a {\nstruct B {\n' + LONG_BODY + '};\n}\n', 'a function of 62 lines'),
    ('sizes', 'src/text/long.cpp', '// x\n' * 401, '401 lines'),
    ('sizes', 'scripts/long', '# x\n' * 401, '401 lines'),
    ('paths', 'README.md', 'see /home/' 'someone/dragoman\n', 'a path of one machine'),
    ('paths', 'scripts/get', 'curl https://registry.npmjs' '.org/x\n', 'package registry'),
    ('word_tables', 'pairs/lexicon/b.tsv', 'بيت\n', '1 columns'),
    ('word_tables', 'pairs/lexicon/b.tsv', 'بيت\tmaison\tx\ty\n', '4 columns'),
    ('word_tables', 'pairs/lexicon/b.tsv', 'بيت\t \n', 'the French side is empty'),
    ('word_tables', 'pairs/lexicon/b.tsv', 'بيت \tmaison\n', 'white space'),
    ('word_tables', 'pairs/lexicon/b.tsv', 'بيتa\tmaison\n', 'Latin letter'),
    ('word_tables', 'pairs/lexicon/b.tsv', 'بيت\tmaisonب\n', 'Arabic letter'),
    ('word_tables', 'pairs/lexicon/b.tsv', 'بَيت\tmaison\n', 'diacritic'),
    ('word_tables', 'pairs/lexicon/z.tsv', 'وزير\tministre\n', 'the same pair stands in pairs/lexicon/news.tsv:3'),
    ('word_tables', 'pairs/lexicon/icu.tsv', '# by scripts/build-lexicon\nآب\taoût\nآب\taoût\n', 'the same pair stands in'),
    ('gold', 'pairs/gold.documents.tsv', PAIRS + '002-b.ar\t002-b.fr\n', 'no article 002-b.ar'),
    ('gold', 'pairs/gold.documents.tsv', PAIRS + PAIRS, 'was matched in line 1'),
    ('gold', 'pairs/gold.beads.tsv', BEADS.replace('\t1\t\t', '\t\t\t'), 'a bead without paragraphs'),
    ('gold', 'pairs/gold.beads.tsv', BEADS.replace('furniture', 'menu'), 'unknown label'),
    ('gold', 'pairs/gold.beads.tsv', BEADS.replace('0,1', '1,0'), 'indices do not rise'),
    ('gold', 'pairs/gold.beads.tsv', BEADS.replace('0,1', '0'), 'no bead for paragraph 1'),
    ('gold', 'pairs/gold.beads.tsv', BEADS.replace('\t2\t', '\t1,2\t'), 'stands in line 1 too'),
    ('gold', 'pairs/gold.beads.tsv', BEADS.replace('\t2\t', '\t2,3\t'), 'has no paragraph 3'),
    ('gold', 'pairs/gold.beads.tsv', BEADS + '001-a.fr\t001-a.ar\t0\t0\t\n', 'are no pair'),
    ('gold', 'pairs/articles/001-a.ar.txt', 'سطر\n', 'has no paragraph 1'),
]


def run(tree, check):
    with tempfile.TemporaryDirectory() as root:
        for name, content in tree.items():
            path = pathlib.Path(root) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode('utf8'))
        done = subprocess.run([sys.executable, str(HERE), root, check], capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr


class Checks(unittest.TestCase):
    def test_a_sound_tree_passes_every_check(self):
        for check in sorted({fault[0] for fault in FAULTS}):
            self.assertEqual((0, f'ok {check}\n'), run(SOUND, check))

    def test_a_long_table_of_data_is_no_long_function(self):
        self.assertEqual((0, 'ok sizes\n'), run(SOUND | {'src/text/table.cpp': LONG_TABLE}, 'sizes'))

    def test_every_fault_is_found_and_named_with_its_file(self):
        for check, name, content, complaint in FAULTS:
            with self.subTest(check=check, file=name, complaint=complaint):
                status, output = run(SOUND | {name: content}, check)
                self.assertEqual(1, status)
                self.assertIn(complaint, output)
                self.assertRegex(output, rf'FAILED {check}: [^:]+:\d+: ')


if __name__ == '__main__':
    unittest.main()
