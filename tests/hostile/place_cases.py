"""Links, tables, JSON, Markdown, settings, the command line and index files that mean harm."""
import ctypes
import ctypes.util
import json
import struct

from cases import NO_FILE, NOT_FOUND, PERSON, WRONG_USE, Case, csv, edges, js, md, one, refused, tsv

DROPPED = None
LINKS = [
    ("javascript:alert(1)", DROPPED), ("JaVaScRiPt:alert(1)", DROPPED),
    (" javascript:alert(1)", DROPPED), ("java\nscript:alert(1)", DROPPED),
    ("java\tscript:alert(1)", DROPPED), ("\x01javascript:alert(1)", DROPPED),
    ("java\0script:alert(1)", DROPPED), ("javascript&colon;alert(1)", DROPPED),
    ("&#106;avascript:alert(1)", DROPPED), ("&#x6A;avascript&#58;alert(1)", DROPPED),
    ("java&Tab;script:alert(1)", DROPPED), ("java&NewLine;script:alert(1)", DROPPED),
    ("\u202ejavascript:alert(1)", DROPPED), ("java\u200bscript:alert(1)", DROPPED),
    ("vbscript:msgbox(1)", DROPPED), ("data:text/html,<script>1</script>", DROPPED),
    ("file:///etc/passwd", DROPPED), ("ftp://example.org/x", DROPPED), ("blob:https://x.y", DROPPED),
    ("about:blank", DROPPED), ("chrome://settings", DROPPED), ("smb://host/share", DROPPED),
    ("//evil.example/x", DROPPED), ("/relative", DROPPED), ("../up", DROPPED), ("x", DROPPED),
    ("https:evil.example", DROPPED), ("https:///evil.example", DROPPED), ("https://", DROPPED),
    ("http:\\\\evil.example", DROPPED), ("https://user:pw@evil.example", DROPPED),
    ("https://good.example@evil.example", DROPPED), ("https://evil.example:99999/", DROPPED),
    ("https://evil.example:80x/", DROPPED), ("https://.evil.example/", DROPPED),
    ("https://evil..example/", DROPPED), ("https://a b.example/", DROPPED),
    ("https://evil.example／good.example/", DROPPED), ("https://a%2fb.example/", DROPPED),
    ("https://℀.example/", DROPPED), ("https://a\u202eb.example/", "https://ab.example/"),
    ("https://a\u200bb.example/", "https://ab.example/"), ("https://<b>.example/", DROPPED), ("https://[::1", DROPPED), ("https://[evil]/", DROPPED),
    ("mailto:", DROPPED), ("mailto:@x.example", DROPPED), ("mailto:a@b@c.example", DROPPED),
    ("mailto:a@x.example?cc=b@y.example", DROPPED),
    ("mailto:a@x.example?subject=x&bcc=b@y.example", DROPPED),
    ("mailto:a@x.example?subject=x%0ABcc:b@y.example", DROPPED),
    ("HTTPS://Example.org/A", "https://Example.org/A"),
    ("https://example.org/?q=\"><b>", "https://example.org/?q=%22%3E%3Cb%3E"),
    ("https://example.org/a b", "https://example.org/a%20b"),
    ("https://example.org/'", "https://example.org/'"),
    ("https://example.org/{x}|\\^`", "https://example.org/%7Bx%7D%7C%5C%5E%60"),
    ("https://example.org/%zz", "https://example.org/%25zz"),
    ("https://example.org/ü", "https://example.org/%C3%BC"),
    ("https://example.org:8080/x#y", "https://example.org:8080/x#y"),
    ("https://[::1]:80/", "https://[::1]:80/"), ("www.example.org/x", "https://www.example.org/x"),
    ("mailto:a@example.org", "mailto:a@example.org"),
    ("mailto:a@example.org?subject=Hi", "mailto:a@example.org?subject=Hi"),
]


