"""Reads the HTML report without a browser: report_html_test.py --program FACGRAPH ROOT

Well-formed, headings in order, every control with a name, nothing loaded from anywhere, a policy
that allows its own style and script alone, colors with contrast, hostile text as text, the same
bytes twice.
"""
import argparse
import base64
import hashlib
import html.parser
import pathlib
import re
import sys
import tempfile
import unittest
import urllib.parse

import pages

VOID = {"meta", "link", "input", "br", "img", "hr"}
CONTROLS = {"button", "input", "select", "textarea"}


class Element:
    def __init__(self, tag, attributes, parent):
        self.tag, self.attributes, self.parent = tag, dict(attributes), parent
        self.text = ""


class Reader(html.parser.HTMLParser):
    """All elements in order; `faults` are tags that do not match."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.elements, self.faults, self.open = [], [], []
        self.feed(text)
        self.close()
        self.faults += [f"<{element.tag}> is never closed" for element in self.open]

    def handle_starttag(self, tag, attributes):
        names = [name for name, _ in attributes]
        if len(names) != len(set(names)):
            self.faults.append(f"<{tag}> has an attribute twice: {names}")
        self.elements.append(Element(tag, attributes, self.open[-1] if self.open else None))
        if tag not in VOID:
            self.open.append(self.elements[-1])

    def handle_startendtag(self, tag, attributes):
        self.elements.append(Element(tag, attributes, self.open[-1] if self.open else None))

    def handle_endtag(self, tag):
        if not self.open or self.open[-1].tag != tag:
            self.faults.append(f"</{tag}> at line {self.getpos()[0]} closes nothing")
        else:
            self.open.pop()

    def handle_data(self, data):
        for element in self.open:
            element.text += data

    def all(self, *tags):
        return [element for element in self.elements if element.tag in tags]


def luminance(color):
    def linear(c):
        return c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4

    r, g, b = (linear(int(color[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(a, b):
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


class ReportHtml(unittest.TestCase):
    program = root = None  # set by main

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="facgraph_html_")
        sources = {
            "sample": (cls.root / "data" / "berkeley-mlsys.md", "md"),
            "hostile": (pages.hostile_list(), "csv"),
            "alone": ("### Ada Lovelace\n- **Title**: Professor\n", "md"),
            "many": (pages.many_people(401), "md"),
        }
        cls.pages = {
            name: pages.make_page(cls.program, cls.folder.name, name, source, ending).read_text(
                encoding="utf-8"
            )
            for name, (source, ending) in sources.items()
        }
        cls.readers = {name: Reader(text) for name, text in cls.pages.items()}

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def each(self):
        for name, reader in self.readers.items():
            with self.subTest(page=name):
                yield self.pages[name], reader

    def test_tags_match(self):
        for _, reader in self.each():
            self.assertEqual(reader.faults, [])

    def test_headings_are_in_order(self):
        for _, reader in self.each():
            levels = [int(e.tag[1]) for e in reader.all("h1", "h2", "h3", "h4", "h5", "h6")]
            self.assertEqual(levels.count(1), 1)
            for before, after in zip(levels, levels[1:]):
                self.assertLessEqual(after, before + 1)

    def test_ids_are_unique_and_links_lead_to_them(self):
        for _, reader in self.each():
            ids = [e.attributes["id"] for e in reader.elements if "id" in e.attributes]
            self.assertEqual(len(ids), len(set(ids)))
            named = [
                word
                for e in reader.elements
                for name in ("aria-labelledby", "aria-controls", "for")
                for word in e.attributes.get(name, "").split()
            ]
            named += [
                e.attributes["href"][1:]
                for e in reader.all("a")
                if e.attributes["href"].startswith("#")
            ]
            self.assertLessEqual(set(named), set(ids))
            self.assertGreater(len(named), 10)

    def test_controls_and_regions_have_names(self):
        for _, reader in self.each():
            labels = {e.attributes.get("for") for e in reader.all("label") if e.text.strip()}
            for e in reader.all(*CONTROLS):
                self.assertTrue(e.text.strip() or e.attributes.get("id") in labels, e.attributes)
            for e in reader.elements:
                if e.attributes.get("role") in ("region", "listbox") or e.tag in ("nav", "dialog"):
                    self.assertTrue({"aria-label", "aria-labelledby"} & set(e.attributes), e.tag)
            for e in reader.all("a"):
                self.assertTrue(e.text.strip(), e.attributes)

    def test_nothing_is_loaded_and_no_text_runs(self):
        for text, reader in self.each():
            for e in reader.elements:
                self.assertNotIn(e.tag, ("iframe", "object", "embed", "img", "form", "base"))
                for name, value in e.attributes.items():
                    self.assertFalse(name.startswith("on") or name in ("style", "src", "srcset"))
                    if name in ("href", "xlink:href") and not value.startswith("#"):
                        scheme = urllib.parse.urlsplit(value).scheme
                        allowed = ("data",) if e.tag == "link" else ("https", "http", "mailto")
                        self.assertIn(scheme, allowed)
            styles = "".join(e.text for e in reader.all("style"))
            self.assertNotRegex(styles, r"url\(|@import|expression")
            self.assertEqual(len(reader.all("script")), 1)

    def test_policy_allows_one_style_and_one_script(self):
        for _, reader in self.each():
            policy = next(
                e.attributes["content"]
                for e in reader.all("meta")
                if e.attributes.get("http-equiv") == "Content-Security-Policy"
            )
            for tag in ("style", "script"):
                (element,) = reader.all(tag)
                digest = base64.b64encode(hashlib.sha256(element.text.encode()).digest()).decode()
                self.assertIn(f"{tag}-src 'sha256-{digest}';", policy)
            self.assertTrue(policy.startswith("default-src 'none';"))
            self.assertNotIn("unsafe", policy)

    def test_colors_have_contrast_in_both_themes(self):
        style = self.readers["sample"].all("style")[0].text
        blocks = re.findall(r":root \{([^}]*)\}", style)
        self.assertEqual(len(blocks), 2)  # light, dark
        for block in blocks:
            color = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block))
            for text, behind in [
                *((t, b) for t in ("ink", "muted", "link") for b in ("page", "soft")),
                ("mark-ink", "mark"),
            ]:
                self.assertGreaterEqual(contrast(color[text], color[behind]), 4.5, (text, behind))
            self.assertGreaterEqual(contrast(color["edge"], color["page"]), 3)  # of controls

    def test_hostile_text_is_there_as_text(self):
        text, reader = self.pages["hostile"], self.readers["hostile"]
        names = [e.text for e in reader.all("h3") if e.parent.tag == "article"]
        self.assertEqual(names, pages.HOSTILE_NAMES)
        for topic in pages.HOSTILE_TOPICS[:3]:
            self.assertTrue(any(topic == e.text for e in reader.all("th")), topic)
        self.assertNotIn("\u202e", text)
        self.assertEqual(text.count("<script"), 1)

    def test_long_lists_have_rows_instead_of_cards_and_say_so(self):
        many = self.readers["many"]
        self.assertEqual(many.all("article"), [])
        rows = [e for e in many.all("tr") if e.attributes.get("id", "").startswith("person-")]
        self.assertEqual(len(rows), 401)
        self.assertEqual(many.all("svg"), [])
        self.assertIn("Up to 400 people have cards", self.pages["many"])
        self.assertIn("more than 300 people", self.pages["many"])

    def test_the_same_list_gives_the_same_bytes(self):
        again = pages.make_page(
            self.program, self.folder.name, "sample", self.root / "data" / "berkeley-mlsys.md"
        )
        self.assertEqual(again.read_text(encoding="utf-8"), self.pages["sample"])
        self.assertNotRegex(self.pages["sample"], r"\b20[0-9][0-9]-[01][0-9]-[0-3][0-9]\b")

    def test_the_record_names_the_input_by_its_digest(self):
        bytes_ = (self.root / "data" / "berkeley-mlsys.md").read_bytes()
        self.assertIn(hashlib.sha256(bytes_).hexdigest(), self.pages["sample"])


def main(arguments):
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("root", type=pathlib.Path)
    options, rest = parser.parse_known_args(arguments)
    ReportHtml.program = options.program.resolve()
    ReportHtml.root = options.root.resolve()
    return 0 if unittest.main(argv=["report_html", *rest], exit=False).result.wasSuccessful() else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
