"""One independent reader a format: what a program that is not ours finds in a file.

Each takes the bytes and gives the texts that stand in the file as data, decoded: text nodes and
attribute values of XML and HTML, strings of JSON, fields of CSV, what a reader of Markdown sees. It
raises where the file is not well-formed. READERS has a row for every format that the program knows;
a format without a row fails the test that asks for it.
"""
import csv
import ctypes
import ctypes.util
import html
import html.parser
import io
import json
import pathlib
import re
import subprocess
import xml.parsers.expat
import zlib


class NotWellFormed(Exception):
    """The file is not what it says."""


def need(holds, what):
    if not holds:
        raise NotWellFormed(what)


CONTROLS = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff"
                      "\ufdd0-\ufdef\ufffe\uffff]")


def decoded(data):
    text = data.decode("utf-8")
    found = CONTROLS.search(text)
    need(not found, f"character {found and ascii(found.group())} stands in the file")
    return text


SAFE_LINK = re.compile(r"data:,$|(https?://|mailto:)[!#-;=?-_a-z~]+$|#[\w-]+$|[\w./-]+$")


def check_link(link):
    need(SAFE_LINK.match(link) and "javascript" not in link[:11].lower(), f"link to {link!r}")


# XML


def xml_texts(data):
    """Also refuses scripts, event handlers, entities and links that are not safe."""
    decoded(data)
    texts = []
    pieces = []

    def start(name, attributes):
        flush()
        need(re.fullmatch(r"[\w:.-]+", name) and name.lower() != "script", f"element <{name}>")
        for key, value in attributes.items():
            need(not key.lower().startswith("on"), f"attribute {key}")
            if key in ("href", "xlink:href", "src"):
                check_link(value)
            texts.append(value)

    def flush(*_):
        if pieces:
            texts.append("".join(pieces))
            pieces.clear()

    def refuse(*_):
        raise NotWellFormed("an entity or a processing instruction")

    parser = xml.parsers.expat.ParserCreate()
    parser.StartElementHandler = start
    parser.EndElementHandler = flush
    parser.CharacterDataHandler = pieces.append
    parser.EntityDeclHandler = refuse
    parser.ProcessingInstructionHandler = refuse
    try:
        parser.Parse(data, True)
    except xml.parsers.expat.ExpatError as error:
        raise NotWellFormed(str(error)) from error
    return texts


# HTML


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.texts = []
        self.script = []
        self.inside = None
        self.open = []

    VOID = {"meta", "link", "br", "hr", "img", "input", "col", "path", "rect", "circle", "line"}

    def handle_starttag(self, tag, attrs):
        self.take(tag, attrs)
        if tag not in self.VOID:
            self.open.append(tag)
        self.inside = tag if tag in ("script", "style") else None

    def handle_startendtag(self, tag, attrs):
        self.take(tag, attrs)

    def take(self, tag, attrs):
        need(re.fullmatch(r"[a-z][a-z0-9:-]*", tag) and tag not in ("iframe", "object", "embed"),
             f"element <{tag}>")
        for key, value in attrs:
            need(re.fullmatch(r"[a-z][a-z0-9:-]*", key), f"attribute {key!r}")
            need(not key.startswith("on"), f"attribute {key!r}")
            if key in ("href", "xlink:href", "src"):
                check_link(value)
            self.texts.append(value or "")

    def handle_endtag(self, tag):
        self.inside = None
        if tag in self.VOID:
            return
        need(self.open and self.open[-1] == tag, f"</{tag}> closes {self.open[-1:]}")
        self.open.pop()

    def handle_data(self, data):
        (self.script if self.inside else self.texts).append(data)

    def handle_comment(self, data):
        need(data.startswith((" facgraph: ", " /facgraph")), "a comment")

    def unknown_decl(self, data):
        raise NotWellFormed("a declaration")


def page_of(text):
    page = Page()
    page.feed(text)
    page.close()
    need(not page.open, f"not closed: {page.open}")
    return page


