"""Drives the HTML report in headless Chromium: report_page_test.py --program FACGRAPH ROOT

Search, hover, keyboard, tables, zoom, theme, links, without scripts, with hostile text; nothing may
stand on the console. Skipped (77) where there is no Chromium. FACGRAPH_SCREENSHOTS names a folder
for pictures to look at: light, dark, print.
"""
import argparse
import base64
import os
import pathlib
import sys
import tempfile
import unittest

import chromium
import pages

SKIPPED = 77
FOLDER = pathlib.Path(__file__).parent


class ReportPage(unittest.TestCase):
    program = root = path = browser = None  # set by main

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="facgraph_page_")
        sample = cls.root / "data" / "berkeley-mlsys.md"
        cls.sample = pages.make_page(cls.program, cls.folder.name, "sample", sample)
        cls.browser = chromium.Browser(cls.path)

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.folder.cleanup()

    def setUp(self):
        self.page = chromium.Page(self.browser)
        self.page.open(self.sample)

    def tearDown(self):
        self.assertEqual(self.page.complaints(), [])
        self.page.call("Page.close")

    def text(self, selector):
        return self.page.run(f"document.querySelector({selector!r})?.innerText ?? null")

    def texts(self, selector):
        return self.page.run(
            f"[...document.querySelectorAll({selector!r})].map(e => e.textContent)"
        )

    def is_open(self):
        return self.page.run("document.getElementById('card').open")

    def focused(self):
        return self.page.run("document.activeElement.dataset.key || document.activeElement.id")

    def test_search_finds_people_and_topics_by_keyboard(self):
        self.page.key("/")
        self.assertEqual(self.focused(), "search")
        self.page.type("sPÁrk")  # without regard to case and accents
        found = self.texts("#search-results [role=option]")
        self.assertEqual(len(found), 3, found)
        self.assertTrue(found[0].startswith("Apache Spark"))
        self.assertTrue(any(one.startswith("Ion Stoica") for one in found))
        self.page.key("ArrowDown")
        self.page.key("ArrowDown")
        self.assertEqual(
            self.page.run(
                "document.getElementById(document.getElementById('search')"
                ".getAttribute('aria-activedescendant')).ariaSelected"
            ),
            "true",
        )
        self.page.key("Enter")
        self.assertTrue(self.is_open())
        self.assertEqual(self.text("#card-title"), "Ion Stoica")
        self.assertIn("Apache Spark", self.text("#card-body"))
        self.assertIn("Joe Hellerstein", self.text("#card-body"))
        self.page.key("Escape")
        self.assertFalse(self.is_open())
        self.page.click("#search")
        self.page.run("document.getElementById('search').select()")
        self.page.type("nobody at all")
        self.assertEqual(self.texts("#search-results li"), ["Nobody and nothing is called so."])
        self.page.key("Escape")
        self.assertTrue(self.page.run("document.getElementById('search-results').hidden"))

    def lit(self):
        return set(
            self.page.run(
                "[...document.querySelectorAll('#figure-collaboration .lit[data-key] text:first-of-type')]"
                ".map(e => e.textContent)"
            )
        )

    def test_hover_lights_who_shares_topics_and_labs(self):
        self.page.hover("#figure-collaboration [data-key=person-0]")
        self.assertEqual(
            self.lit(),
            {
                "Ion Stoica",
                "cloud computing",
                "Apache Spark",
                "distributed systems",
                "Sky Computing Lab",
                "Joe Hellerstein",
                "Matei Zaharia",
                "Natacha Crooks",
                "Alvin Cheung",
                "Joseph Gonzalez",
            },
        )
        self.page.run("new Promise(done => setTimeout(done, 400))")
        opacity = (
            "Number(getComputedStyle(document.querySelector("
            "'#figure-collaboration [data-key=person-3]')).opacity)"
        )
        self.assertLess(self.page.run(opacity), 0.5)
        self.page.move(1, 1)
        self.assertEqual(self.lit(), set())

    def test_keys_reach_boxes_and_open_cards(self):
        topic = self.page.run(
            "[...document.querySelectorAll('#topics tr[id]')]"
            ".find(row => row.cells[0].textContent === 'Apache Spark').id"
        )
        self.page.run(f"document.querySelector('#figure-collaboration [data-key={topic}]').focus()")
        self.assertEqual(self.lit(), {"Apache Spark", "Ion Stoica", "Matei Zaharia"})
        self.page.key("Enter")
        self.assertEqual(self.text("#card-title"), "Apache Spark")
        self.assertIn("Matei Zaharia", self.text("#card-body"))
        self.page.key("Escape")
        self.assertEqual(self.focused(), topic)  # back to where one was

    def test_every_control_is_reached_with_tab(self):
        reached = set()
        wanted = self.page.run(
            "['search', 'theme', ...page.maps.flatMap(map => [...map.boxes.keys()])]"
        )
        for _ in range(100):
            self.page.key("Tab")
            reached.add(self.focused())
        self.assertLessEqual(set(wanted), reached)

    def test_a_click_on_a_box_opens_a_card_that_leads_on(self):
        self.page.click("#figure-collaboration [data-key=person-1] text")
        self.assertEqual(self.text("#card-title"), "Matei Zaharia")
        self.assertEqual(
            self.page.run("document.querySelector('#card-body .website a').href"),
            "https://people.eecs.berkeley.edu/~matei/",
        )
        self.page.click("#card-body .table a")
        self.assertEqual(self.text("#card-title"), "Ion Stoica")
        self.page.click("#card-map")
        self.assertFalse(self.is_open())
        self.assertEqual(self.focused(), "person-0")
        self.assertIn("Ion Stoica", self.lit())

    def test_tables_are_sorted(self):
        people = "#topics tbody th"
        before = self.texts(people)
        self.page.click("#topics thead th:first-child button")
        self.assertEqual(self.texts(people), sorted(before, key=str.casefold))
        self.page.click("#topics thead th:nth-child(2) button")
        counts = [int(one) for one in self.texts("#topics tbody td:nth-child(2)")]
        self.assertEqual(counts, sorted(counts, reverse=True))
        self.page.click("#topics thead th:nth-child(2) button")
        counts = [int(one) for one in self.texts("#topics tbody td:nth-child(2)")]
        self.assertEqual(counts, sorted(counts))
        self.assertEqual(
            self.page.run("document.querySelector('#topics [aria-sort]').ariaSort"), "ascending"
        )

    def test_maps_zoom_and_move_by_key_and_button(self):
        box = "document.querySelector('#figure-bipartite svg').getAttribute('viewBox')"
        whole = self.page.run(box)
        self.page.run("document.querySelector('#figure-bipartite .canvas').focus()")
        self.page.key("+")
        zoomed = [float(n) for n in self.page.run(box).split()]
        self.assertLess(zoomed[2], float(whole.split()[2]))
        self.page.key("ArrowRight")
        moved = [float(n) for n in self.page.run(box).split()]
        self.assertGreater(moved[0], zoomed[0])
        self.page.key("0")
        self.assertEqual(self.page.run(box), whole)
        self.page.click("#figure-bipartite .zoom button")
        self.assertNotEqual(self.page.run(box), whole)
        self.assertEqual(  # the other map stays
            self.page.run("document.querySelector('#figure-collaboration .zoomed')"), None
        )

    def background(self):
        return self.page.run("getComputedStyle(document.body).backgroundColor")

    def prefer(self, scheme):
        self.page.call(
            "Emulation.setEmulatedMedia",
            features=[{"name": "prefers-color-scheme", "value": scheme}],
        )

    def test_themes_follow_the_system_or_the_button_with_enough_contrast(self):
        white, night = "rgb(255, 255, 255)", "rgb(15, 23, 42)"
        contrast = (FOLDER / "contrast.js").read_text(encoding="utf-8")
        for preferred, name, expected in [
            ("light", "automatic", white),
            ("dark", "automatic", night),
            ("dark", "light", white),
            ("light", "dark", night),
        ]:
            with self.subTest(preferred=preferred, theme=name):
                self.prefer(preferred)
                while self.page.run("document.documentElement.dataset.theme") != name:
                    self.page.click("#theme")
                self.assertEqual(self.text("#theme"), f"Theme: {name}")
                self.assertEqual(self.background(), expected)
                self.assertEqual(
                    self.page.run("getComputedStyle(document.querySelector('.canvas rect')).fill"),
                    expected,
                )
                found = self.page.run(contrast)
                self.assertEqual(found["poor"], [])
                self.assertGreater(found["texts"], 200)
        self.page.run("localStorage.clear()")

    def test_on_paper_nothing_is_dark(self):
        self.prefer("dark")
        self.page.call("Emulation.setEmulatedMedia", media="print")
        self.assertEqual(self.background(), "rgb(255, 255, 255)")
        self.assertFalse(self.page.run("document.getElementById('toolbar').checkVisibility()"))

    def test_links_within_the_page_lead_somewhere(self):
        broken = self.page.run(
            "[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.hash.slice(1))"
            ".filter(id => !document.getElementById(id))"
        )
        self.assertEqual(broken, [])
        self.page.click("nav a[href='#gaps']")
        self.assertEqual(self.page.run("location.hash"), "#gaps")

    def test_nothing_overflows_the_page(self):
        for width in (1280, 820, 390):
            self.page.call(
                "Emulation.setDeviceMetricsOverride",
                width=width,
                height=900,
                deviceScaleFactor=1,
                mobile=False,
            )
            self.assertLessEqual(
                self.page.run("document.documentElement.scrollWidth"), width, f"at {width} px"
            )

    def test_without_scripts_all_is_there_to_read(self):
        self.page.call("Emulation.setScriptExecutionDisabled", value=True)
        self.page.open(self.sample)
        root = self.page.call("DOM.getDocument")["root"]["nodeId"]

        def has_box(selector):
            node = self.page.call("DOM.querySelector", nodeId=root, selector=selector)["nodeId"]
            try:
                return bool(self.page.call("DOM.getBoxModel", nodeId=node))
            except RuntimeError:
                return False

        for selector in ("#person-0 dl", "#topic-0", "#figure-bipartite svg", "#record dl"):
            self.assertTrue(has_box(selector), selector)
        for selector in ("#toolbar", "#card"):
            self.assertFalse(has_box(selector), selector)
        self.page.call("Emulation.setScriptExecutionDisabled", value=False)

    def test_hostile_text_stays_text(self):
        self.page.open(
            pages.make_page(self.program, self.folder.name, "h", pages.hostile_list(), "csv")
        )
        self.assertEqual(self.page.run("String(window.owned)"), "undefined")
        self.assertEqual(self.texts(".card h3"), pages.HOSTILE_NAMES)
        self.assertLessEqual(set(pages.HOSTILE_TOPICS[:3]), set(self.texts("#topics tbody th")))
        self.page.run("document.getElementById('search').focus()")
        self.page.type("sorting")
        self.page.key("Enter")
        self.assertTrue(self.is_open())
        self.assertEqual(self.page.run("String(window.owned)"), "undefined")
        self.assertEqual(
            self.page.run(
                "[...document.querySelectorAll('a')].map(a => a.getAttribute('href'))"
                ".filter(href => !/^(#|https?:|mailto:)/.test(href))"
            ),
            [],
        )

    def test_people_of_a_long_list_are_found_too(self):
        self.page.open(
            pages.make_page(self.program, self.folder.name, "many", pages.many_people(450))
        )
        self.page.run("document.getElementById('search').focus()")
        self.page.type("number449")
        self.page.key("Enter")
        self.assertEqual(self.text("#card-title"), "Person Number449")
        self.assertIn("topic number 51", self.text("#card-body"))


