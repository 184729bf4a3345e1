"""Shows that run_examples.py passes right examples, reports wrong ones and rewrites them."""
import contextlib
import io
import pathlib
import tempfile
import unittest

import run_examples

# Prints its arguments, one a line; the argument "bad" makes it complain on stderr and exit 3.
PROGRAM = """#!/bin/sh
for word; do [ "$word" = bad ] && { echo complaint >&2; exit 3; }; echo "<$word>"; done
"""
RIGHT = """# Title
```console
$ facgraph one "two words"
<one>
<two words>
$ build/facgraph bad; echo again
complaint
again
$ facgraph \\
    a b c d
<a>
…
<d>

$ facgraph bad
complaint
$ echo "$?"
3
$ cat; cat data/sample.md
sample
```
Text, and a block that is not run:
```cpp
$ facgraph nothing
```
~~~sh
git clone https://example.org/facgraph
cd facgraph
scripts/there
facgraph x | grep x
~~~
"""


class DocsTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        for name, text in [
            ("data/sample.md", "sample\n"),
            ("scripts/there", ""),
            ("facgraph", PROGRAM),
        ]:
            (self.root / name).parent.mkdir(exist_ok=True)
            (self.root / name).write_text(text, encoding="utf-8")
            (self.root / name).chmod(0o755)

    def run_docs(self, text, *options, name="README.md"):
        path = self.root / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        with contextlib.redirect_stdout(io.StringIO()) as output:
            code = run_examples.main(
                [*options, "--program", str(self.root / "facgraph"), str(self.root)]
            )
        return code, path.read_text(encoding="utf-8"), output.getvalue()

    def test_no_readme_is_a_skip(self):
        self.assertEqual(self.run_docs(RIGHT, name="docs/a.md")[0], run_examples.SKIPPED)

    def test_right_examples_pass(self):
        self.assertEqual(
            self.run_docs(RIGHT), (0, RIGHT, "2 blocks of examples do what they show\n")
        )

    def test_a_readme_without_examples_fails(self):
        self.assertEqual(self.run_docs("# Title\n")[0], 1)

    def test_any_difference_fails(self):
        for old, new in [
            ("<two words>", "<two>"),
            ("<one>\n", ""),
            ("again\n$", "again\nmore\n$"),
            ("<d>", "<e>"),
            ("complaint\nagain", "again"),
            ("\n3\n", "\n0\n"),
            ("…\n", ""),
            ("grep x", "grep y"),
            ("facgraph x", "facgraph bad"),
            ("scripts/there", "scripts/gone"),
            ("$ facgraph one", "one"),
            ('two words"', "two words"),
            ("$ cat;", "$ exit;"),
            ("sample\n", " sample\n"),
        ]:
            with self.subTest(old=old, new=new):
                self.assertIn(old, RIGHT)
                self.assertEqual(self.run_docs(RIGHT.replace(old, new, 1))[0], 1)

    def test_a_fault_names_file_and_line(self):
        (self.root / "README.md").write_text(RIGHT, encoding="utf-8")
        code, _, output = self.run_docs(
            "text\n\n```console\n$ facgraph a\n<b>\n```\n", name="docs/a.md"
        )
        self.assertEqual((code, output.split("\n")[0]), (1, "docs/a.md:3:"))

    def test_update_rewrites_only_what_differs(self):
        for old in ("<two words>", "<one>\n", "complaint\nagain\n", "\n3"):
            with self.subTest(old=old):
                self.assertEqual(
                    self.run_docs(RIGHT.replace(old, "", 1), "--update")[:2], (0, RIGHT)
                )


if __name__ == "__main__":
    unittest.main()