def html_texts(data):
    page = page_of(decoded(data))
    need("Zq" not in "".join(page.script), "text of the list in a script or a style")
    return page.texts


# JSON


def json_strings(value, found):
    work = [value]
    while work:
        value = work.pop()
        if isinstance(value, dict):
            work.extend(value.keys())
            work.extend(value.values())
        elif isinstance(value, list):
            work.extend(value)
        elif isinstance(value, str):
            found.append(value)
    return found


def without_doubles(pairs):
    keys = [key for key, _ in pairs]
    need(len(set(keys)) == len(keys), f"a key stands twice: {keys}")
    return dict(pairs)


def json_texts(data):
    text = decoded(data)
    need("<" not in text, "< stands in JSON, where it could close a script")
    try:
        return json_strings(json.loads(text, object_pairs_hook=without_doubles), [])
    except json.JSONDecodeError as error:
        raise NotWellFormed(str(error)) from error


def json_document_or_lines_texts(data):
    """A document, or one object a line, of which a list without pairs has none."""
    text = decoded(data)
    if not text.startswith("{\n"):
        return [found for line in text.splitlines() for found in json_texts(line.encode())]
    return json_texts(data)


# tables


FORMULA = re.compile(r"[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]")
NUMBER = re.compile(r"[-+]?\d+(\.\d+)?([eE][-+]?\d+)?$")


def check_field(field):
    need(not FORMULA.match(field) or NUMBER.match(field), f"a spreadsheet would run {field!r}")


def rows_of(text, delimiter=","):
    """Blocks of rows, each with one number of fields; an empty line parts two blocks."""
    width = None
    for row in csv.reader(io.StringIO(text), delimiter=delimiter, strict=True):
        if not row:
            width = None
            continue
        need(width in (None, len(row)), f"row of {len(row)} fields, not {width}: {row}")
        width = len(row)
        yield row


def csv_texts(data, delimiter=","):
    texts = []
    for row in rows_of(decoded(data), delimiter):
        for field in row:
            check_field(field)
            # An apostrophe before a formula is the escaper's.
            texts.append(field[1:] if field[:1] == "'" and FORMULA.match(field[1:]) else field)
    return texts


def vosviewer_texts(data):
    """Descriptions are HTML in a field."""
    texts = csv_texts(data, "\t")
    return [part for text in texts for part in (page_of(text).texts if "<br>" in text else [text])]


def vosviewer_json_texts(data):
    strings = json_strings(json.loads(decoded(data), object_pairs_hook=without_doubles), [])
    return [part for text in strings for part in (page_of(text).texts if "<br>" in text else [text])]


# text


def plain_texts(data):
    return decoded(data).split("\n")


# Markdown


def cmark_html():
    name = ctypes.util.find_library("cmark")
    if name is None:
        return None
    library = ctypes.CDLL(name)
    convert = library.cmark_markdown_to_html
    convert.restype = ctypes.c_void_p
    convert.argtypes = [ctypes.c_char_p, ctypes.c_size_t, ctypes.c_int]
    unsafe = 1 << 17  # raw HTML would be seen

    def to_html(text):
        data = text.encode("utf-8")
        return ctypes.string_at(convert(data, len(data), unsafe)).decode("utf-8")

    return to_html


to_html = cmark_html()


def cells_of(line):
    """The cells of a row of a GFM table: an escaped bar is no border."""
    return [cell.replace("\\|", "|").strip() for cell in re.split(r"(?<!\\)\|", line.strip())[1:-1]]


