"""Shows that run_golden.py passes a right case, reports wrong ones, and rewrites on --update."""
import contextlib
import io
import pathlib
import tempfile
import unittest

import run_golden

# Prints its arguments and standard input, and on stderr the files it has; exits with CODE.
PROGRAM = """#!/bin/sh
printf '%s|' "$@"; echo; cat; cat list.md data/sample.md >&2; exit ${CODE:-0}
"""
HEAD = """# Quoted words, a file and standard input.
$ CODE=3 facgraph show "Ion Stoica"
--- file: list.md
# A list
--- not a section
--- stdin
typed
"""
RIGHT = (
    HEAD
    + """--- exit: 3
--- stdout
show|Ion Stoica|
typed
--- stderr
# A list
--- not a section
sample
"""
)


class GoldenTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        (self.root / "data").mkdir()
        (self.root / "data/sample.md").write_text("sample\n", encoding="utf-8")
        self.program = self.root / "facgraph"
        self.program.write_text(PROGRAM, encoding="utf-8")
        self.program.chmod(0o755)

    def run_case(self, text, *options):
        path = self.root / "one.case"
        path.write_bytes(text.encode("utf-8", "surrogateescape"))
        output = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
        with contextlib.redirect_stdout(output):
            code = run_golden.main(
                [
                    *options,
                    "--program",
                    str(self.program),
                    "--data",
                    str(self.root / "data"),
                    str(self.root),
                ]
            )
        return code, path.read_bytes().decode("utf-8", "surrogateescape")

    def test_no_case_is_a_skip(self):
        with contextlib.redirect_stdout(io.StringIO()):
            code = run_golden.main(
                ["--program", str(self.program), "--data", "data", str(self.root)]
            )
        self.assertEqual(code, run_golden.SKIPPED)

    def test_a_right_case_passes(self):
        self.assertEqual(self.run_case(RIGHT)[0], 0)

    def test_any_difference_fails(self):
        for old, new in [
            ("exit: 3", "exit: 0"),
            ("Stoica|", "stoica|"),
            ("sample\n", ""),
            ("typed\n---", "typed \n---"),
            ("sample\n", "sample\n\n"),
            ("CODE=3", "CODE=4"),
            ("--- stderr", "--- std"),
            ("$ CODE", "$ CODE=1 facgraph x\n$ CODE"),
            ("facgraph show", "cat show"),
            ("$ CODE", "# CODE"),
            ("# Quoted", "Quoted"),
            ('Stoica"', "Stoica"),
        ]:
            with self.subTest(old=old, new=new):
                self.assertIn(old, RIGHT)
                self.assertEqual(self.run_case(RIGHT.replace(old, new, 1))[0], 1)

    def test_update_writes_the_right_case(self):
        for text in (
            HEAD,
            RIGHT.replace("Stoica|", "?"),
            RIGHT.replace("exit: 3", "exit: 0"),
            RIGHT,
        ):
            self.assertEqual(self.run_case(text, "--update"), (0, RIGHT))

    def test_a_missing_final_newline_and_bytes_that_are_not_text_are_kept(self):
        text = "$ facgraph\n--- file: list.md\n\udcff\x0c\r\n--- stdin\nno end"
        code, written = self.run_case(text.replace("no end", "no end\n"), "--update")
        self.assertEqual(code, 0)
        self.assertIn("--- stderr\n\udcff\x0c\r\nsample\n", written)
        self.assertEqual(self.run_case(written)[0], 0)
        self.program.write_text("#!/bin/sh\nprintf x\n", encoding="utf-8")
        self.assertEqual(self.run_case(written)[0], 1)
        written = self.run_case(written, "--update")[1]
        self.assertIn("--- stdout\nx\n" + run_golden.NO_NEWLINE, written)
        self.assertEqual(self.run_case(written)[0], 0)


if __name__ == "__main__":
    unittest.main()
