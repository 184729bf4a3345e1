"""What the tests of faults share: the sample list in a folder of its own, and runs of the program on it."""
import argparse
import os
import pathlib
import shutil
import subprocess
import tempfile

SKIPPED = 77
OLD = b"what was here before\n"
EMBEDDING = b"""# Our people

<!-- facgraph: similar recht --top 1 -->
<!-- /facgraph -->

<!-- facgraph: map collaboration -->
<!-- /facgraph -->
"""


def arguments(*more):
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--long", action="store_true")
    for name in more:
        parser.add_argument(name)
    parser.add_argument("root", type=pathlib.Path)
    return parser.parse_args()


class Sample:
    """A folder with data/berkeley-mlsys.md in it, current for the runs; `out` is a folder in it for results."""

    def __init__(self, options):
        self.program = str(options.program.resolve())
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="facgraph-faults-"))
        (self.folder / "data").mkdir()
        shutil.copy(options.root / "data" / "berkeley-mlsys.md", self.folder / "data")
        self.out = self.folder / "out"
        self.out.mkdir()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder, ignore_errors=True)

    def run(self, *words, environment=None, **more):
        """The finished process; its streams are bytes. `environment` is added to this one's."""
        more.setdefault("stdin", subprocess.DEVNULL)
        more.setdefault("stdout", subprocess.PIPE)
        more.setdefault("stderr", subprocess.PIPE)
        more.setdefault("cwd", self.folder)
        more.setdefault("timeout", 120)
        return subprocess.run([self.program, *map(str, words)],
                              env=os.environ | (environment or {}), check=False, **more)

    def fill(self, files):
        """Makes `out` hold these files (name: bytes) and no others."""
        for path in self.out.iterdir():
            if path.name not in files:
                path.unlink()
        for name, content in files.items():
            (self.out / name).write_bytes(content)

    def found(self):
        return {path.name: path.read_bytes() for path in self.out.iterdir()}


class Findings:
    """What is not as it should be; a test ends with `exit_code`."""

    def __init__(self):
        self.faults = []
        self.checks = 0

    def check(self, is_right, what):
        self.checks += 1
        if not is_right:
            self.faults.append(str(what))
        return is_right

    def exit_code(self, summary):
        for fault in self.faults[:40]:
            print("FAULT", fault)
        if len(self.faults) > 40:
            print(f"and {len(self.faults) - 40} more")
        print(summary)
        return 1 if self.faults else 0


def sentence_of(stderr):
    """The program's own sentence; libraries may have said something before it."""
    lines = [line for line in stderr.decode(errors="replace").splitlines() if line]
    return lines[-1] if lines and lines[-1].startswith("facgraph: ") else None