def markdown_pieces(text):
    """A table is not CommonMark: each of its cells is read alone; all between tables as it is."""
    pieces = []
    prose = []
    width = None
    lines = text.split("\n")
    for at, line in enumerate(lines):
        if not line.startswith("|"):
            prose.append(line)
            width = None
            continue
        cells = cells_of(line)
        if width is None:
            pieces.append("\n".join(prose))
            prose.clear()
            need(re.fullmatch(r"\|( ?:?-+:? ?\|)+", lines[at + 1].strip()), "a table's second row")
        need(width in (None, len(cells)), f"row of {len(cells)} cells, not {width}: {line}")
        width = len(cells)
        pieces.extend(cells)
    return [*pieces, "\n".join(prose)]


GFM_AUTOLINK = re.compile(r"(?<![\\/\w<(])(www\.|https?://)", re.I)


def markdown_texts(data):
    need(to_html, "libcmark is not found")
    texts = []
    for piece in markdown_pieces(decoded(data)):
        page = page_of(re.sub(r"(<(?:br|hr|img)[^>]*?) ?/>", r"\1>", to_html(piece)))
        texts.extend(page.texts)
        need(not page.script, "a script or a style")
    return texts


# graphs


def dot_texts(data):
    """Labels as Graphviz shows them: its escapes are undone, then its entities."""
    decoded(data)
    read = subprocess.run(["gvpr", "-f", pathlib.Path(__file__).with_name("all_values.gvpr")], input=data,
                          capture_output=True, check=False)
    need(read.returncode == 0 and not read.stderr, f"Graphviz: {read.stderr.decode('utf-8', 'replace')}")
    values = read.stdout.decode("utf-8").split("\036")

    def plain(match):  # \l, \n and \r end a line; facgraph doubles those of a text
        return "" if match.group(1) in "lnr" else match.group(1)

    return [html.unescape(re.sub(r"\\(.)", plain, text)) for text in values]


PAJEK_VERTEX = re.compile(r'\d+ "([^"\n]*)" (?:ellipse|box|diamond)(?: url "([^"\n]*)")?$')


def pajek_texts(data):
    texts = []
    section = ""
    for line in decoded(data).splitlines():
        if line.startswith("*"):
            section = line.split()[0].lower()
        elif section == "*vertices":
            vertex = PAJEK_VERTEX.match(line)
            need(vertex, f"vertex {line!r}")
            texts.extend(text for text in vertex.groups() if text)
        elif line:
            need(re.fullmatch(r"[\d.e+ -]+", line), f"line {line!r}")
    return texts


# pictures


def png_texts(data):
    need(data.startswith(b"\x89PNG\r\n\x1a\n"), "no PNG")
    at = 8
    while at < len(data):
        size = int.from_bytes(data[at:at + 4], "big")
        chunk = data[at + 4:at + 8 + size]
        check = int.from_bytes(data[at + 8 + size:at + 12 + size], "big")
        need(zlib.crc32(chunk) == check, "a chunk is damaged")
        need(b"Zq" not in chunk or chunk[:4] == b"IDAT", f"text of the list in {chunk[:4]}")
        at += 12 + size
    return []


def pdf_texts(data):
    need(data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF"), "no PDF")
    need(b"/JavaScript" not in data and b"/Launch" not in data, "an action in a PDF")
    for link in re.findall(rb"/URI ?\((.*?)\)", data):
        check_link(link.decode("latin-1"))
    return []


READERS = {
    "table": plain_texts,
    "lines": plain_texts,
    "json": json_texts,
    "csv": csv_texts,
    "markdown": markdown_texts,
    "markdown-tables": markdown_texts,
    "md": markdown_texts,
    "html": html_texts,
    "svg": xml_texts,
    "png": png_texts,
    "pdf": pdf_texts,
    "dot": dot_texts,
    "graphml": xml_texts,
    "gexf": xml_texts,
    "pajek": pajek_texts,
    "node-link": json_texts,
    "cytoscape": json_texts,
    "vosviewer": vosviewer_json_texts,
    "vosviewer-map": vosviewer_texts,
    "vosviewer-network": csv_texts,
    "csv-nodes": csv_texts,
    "csv-edges": csv_texts,
    "csv-biadjacency": csv_texts,
}
