"""Bytes, characters and markup in names, topics and other fields."""
import json

from cases import PERSON, Case, csv, edges, js, md, one, refused, tsv

FORMS = {
    "md": (md, "### Ada Lovelace\n- **Research**: sorting, graph drawing\n"),
    "csv": (csv, "name,topics\nAda Lovelace,sorting\n"),
    "tsv": (tsv, "name\ttopics\nAda Lovelace\tsorting\n"),
    "json": (js, '{"facgraph": 1, "people": [{"name": "Ada Lovelace"}]}\n'),
    "edges": (edges, '"Ada Lovelace" "graph drawing" 3\n"Bob Ray" sorting 1\n'),
}

# How a text is spoilt, and what is said of it.
ENCODINGS = [
    ("UTF-16LE with a mark", lambda t: b"\xff\xfe" + t.encode("utf-16-le"), "text is UTF-16"),
    ("UTF-16BE with a mark", lambda t: b"\xfe\xff" + t.encode("utf-16-be"), "text is UTF-16"),
    ("UTF-16LE without a mark", lambda t: t.encode("utf-16-le"), "text is UTF-16"),
    ("UTF-16BE without a mark", lambda t: t.encode("utf-16-be"), "text is UTF-16"),
    ("UTF-32LE with a mark", lambda t: b"\xff\xfe\0\0" + t.encode("utf-32-le"), "text is UTF-32"),
    ("UTF-32BE with a mark", lambda t: b"\0\0\xfe\xff" + t.encode("utf-32-be"), "text is UTF-32"),
    ("UTF-32LE without a mark", lambda t: t.encode("utf-32-le"), "text is UTF-32"),
    ("UTF-32BE without a mark", lambda t: t.encode("utf-32-be"), "text is UTF-32"),
    ("Latin-1", lambda t: t.replace("o", "ö", 1).encode("latin-1"), "0xF6 is not valid UTF-8"),
    ("NUL inside", lambda t: t.replace("r", "r\0", 1).encode(), "NUL byte"),
    ("cut inside a character", lambda t: t.encode() + b"\xe2\x82", "0xE2 is not valid UTF-8"),
    ("overlong slash", lambda t: t.encode() + b"\xc0\xaf", "0xC0 is not valid UTF-8"),
    ("surrogate half", lambda t: t.encode() + b"\xed\xa0\x80", "0xED is not valid UTF-8"),
    ("beyond U+10FFFF", lambda t: t.encode() + b"\xf4\x90\x80\x80", "0xF4 is not valid UTF-8"),
]


def encodings():
    for form, (make, text) in FORMS.items():
        for what, spoil, says in ENCODINGS:
            yield refused(make(f"{form}: {what}", spoil(text)), r"list\.\w+:\d+: .*" + says)
        yield make(f"{form}: UTF-8 with a mark", "\ufeff" + text)
        yield make(f"{form}: CRLF", text.replace("\n", "\r\n"))
        yield refused(make(f"{form}: empty", b""), "list")
        yield refused(make(f"{form}: a mark and nothing", "\ufeff"), "list")
        yield refused(make(f"{form}: blanks", " \n\t\n \n"), "list")
    yield refused(md("md: Shift-JIS", PERSON.encode() + "機械学習".encode("shift-jis")), "not valid")
    yield refused(md("md: GB 18030", PERSON.encode() + "机器学习".encode("gb18030")), "not valid")
    yield md("md: UTF-7 is text", "### Ada Lovelace\n- **Research**: +ADw-script+AD4-\n",
             topics=["+ADw-script+AD4-"])
    yield md("md: ends of lines of old Macs", "### Ada Lovelace\r- **Research**: sorting\r",
             names=["Ada Lovelace"])
    yield md("md: two marks", "\ufeff\ufeff" + PERSON, without="\ufeff")


