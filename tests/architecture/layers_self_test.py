"""Shows that layers_test.py accepts a small clean tree and reports every kind of violation."""
import pathlib
import tempfile
import unittest

import layers_test

CLEAN = {
    "include/facgraph/text/clean.hpp": "#pragma once\n#include <string>\n",
    "include/facgraph/model/ids.hpp": "#include <boost/config.hpp>\n"
    '#include "facgraph/text/clean.hpp"\n',
    "src/input/blocks.hpp": "#include <cmark.h>\n",
    "src/input/markdown.cpp": "#include <fmt/format.h>\n"
    '#include "blocks.hpp"\n#include "facgraph/model/ids.hpp"\n',
    "src/drawing/render.cpp": "#include <graphviz/gvc.h>\n#include <pugixml.hpp>\n",
    "src/topics/lexicon.cpp": "#include <facgraph_embedded/lexicon.hpp>\n",
    "src/cli/run.cpp": "#include <CLI/CLI.hpp>\n#include <toml++/toml.h>\n"
    '#include "facgraph/model/ids.hpp"\n',
}


class LayersTest(unittest.TestCase):
    def reported(self, files):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for name, text in files.items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(text, encoding="utf-8")
            return layers_test.violations(root)

    def test_a_clean_tree_has_no_violation(self):
        self.assertEqual(self.reported(CLEAN), [])

    def test_each_violation_is_reported_where_it_stands(self):
        cases = [
            (
                "include/facgraph/text/clean.hpp",
                '#include "facgraph/model/ids.hpp"',
                "module text must not",
            ),
            (
                "src/analysis/top.cpp",
                '#include "facgraph/text/clean.hpp"\n#include "../drawing/a.hpp"',
                "no such file",
            ),
            (
                "src/report/html.cpp",
                '#include "input/blocks.hpp"',
                "module report must not include input/blocks.hpp",
            ),
            ("src/report/html.cpp", "#include <facgraph/topics/none.hpp>", "no such file"),
            (
                "src/report/html.cpp",
                "#include <boost/graph/graphml.hpp>",
                "module report must not include boost",
            ),
            ("src/topics/a.cpp", "#include <cmark.h>", "for src/input only"),
            ("src/report/a.cpp", "#  include <graphviz/gvc.h>", "for src/drawing only"),
            ("src/cli/a.cpp", "#include <pugixml.hpp>", "for src/drawing only"),
            ("src/input/a.cpp", "#include <CLI/CLI.hpp>", "for src/cli only"),
            ("src/input/a.cpp", "#include <toml++/toml.h>", "for src/cli only"),
            ("src/report/a.cpp", "#include <iostream>", "for src/cli only"),
            (
                "include/facgraph/report/a.hpp",
                "#include <fmt/format.h>",
                "a public header must not include <fmt",
            ),
            (
                "include/facgraph/input/a.hpp",
                '#include "input/blocks.hpp"',
                "must not include the private",
            ),
            ("src/analysis/a.cpp", "auto x = v | std::views::take(1);", "std::views"),
            ("src/helpers/a.cpp", "", "no such module: helpers"),
        ]
        for name, text, expected in cases:
            with self.subTest(name=name, text=text):
                found = self.reported({**CLEAN, name: text})
                self.assertEqual(len(found), 1, found)
                self.assertIn(expected, found[0])
                self.assertTrue(found[0].startswith(name))

    def test_an_unknown_top_level_entry_is_reported(self):
        found = list(layers_test.violations_of_top_level(["src", ".ci", "README.md", "notes.txt"]))
        self.assertEqual(found, ["notes.txt: not one of the entries that the top level may have"])


if __name__ == "__main__":
    unittest.main()