def links():
    for url, read in LINKS:
        if read is DROPPED:
            yield one(f"link: {url}", websites=[url], links=[], says=r"list.json:1: warning: link ")
        else:
            yield one(f"link: {url}", websites=[url], links=[read])
    for url in ("javascript:alert(1)", "java&#10;script:alert(1)", "data:text/html,x"):
        yield md(f"link of Markdown: {url}", PERSON + f"- **Website**: [x]({url})\n",
                 links=[], without="href=.java")
        yield md(f"link of a heading: {url}", f"### [Ada Lovelace]({url})\n- **Research**: x\n",
                 links=[])
    yield md("link by reference", PERSON + "- **Website**: [x]\n\n[x]: javascript:alert(1)\n", links=[])


def tables():
    yield refused(csv("CSV: a quote never closed", "name,topics\n\"Ada,sorting\nBob,graphs\n"),
                  r"list.csv:2: the quote that opens here does not close")
    yield refused(csv("CSV: a quote never closed, 900 KB",
                      "name,topics\n\"" + "Ada,sorting\n" * 75_000), r"list.csv:2: the quote")
    yield refused(csv("CSV: text behind a quote", "name,topics\n\"Ada\"x,sorting\n"), r"list.csv:2:")
    yield refused(csv("CSV: a ragged row", "name,topics\nAda,sorting,more\n"), r"list.csv:2:")
    yield refused(csv("CSV: a row of one field", "name,topics\nAda\n"), r"list.csv:2:")
    yield refused(csv("CSV: no column of names", "x,y\nAda,sorting\n"), r"list.csv:1:")
    yield refused(csv("CSV: nobody", "name,topics\n"), "list.csv")
    yield csv("CSV: a column stands twice", "name,name,topics\nAda,Bob,sorting\n")
    yield csv("CSV: a row without a name", "name,topics\n,sorting\nAda Lovelace,x\n",
              names=["Ada Lovelace"], says="list.csv:2: warning")
    yield csv("CSV: formulas", "name,topics\n=1+1 Ada,@x;+y\n", names=["=1+1 Ada"])
    yield csv("CSV: a header in quotes with a mark", "\ufeff\"name\",\"topics\"\nAda Lovelace,x\n",
              names=["Ada Lovelace"])
    yield refused(csv("CSV: 9,000 columns", ",".join(["name", "topics"] + [f"c{i}" for i in
                      range(9_000)]) + "\nAda,x\n"), r"list.csv:2:")
    yield csv("CSV: 9,000 empty columns", "name,topics" + "," * 9_000 + "\nAda,x" + "," * 9_000 + "\n",
              names=["Ada"])
    yield csv("CSV: 200,000 empty lines", "name,topics\nAda Lovelace,x\n" + "\n" * 200_000,
              names=["Ada Lovelace"])
    yield csv("CSV: a line break in a name", "name,topics\n\"Ada\nLovelace\",x\n",
              names=["Ada Lovelace"])
    yield csv("CSV: quotes of quotes", 'name,topics\n"""Ada"" Lovelace",x\n',
              names=['"Ada" Lovelace'])
    yield csv("CSV: a topic of 10,000 semicolons", "name,topics\nAda Lovelace,\"" + ";" * 10_000 + "\"\n",
              names=["Ada Lovelace"])
    for count in ("0", "-1", "1.5", "1e9", "99999999999999999999", "x", "0x10", "١"):
        yield refused(csv(f"CSV: count {count}", f"name,topic,count\nAda,sorting,{count}\n"),
                      r"list.csv:2:")
    yield tsv("TSV: quotes are text", "name\ttopics\nAda \"x\" Lovelace\tsorting\n",
              names=['Ada "x" Lovelace'])
    yield refused(edges("edges: a quote never closed", "\"Ada Lovelace sorting\n"), "list.edges:1:")
    yield refused(edges("edges: text behind a quote", "\"Ada\"x sorting\n"), "list.edges:1:")
    yield refused(edges("edges: one field", "Ada\n"), "list.edges:1:")
    yield refused(edges("edges: a count below 1", "Ada sorting 0\n"), "list.edges:1:")
    yield refused(edges("edges: only comments", "# a\n% b\n"), "list.edges")


