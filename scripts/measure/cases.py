"""The evaluation folder and the cases made from its corpora."""
import pathlib
import shlex
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
EVAL = ROOT.parent / 'shared' / 'eval'
DRAGOMAN = ROOT / 'build' / 'release' / 'dragoman'
STANDARD = '--dates --rewrites .3'


def fail(message, status=1):
    print(message, file=sys.stderr)
    sys.exit(status)


def is_there(folder):
    return all((folder / name).exists() for name in ('make_cases.py', 'score.py', 'corpora'))


def require(folder, program):
    """Ends the program if the evaluation folder is not what it should be."""
    if not is_there(folder):
        fail(f'{program}: {folder} does not hold make_cases.py, score.py and corpora/; name the folder that does with --eval', 2)


def output_of(command):
    """stdout of a command that must succeed."""
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, encoding='utf8', check=False)
    if done.returncode:
        fail(f'{shlex.join(map(str, command))}\nended with status {done.returncode}:\n{done.stderr[-3000:]}')
    return done.stdout


def make(folder, corpus, seed, options, out):
    output_of([sys.executable, folder / 'make_cases.py', folder / 'corpora' / corpus, out, '--seed', seed, *shlex.split(options)])
    return out