# What stands in a name and in a topic -> what is read.
CHARACTERS = [
    ("right-to-left override", "Ada\u202e Lovelace", "Ada Lovelace"),
    ("left-to-right embedding", "Ada\u202a Lovelace\u202c", "Ada Lovelace"),
    ("isolates", "\u2066Ada\u2069 Lovelace\u2067", "Ada Lovelace"),
    ("marks of direction", "Ada\u200e Lovelace\u200f\u061c", "Ada Lovelace"),
    ("zero-width blank", "Ada Love\u200blace", "Ada Lovelace"),
    ("word joiner", "Ada Love\u2060lace", "Ada Lovelace"),
    ("byte-order mark inside", "Ada\ufeff Lovelace", "Ada Lovelace"),
    ("soft hyphen", "Ada Love\u00adlace", "Ada Lovelace"),
    ("escape sequence", "Ada\x1b[31m Lovelace", "Ada[31m Lovelace"),
    ("title of a terminal", "\x1b]0;x\x07Ada Lovelace", "]0;xAda Lovelace"),
    ("C1 sequence", "Ada\x9b31m Lovelace", "Ada31m Lovelace"),
    ("backspaces", "Ada\b\b\b Lovelace", "Ada Lovelace"),
    ("delete", "Ada\x7f Lovelace", "Ada Lovelace"),
    ("NUL in JSON", "Ada\0 Lovelace", "Ada Lovelace"),
    ("line break", "Ada\nLovelace", "Ada Lovelace"),
    ("carriage return", "Ada\rLovelace", "Ada Lovelace"),
    ("tab", "Ada\tLovelace", "Ada Lovelace"),
    ("vertical tab", "Ada\vLovelace", "Ada Lovelace"),
    ("form feed", "Ada\fLovelace", "Ada Lovelace"),
    ("next line", "Ada\x85Lovelace", "Ada Lovelace"),
    ("line separator", "Ada\u2028Lovelace", "Ada Lovelace"),
    ("paragraph separator", "Ada\u2029Lovelace", "Ada Lovelace"),
    ("no-break blank", "Ada\u00a0Lovelace", "Ada Lovelace"),
    ("ideographic blank", "Ada\u3000Lovelace", "Ada Lovelace"),
    ("many blanks", "Ada  \u2003  Lovelace", "Ada Lovelace"),
    ("unit separator", "Ada\x1fLovelace", "Ada Lovelace"),
    ("non-characters", "Ada\ufdd0\uffff Lovelace\U0001ffff", "Ada Lovelace"),
    ("tags", "Ada\U000e0069\U000e0067 Lovelace", "Ada Lovelace"),
    ("variation selectors", "Ada\ufe00\ufe01\ufe02 Lovelace", "Ada\ufe00 Lovelace"),
    ("joiners where nothing joins", "Ada\u200d\u200c Lovelace", "Ada Lovelace"),
    ("invisible operators", "Ada\u2061\u2063 Lovelace", "Ada Lovelace"),
    ("interlinear annotation", "Ada\ufff9x\ufffay\ufffb Lovelace", "Adaxy Lovelace"),
    ("Hangul filler", "Ada\u3164Lovelace", "Ada Lovelace"),
    ("blank of Braille", "Ada\u2800Lovelace", "Ada Lovelace"),
    ("grapheme joiner", "Ada\u034f Lovelace", "Ada Lovelace"),
    ("decomposed", "A\u0308da Lovelace", "Äda Lovelace"),
    ("full-width", "Ａｄａ Lovelace", "Ａｄａ Lovelace"),
    ("emoji family", "Ada 👨\u200d👩\u200d👧 Lovelace", "Ada 👨\u200d👩\u200d👧 Lovelace"),
    ("Hebrew", "עדה לאבלייס", "עדה לאבלייס"),
    ("Persian joiner", "می\u200cخواهم", "می\u200cخواهم"),
    ("Turkish case", "İıſ ẞß", "İıſ ẞß"),
    ("private use", "Ada \ue000 Lovelace", "Ada \ue000 Lovelace"),
    ("unassigned", "Ada \U000378ff Lovelace", "Ada \U000378ff Lovelace"),
]