class Policy(unittest.TestCase):
    """That the checks above can fail: what is added to a page is blocked, and seen."""

    def test_an_added_script_is_blocked_and_told(self):
        browser = chromium.Browser(ReportPage.path)
        try:
            with tempfile.TemporaryDirectory() as folder:
                sample = ReportPage.root / "data" / "berkeley-mlsys.md"
                path = pages.make_page(ReportPage.program, folder, "sample", sample)
                text = path.read_text(encoding="utf-8")
                bad = "<script>window.owned = 1</script><p style='color:red' onclick='x()'>x</p>"
                path.write_text(text.replace("<main", bad + "<main", 1), encoding="utf-8")
                page = chromium.Page(browser)
                page.open(path)
                self.assertEqual(page.run("String(window.owned)"), "undefined")
                complaints = page.complaints()
                self.assertTrue(any("Content Security Policy" in one for one in complaints))
        finally:
            browser.close()


def take_pictures(folder):
    """Of the sample and, where FACGRAPH_TEST_DATA names them, of a department."""
    lists = [ReportPage.root / "data" / "berkeley-mlsys.md"]
    if data := os.environ.get("FACGRAPH_TEST_DATA"):
        lists.append(pathlib.Path(data) / "csr_ucberkeley.md")
    browser = chromium.Browser(ReportPage.path)
    for source in lists:
        with tempfile.TemporaryDirectory() as work:
            page = chromium.Page(browser)
            page.open(pages.make_page(ReportPage.program, work, "page", source))
            for scheme in ("light", "dark"):
                page.call(
                    "Emulation.setEmulatedMedia",
                    features=[{"name": "prefers-color-scheme", "value": scheme}],
                )
                shot = page.call("Page.captureScreenshot", captureBeyondViewport=True, clip={
                    "x": 0, "y": 0, "width": 1280, "scale": 1,
                    "height": min(page.run("document.documentElement.scrollHeight"), 12000)})
                (folder / f"{source.stem}-{scheme}.png").write_bytes(base64.b64decode(shot["data"]))
            page.call("Emulation.setEmulatedMedia", features=[])
            pdf = page.call("Page.printToPDF", preferCSSPageSize=True)
            (folder / f"{source.stem}-print.pdf").write_bytes(base64.b64decode(pdf["data"]))
    browser.close()


def main(arguments):
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("root", type=pathlib.Path)
    options, rest = parser.parse_known_args(arguments)
    ReportPage.program = options.program.resolve()
    ReportPage.root = options.root.resolve()
    ReportPage.path = chromium.find()
    if not ReportPage.path:
        print("skipped: no Chromium (Debian's package chromium)")
        return SKIPPED
    if pictures := os.environ.get("FACGRAPH_SCREENSHOTS"):
        take_pictures(pathlib.Path(pictures))
    return 0 if unittest.main(argv=["report_page", *rest], exit=False).result.wasSuccessful() else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