JSON_FAULTS = [
    ("a key stands twice", '{"people": [{"name": "A", "name": "B"}]}', "list.json:1:"),
    ("10,000 keys, the last twice", '{"people": [{"name": "A", ' + ", ".join(
        f'"k{i}": 1' for i in range(10_000)) + ', "k0": 1}]}', "list.json:1:"),
    ("levels: 100,000 arrays", "[" * 100_000, r"list.json:1: .*nested"),
    ("levels: 50,000 objects", '{"people":' + '{"a":' * 50_000, r"list.json:1: .*nested"),
    ("text behind the end", '{"people": [{"name": "A"}]} x', "list.json:1: this is not JSON"),
    ("two values", '{"people": [{"name": "A"}]}{}', "list.json:1: this is not JSON"),
    ("a comment", '{"people": [/* x */{"name": "A"}]}', "list.json:1: this is not JSON"),
    ("single quotes", "{'people': []}", "list.json"),
    ("a comma at the end", '{"people": [{"name": "A"},]}', "list.json:1: this is not JSON"),
    ("NaN", '{"people": [{"name": NaN}]}', "list.json:1: this is not JSON"),
    ("a half surrogate", '{"people": [{"name": "\\ud800"}]}', "list.json:1: this is not JSON"),
    ("surrogates the wrong way round", '{"people": [{"name": "\\udc00\\ud800"}]}', "not JSON"),
    ("a bad escape", '{"people": [{"name": "\\x41"}]}', "list.json:1: this is not JSON"),
    ("a line break in a string", '{"people": [{"name": "A\nB"}]}', "list.json:1: this is not JSON"),
    ("cut off", '{"people": [{"name": "A"', "list.json:1: this is not JSON"),
    ("a number for a name", '{"people": [{"name": 5}]}', "list.json:1:"),
    ("null for a name", '{"people": [{"name": null}]}', "list.json:1:"),
    ("an object for a name", '{"people": [{"name": {}}]}', "list.json:1:"),
    ("no name", '{"people": [{"title": "x"}]}', "list.json:1:"),
    ("an empty name", '{"people": [{"name": ""}]}', "list.json"),
    ("an unseen name", '{"people": [{"name": "\\u200b\\u3164"}]}', "list.json"),
    ("people is no array", '{"people": 5}', "list.json:1:"),
    ("people is not there", '{"facgraph": 1}', "list.json"),
    ("another version", '{"facgraph": 2, "people": [{"name": "A"}]}', "list.json:1:"),
    ("a number beyond all", '{"facgraph": 1e99999, "people": [{"name": "A"}]}', "list.json:1:"),
    ("10,000 digits", '{"facgraph": ' + "9" * 10_000 + ', "people": [{"name": "A"}]}', "list.json:1:"),
    ("nothing", "{}", "list.json"), ("an empty array", "[]", "list.json"),
    ("a string alone", '"x"', "list.json"), ("a number alone", "5", "list.json"),
] + [(f"count {count}", '{"people": [{"name": "A", "research": [{"topic": "x", "count": '
      + count + "}]}]}", "list.json:1:") for count in ("0", "-1", "1.5", "4294967296", '"2"', "1e400")]


def json_lists():
    for what, text, says in JSON_FAULTS:
        yield refused(js(f"JSON: {what}", text), says)
    yield one("JSON: a key of other languages", __proto__="x", constructor="y")
    yield js("JSON: 20,000 empty people", json.dumps({"people": [{"name": "Ada Lovelace"}] +
             [{"name": f"P{i} Q"} for i in range(20_000)]}))
    yield js("JSON: a pair of surrogates", '{"people": [{"name": "Ada \\ud83d\\ude00"}]}',
             names=["Ada 😀"])


