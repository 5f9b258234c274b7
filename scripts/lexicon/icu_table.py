"""Makes pairs/lexicon/icu.tsv: what ICU's own data calls things in both languages."""
import shlex
import subprocess
from pathlib import Path

from files import replace

SOURCES = sorted(Path(__file__).parent.glob('*.cpp'))


def pkg_config(*arguments):
    return subprocess.run(['pkg-config', *arguments], check=True, capture_output=True, text=True).stdout.strip()


def make_icu_table(path, work):
    """Compiles the lister of names and runs it."""
    program = work / 'icu_names'
    flags = shlex.split(pkg_config('--cflags', '--libs', 'icu-i18n', 'icu-uc'))
    subprocess.run(['g++', '-std=c++20', '-O1', *SOURCES, '-o', program, *flags], check=True)
    version = pkg_config('--modversion', 'icu-uc')
    head = f'# Names from the data of ICU {version} (Unicode-DFS-2016), by scripts/build-lexicon (Arabic - French)\n'
    names = subprocess.run([program], check=True, capture_output=True).stdout
    replace(path, head.encode() + names)