MARKUP = [
    "<script>alert(1)</script>", "</script><script>alert(1)//", "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>", "\"><svg onload=alert(1)>", "' onmouseover='alert(1)",
    "\" onfocus=alert(1) autofocus=\"", "<iframe src=javascript:alert(1)>", "</title><b>x",
    "</style><script>1</script>", "</svg><script>1</script>", "<![CDATA[x]]>", "]]><x>",
    "<!--", "-->", "<?xml version='1.0'?>", "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>",
    "&lt;script&gt;", "&#60;script&#62;", "&#x3c;b&#x3e;", "&amp;lt;", "&NoSuch;", "&#0;", "&",
    "<a href=\"javascript:alert(1)\">x</a>", "<base href=//evil.example>", "<math><mtext>",
    "javascript:alert(1)", "data:text/html,<b>", "[x](javascript:alert(1))", "![x](http://e.example)",
    "[x]: javascript:alert(1)", "<javascript:alert(1)>", "www.evil.example", "http://evil.example",
    "a@evil.example", "| a | b |", "a | b", "\\|", "`code`", "```", "~~~", "**b** _i_", "# heading",
    "- item", "+ item", "1. item", "1) item", "> quote", "===", "---", "***", "    code", "[ ] task",
    "[^1]", "$x$", "$$x$$", ":smile:", "@everyone", "#123", "{{7*7}}", "${7*7}", "#{7*7}",
    "<%= 7*7 %>", "{% raw %}", "%s%n%x", "{0}{}", "\\N", "\\G\\L\\l\\r\\n", "\\", "\\\\", "\\\"",
    "\"]; evil [label=\"x", "<<b>x</b>>", "{a|b|<p>c}", "label=x", "=1+1", "=cmd|'/C calc'!A0",
    "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(1+1)", "=HYPERLINK(\"http://e.example\",\"x\")", "＝1+1",
    "＋1", "－1", "＠x", "'=1+1", "\"=1+1\"", "a;b,c\td", "\"\"\"", "' OR 1=1 --", "; rm -rf /",
    "$(reboot)", "`reboot`", "../../etc/passwd", "C:\\Windows", "con.txt", "--output=/etc/passwd",
    "null", "true", "NaN", "1e999", "-0", "__proto__", "constructor", "\\u0000", "\\u003c",
]


def characters():
    for what, text, read in CHARACTERS:
        yield one(f"character: {what}", text, text, names=[read, "Bob Ray"], topics=[read])


def markup():
    for text in MARKUP:
        read = " ".join(text.split())
        yield one(f"markup: {text}", f"{text} 1", text, titles=[text], affiliations=[text],
                  labs=[text], names=[f"{read} 1", "Bob Ray"], topics=[read])


def lengths():
    yield one("length: a name of 60,000 letters", "A" * 60_000)
    yield one("length: a topic of 60,000 letters", topic="b" * 60_000)
    yield one("length: a name of 10,000 words", "Ab " * 10_000)
    yield one("length: 10,000 marks on a letter", "Z" + "\u0301" * 10_000)
    yield one("length: 60,000 zero-width characters", "Ada" + "\u200b" * 20_000)
    yield one("length: 10,000 joiners", "\u0915" + "\u200d\u0915" * 5_000)
    yield one("length: the longest decompositions", "\ufdfa" * 3_000)
    yield one("length: a wide word", topic="機" * 20_000)
    yield one("length: a title of 60,000 letters", titles=["t" * 60_000])
    yield refused(one("length: a name beyond the limit", "A" * 70_000),
                  r"list.json:1: string of 70000 bytes, over the limit of 65536.*--max-line")
    yield refused(md("length: a line beyond the limit", PERSON + "x" * 70_000),
                  r"list.md:4: line of 70000 bytes, over the limit of 65536.*--max-line")
    yield refused(csv("length: a field beyond the limit", "name,topics\nAda,\"" + "x" * 70_000 + "\"\n"),
                  r"list.csv:2: field of 70000 bytes, over the limit of 65536.*--max-line")
    yield refused(md("length: a section beyond the limit", PERSON + "x y\n\n" * 200_000),
                  r"list.md:1: section of \d+ bytes, over the limit of 524288.*--max-section")
    text = PERSON + "x" * 70_000
    yield Case("length: the line's limit is raised", {"list.md": text.encode()},
               ["check", "list.md", "--max-line", "80000"], out="Read 1 person")
    yield Case("length: the limit stands in the settings",
               {"list.md": text.encode(), "facgraph.toml": b"max_line = 80000\n"},
               ["check", "list.md"], out="Read 1 person")
    yield Case("length: the section's limit is lowered", {"list.md": PERSON.encode()},
               ["check", "list.md", "--max-section", "10"], code=65,
               says=r"list.md:1: section of 42 bytes, over the limit of 10.*--max-section")


def cases():
    yield from encodings()
    yield from characters()
    yield from markup()
    yield from lengths()