MARKDOWN = [
    ("a block of HTML", "<script>alert(1)</script>\n"), ("a comment", "<!-- <b> -->\n"),
    ("a comment never closed", "<!-- x\n"), ("a block of style", "<style>*{}</style>\n"),
    ("a code block never closed", "```\nx\n"), ("a code block", "    <script>\n"),
    ("an image", "![x](javascript:alert(1))\n"), ("an autolink", "<javascript:alert(1)>\n"),
    ("a definition", "[x]: javascript:alert(1) '\"><script>'\n"),
    ("quotes", "> > > x\n"), ("500 quotes", "> " * 500 + "x\n"), ("items in items", "- " * 500 + "x\n"),
    ("a rule", "***\n"), ("an underlined heading", "x\n===\n"), ("a table of nothing", "|\n|-|\n|\n"),
    ("a ragged table", "| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n"),
    ("a table of 2,000 columns", "|" + "a|" * 2_000 + "\n|" + "-|" * 2_000 + "\n"),
    ("a delimiter row alone", "|---|---|\n"), ("a table of bars", "|" * 5_000 + "\n"),
    ("entities", "&lt;b&gt; &#0; &#xD800; &#x110000; &#99999999999;\n"),
    ("a backslash at the end", "x\\"), ("a line of blanks", " " * 60_000 + "\n"),
    ("a tab before all", "\t- x\n"), ("a heading of nothing", "##\n#\n######\n"),
    ("seven signs", "####### x\n"), ("footnotes", "[^1] [^1]: x\n"), ("front matter too late", "---\na: b\n---\n"),
]


def markdown():
    for what, text in MARKDOWN:
        yield md(f"Markdown: {what}", PERSON + text, names=["Ada Lovelace"])
    yield md("Markdown: front matter never closed", "---\ntitle: x\n" + PERSON)
    yield md("Markdown: a name that is a script", "### <script>alert(1)</script> Ada\n- **Research**: x\n")
    yield md("Markdown: an entity in a name", "### Ada &lt;b&gt; Lovelace\n- **Research**: x\n")
    yield md("Markdown: topics that are links", "### Ada Lovelace\n- **Research**: [x](javascript:y), "
             "<b>z</b>, `c`\n", names=["Ada Lovelace"])
    yield refused(md("Markdown: nobody", "# A\n\ntext\n"), "list.md")
    yield md("Markdown: 900 levels of headings and items",
             PERSON + "".join("  " * i + "- x\n" for i in range(400)), names=["Ada Lovelace"])


SETTINGS = [
    ("an unknown key", "evil = 1", r"facgraph.toml:1: unknown key"),
    ("an escape sequence in a key", '"\\u001b[2J" = 1', r"facgraph.toml:1: unknown key"),
    ("an override in a key", '"\\u202e" = 1', r"facgraph.toml:1: unknown key"),
    ("an unknown table", "[evil]\nx = 1", r"facgraph.toml:1: \[evil\]"),
    ("a number for a text", "level = 5", r"facgraph.toml:1: "),
    ("an escape sequence in a value", 'level = "\\u001b[2J"', r"\[2J|level"),
    ("a text for a number", 'max_line = "x"', r"facgraph.toml:1: "),
    ("a negative number", "max_line = -1", r"facgraph.toml:1: "),
    ("an array of tables", "[[input]]\nx = 1", r"facgraph.toml:1: "),
    ("a key twice", 'level = "full"\nlevel = "full"', r"facgraph.toml:2: "),
    ("10,000 arrays deep", "no_split = " + "[" * 10_000, r"facgraph.toml:1: "),
    ("10,000 tables deep", "a" + ".a" * 10_000 + " = 1", r"facgraph.toml:1: "),
    ("a string never closed", 'level = "x', r"facgraph.toml:1: "),
    ("a control", "level = \"\x07\"", r"facgraph.toml:1: "),
    ("a date", "level = 1979-05-27", r"facgraph.toml:1: "),
]


def settings():
    files = {"list.md": PERSON.encode()}
    for what, text, says in SETTINGS:
        yield Case(f"settings: {what}", {**files, "facgraph.toml": text.encode()},
                   ["list", "people", "-i", "list.md"], code=WRONG_USE, says=says)
    for what, data, says in (("UTF-16", 'level = "full"'.encode("utf-16"), "facgraph.toml:1: text is UTF-16"),
                             ("bytes that are not UTF-8", b'level = "\xff"', r"facgraph.toml:1: "),
                             ("NUL", b'level = "a\0"', r"facgraph.toml:1: ")):
        yield Case(f"settings: {what}", {**files, "facgraph.toml": data},
                   ["list", "people", "-i", "list.md"], code=WRONG_USE, says=says)
    yield Case("settings: a mark at the start", {**files, "facgraph.toml": '\ufefflevel = "full"\n'.encode()},
               ["list", "people", "-i", "list.md"], out="Ada Lovelace")


