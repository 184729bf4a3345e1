"""Inputs of up to 1 MB that cost more than their size: each in 2 seconds of CPU and 200 MB.

Most are those of cmark's pathological tests, filled up to the limits of a line and of a section.
"""
from cases import PERSON, Case, refused, md

SECTION = 510_000
LINE = 60_000


def filled(unit, size=SECTION, line=LINE):
    row = unit * max(1, line // len(unit)) + "\n"
    return PERSON + row * ((size - len(PERSON)) // len(row))


INLINE = {
    "strong in strong": "*a **a ", "emphasis that closes": "a_ ", "emphasis that opens": "_a ",
    "links that close": "a]", "emphasis that does not fit": "*a_ ", "strong": "**x", "strong words": "__a__ ",
    "empty links": "[](", "hard links": "**x [a*b**c*](d)", "brackets that close": "]", "backticks": "`e",
    "a declaration": "a <!A ", "CDATA": "<![CDATA[", "an instruction": "<?", "a comment": "<!--",
    "empty addresses": "<>", "an address": "<a:b", "signs of entities": "&", "numbers of entities": "&#1",
    "entities of NUL": "&#0;", "mail": "<a@b", "bars": "|", "escapes": "\\", "emphasis of both": "*_",
    "an attribute": "<a b=", "a quoted attribute": '<a b="', "code": "``` ", "quotes": "> a", "stars": "* ",
    "tabs and items": "\t- ", "images": "![a](b)", "parentheses": "(", "commas": "a, ", "bold keys": "**a**: b ",
    "brackets and parentheses": "[ (](", "titles": '[a](b "', "addresses": "[a](<",
}
OPEN = {
    "brackets": "[", "links that open": "[a", "images in brackets": "![[]()", "emphasis and links": "[ (",
    "brackets and emphasis": "[ a_",
    "images that open": "![",
}
BLOCKS = {
    "backticks, ever more": "".join("e" + "`" * i + ("\n" if i % 50 == 0 else "") for i in range(1, 980)),
    "definitions": "".join(f"[a{i}]: b\n" for i in range(40_000)),
    "references": "".join(f"[{i}]: u\n" for i in range(15_000)) + "".join(
        f"[{i}] " + ("\n" if i % 50 == 0 else "") for i in range(15_000)),
    "references to a long address": "[a]: " + "u" * 60_000 + "\n\n" + "[a]\n" * 100_000,
    "items, ever deeper": "".join(" " * (2 * i) + "- a\n" for i in range(700)),
    "quotes of 60,000 levels": (">" * 60_000 + "a\n") * 8, "quotes of 1,000 levels": (">" * 1_000 + "a\n") * 490,
    "items of 500 levels": ("- " * 500 + "a\n") * 490, "lines that go on": "> " * 20_000 + "a\n" + "a\n" * 200_000,
    "fences": "```\n" * 120_000, "blocks of HTML": "<div>\n\n" * 70_000, "a heading below": "a\n" * 200_000 + "=" * 50,
    "lines of bars": ("|" * 900 + "\n") * 550, "lists of both kinds": "- a\n1. a\n" * 50_000,
    "headings": "# A\n" * 120_000, "sections": "# A\n\ntext\n\n" * 45_000, "rules": "***\n" * 120_000,
    "empty lines": "\n" * 500_000, "items": "- Al Bo: x\n" * 45_000, "names": "### Al Bo\n" * 50_000,
    "keys": "- **Research**: x\n" * 28_000, "a table": "| a | b |\n|---|---|\n" + "| x | y |\n" * 49_000,
    "tables": "| a | b |\n|---|---|\n\n" * 22_000, "honorifics": "### " + "Dr. " * 15_000 + "\n",
    "a name of parentheses": "### " + "A (" * 20_000 + "\n", "a name of commas": "### " + "A, " * 20_000 + "\n",
    "a name of addresses": "### " + "A@b " * 15_000 + "\n",
    "people of one name": "### Ada Lovelace\n- **Research**: x\n" * 14_000,
    "topics": "- **Research**: " + "t, " * 20_000 + "\n", "and": "- **Research**: " + "a and " * 10_000 + "b\n",
    "short forms": "".join(f"- **Research**: ab cd (AC{i})\n" for i in range(15_000)),
}


def reading(name, text):
    return Case(f"large: {name}", {"list.md": text.encode()}, ["check", "list.md", "-q"], code=(0, 65))


def cases():
    for name, unit in INLINE.items():
        yield reading(name, filled(unit))
    for name, unit in OPEN.items():
        case = refused(md(f"large: {name}", filled(unit)), r"list.md:\d+: \d+ brackets \[ are open, over the "
                       r"limit of 1000.*--max-brackets")
        yield case
    for name, text in BLOCKS.items():
        yield reading(name, PERSON + text)
    yield reading("front matter", "---\n" + "a: b\n" * 100_000 + "---\n" + PERSON)
    yield reading("front matter, ever deeper", "---\n" + "".join(" " * i + "a:\n" for i in range(900)) + "---\n"
                  + PERSON)