def other_files():
    files = {"list.md": PERSON.encode()}
    bad = {"UTF-16": (PERSON.encode("utf-16"), "text is UTF-16"), "NUL": (b"a\0b", "NUL byte"),
           "Latin-1": (b"label,replace by\na\xff,b\n", "not valid UTF-8")}
    for what, (data, says) in bad.items():
        for option, command in (("--thesaurus", ["list", "topics"]), ("--ties", ["potential"]),
                                ("--file", ["experts"]), ("--new", ["evaluate"])):
            yield Case(f"{option}: {what}", {**files, "other.csv": data},
                       [*command, "-i", "list.md", option, "other.csv"], code=65,
                       says=r"other.csv:\d+: .*" + says)
    yield Case("thesaurus: markup and controls",
               {**files, "t.csv": "label,replace by\nsorting,<b>\u202ex\x1b[2J\n".encode()},
               ["list", "topics", "-i", "list.md", "--thesaurus", "t.csv"], out=r"<b>x\[2J")
    yield Case("thesaurus: a topic broader than itself, round about",
               {**files, "t.csv": b"label,broader\nsorting,a\na,b\nb,sorting\n"},
               ["list", "topics", "-i", "list.md", "--level", "broad", "--thesaurus", "t.csv"],
               out="sorting")
    yield Case("thesaurus: a chain of 20,000 broader topics",
               {**files, "t.csv": ("label,broader\nsorting,t0\n" + "".join(
                   f"t{i},t{i + 1}\n" for i in range(20_000))).encode()},
               ["list", "topics", "-i", "list.md", "--level", "broad", "--thesaurus", "t.csv"],
               out="sorting")
    yield Case("ties: a name with an escape sequence",
               {**files, "ties.csv": "person,person,weight\nAda\x1b[2J,Bo\u202eb,1\n".encode()},
               ["potential", "-i", "list.md", "--ties", "ties.csv"], out=r"\[2J")
    yield Case("page: a marker with an escape sequence",
               {**files, "page.md": b"<!-- facgraph: list \x1b[2J -->\n<!-- /facgraph -->\n"},
               ["embed", "page.md", "-i", "list.md"], code=65, says="page.md:1")


def command_lines():
    files = {"list.md": PERSON.encode()}

    def line(name, *words, **holds):
        return Case(f"command line: {name}", files, [*words, "-i", "list.md"], **holds)

    nasty = "\x1b[2J\u202e<script>"
    yield line("an unknown name", "show", nasty, code=NOT_FOUND, says=r"\[2J<script>")
    yield line("an unknown command", nasty, code=WRONG_USE, says=r"\[2J<script>")
    yield line("an unknown option", "list", "people", "--" + nasty, code=WRONG_USE)
    yield line("an unknown form", "list", "people", "--format", nasty, code=WRONG_USE, says="is not one of")
    yield line("a number of another kind", "similar", "ada", "--top", nasty, code=WRONG_USE)
    yield line("no pair", "list", "topics", "--no-merge", nasty, code=WRONG_USE, says="no-merge")
    yield line("a title for a map", "map", "topics", "-o", "-", "--title", nasty + "\"'", out="&lt;script&gt;",
               without="<script>")
    yield line("a title for a report", "report", "-o", "-", "--title", nasty, out="&lt;script&gt;",
               without="<script>1")
    yield line("a date for a report", "report", "-o", "-", "--date", "</p>" + nasty, out="&lt;/p&gt;")
    yield line("a title of 100,000 letters", "map", "topics", "-o", "-", "--title", "x" * 100_000, out="…")
    yield line("a text of 100,000 letters", "experts", "x " * 50_000)
    yield line("bytes that are not UTF-8", "show", b"\xff\xfe", code=NOT_FOUND)
    yield line("a folder for a file", "export", "-o", ".", code=NO_FILE)
    for what, name in (("an escape sequence", "\x1b[2J.md"), ("a line break", "a\nb.md"), ("markup", "<b>&.md"),
                       ("an override", "\u202edm.x.md"), ("a quote", "\"'.md"), ("a dash", "--top.md"),
                       ("a formula", "=1+1.md")):
        yield Case(f"file name: {what}", {name: PERSON.encode()}, ["show", "ada", "-i", "./" + name],
                   out="Ada Lovelace")
        yield Case(f"file name: {what}, not there", {}, ["show", "ada", "-i", "./" + name], code=NO_FILE,
                   says="no such file")
    yield Case("file name: a link to itself", {}, ["check", "/dev/null"], code=65, says="/dev/null")


# An index file, as docs/index-format.md describes it.

BLOCK = 2048


def checksum(data):
    library = ctypes.CDLL(ctypes.util.find_library("xxhash"))
    library.XXH3_64bits.restype = ctypes.c_uint64
    return library.XXH3_64bits(data, ctypes.c_size_t(len(data)))


def sealed(data):
    """The bytes with checksums that fit, as somebody would make them who means harm."""
    blocks, = struct.unpack_from("<Q", data, 24)
    table = 48 + 24 * struct.unpack_from("<I", data, 40)[0]
    data = bytearray(data)
    for i, start in enumerate(range(blocks, len(data), BLOCK)):
        struct.pack_into("<Q", data, table + 8 * i, checksum(bytes(data[start:start + BLOCK])))
    struct.pack_into("<Q", data, 32, 0)
    struct.pack_into("<Q", data, 32, checksum(bytes(data[:blocks])))
    return bytes(data)


def index_files(index):
    """`index` is that of a list with Ada Lovelace, https://ada.example/ and the topic sorting."""

    def damaged(what, data, says="make|is no index"):
        for words in (["similar", "ada"], ["list", "people"]):
            yield Case(f"index: {what}, {words[0]}", {"list.fgx": data}, [*words, "-i", "list.fgx"],
                       code=65, says="list.fgx: .*(" + says + ")")

    for size in (0, 1, 8, 40, 47, 48, 200, 500, len(index) // 2, len(index) - 1):
        yield from damaged(f"cut at {size}", index[:size])
    for at in (0, 8, 12, 16, 24, 32, 40, 48, 56, 64, 600, len(index) // 2, len(index) - 200):
        flipped = bytearray(index)
        flipped[at] ^= 0x40
        yield from damaged(f"a bit flipped at {at}", bytes(flipped))
    older = bytearray(index)
    struct.pack_into("<I", older, 12, 1)
    yield from damaged("of the first version", bytes(older), "is an index of version 1, and this facgraph reads .* 3")
    longer = index + b"x" * 64
    yield from damaged("longer than it says", longer)
    for sections in (0, 65, 0xFFFFFFFF):
        other = bytearray(index)
        struct.pack_into("<I", other, 40, sections)
        yield from damaged(f"{sections} sections", bytes(other))
    yield Case("index: among other files", {"list.fgx": index, "list.md": PERSON.encode()},
               ["list", "people", "-i", "list.fgx", "list.md"], code=WRONG_USE, says="name it alone")
    link = sealed(index.replace(b"https://ada.example/", b"javascript:alert(1)/"))
    yield Case("index: a link of somebody else", {"list.fgx": link}, ["report", "-o", "-", "-i", "list.fgx"],
               code=65, says="list.fgx: is damaged", without="javascript")
    name = sealed(index.replace(b"Ada Lovelace", b"Ada\x1b[2J<b>xx"))
    for words in (["similar", "bob"], ["list", "people"], ["similar", "bob", "--format", "json"]):
        yield Case(f"index: controls of somebody else, {' '.join(words)}", {"list.fgx": name},
                   [*words, "-i", "list.fgx"], out=r"Ada\[2J(<|\\u003c)b>xx", without="\x1b|x1b")
    start = struct.unpack_from("<Q", index, 56)[0]
    for at in range(start, len(index), max(4, (len(index) - start) // 40)):
        other = bytearray(index)
        other[at:at + 4] = b"\xff\xff\xff\x7f"
        # Whatever is read of it: a sentence or an answer, in bounds.
        yield Case(f"index: a large number at {at}", {"list.fgx": sealed(bytes(other))},
                   ["similar", "ada", "-i", "list.fgx"], code=(0, 3, 4, 65))


def cases():
    yield from links()
    yield from tables()
    yield from json_lists()
    yield from markdown()
    yield from settings()
    yield from other_files()
    yield from command_lines()
