"""Whatever a list says arrives as text: canary_test.py --program FACGRAPH

Every field of a list carries a canary: a mark, characters that are special somewhere, and a mark.
Every command of `facgraph --help` runs in every form that its help page names, and a reader of
another house (readers.py) reads the output. Each mark of the output must be in a text of the list,
exactly; a mark elsewhere, or one with other characters behind it, went past its escaper. A command,
an argument or a form that is new and not known here fails the test.
"""
import argparse
import concurrent.futures
import json
import os
import pathlib
import re
import sys
import tempfile

import bounded_run
import program_calls
import readers

BEGIN, END = "Zq", "qZ"

# What stands between the marks -> as it arrives, where cleaning changes it.
SPECIAL = {
    "<'\">": None, "&amp;": None, "&#60;b": None, "&lt;/b": None, "\\N\\l\\\"": None, "a|b": None,
    "a;b": None, "x=y": None, "`c`": None, "**b**": None, "_i_": None, "[l](x)": None,
    "![i](x)": None, "<b>x</b>": None, "<!--": None, "-->": None, "]]>": None, "{{7}}": None,
    "${x}": None, "%s%n": None, "~~s~~": None, "#h": None, "\"q\"": None, "'q'": None, "\\": None,
    "\\\\": None, "</svg>": None, "a,b": None, "(x": None, "x)": None, "[": None, "]": None,
    "http://x.y": None, "www.x.yz": None, "a@b.cd": None, "$x$": None, "^a^": None, "*": None,
    "\"]; e [l=\"": None, "\u202eab": "ab", "\x1b[2J": "[2J", "\0z": "z", "a\u200bb": "ab",
    "a\u0085b": "a b", "\ufeffa": "a", "a\tb": "a b", "a\nb": "a b", "\u2066a": "a", "\ufdd0a": "a",
    "\x9b1m": "1m", "<script>1": None, "' o='": None, "\" o=\"": None,
}


def joined(pieces, count):
    """A few canaries of several pieces each: maps of few people are soon drawn."""
    return ["".join(pieces[number::count]) for number in range(count)]


COUNT = 14
GIVEN = joined(list(SPECIAL), COUNT)
ARRIVED = joined([piece if cleaned is None else cleaned for piece, cleaned in SPECIAL.items()], COUNT)


def canary(kind, number):
    return f"{BEGIN}{kind}{number:02}{GIVEN[number]}{END}"


def arrived(kind, number):
    return f"{BEGIN}{kind}{number:02}{ARRIVED[number]}{END}"


KINDS = "ntfldhsw"  # name, topic, affiliation, lab, title, list's title, scope, thesaurus
EXPECTED = {arrived(kind, number) for kind in KINDS for number in range(COUNT)}


def variants(text):
    """As forms that cannot hold a character write it."""
    yield text
    yield text.replace('"', "'")  # Pajek
    yield text.replace("{", "(").replace("}", ")")  # HTML in VOSviewer


KNOWN = {variant for text in EXPECTED for variant in variants(text)}


def hostile_list():
    people = []
    for i in range(COUNT):
        after = i ^ 1  # pairs, so that a map is soon laid out
        people.append({
            "name": canary("n", i),
            "titles": [canary("d", i)],
            "research": [{"topic": canary("t", i)}, {"topic": canary("t", after % COUNT)}],
            "affiliations": [canary("f", i)],
            "websites": [f"https://example.org/{i}?{canary('u', i)}"],
            "labs": [canary("l", i // 2)],
        })
    people[2]["research"].append({"topic": canary("t", 2).lower()})  # a merge
    return {"facgraph": 1, "title": canary("h", 0), "scope": [canary("s", 1)], "people": people,
            "labs": [{"name": canary("l", i // 2), "websites": [f"javascript:{canary('u', i)}"]}
                     for i in range(0, COUNT, 2)]}


# How each command is called on the canary list: one or more lists of words. {KIND} and {WHAT} stand
# for each of the choices that the help page names.
NAME, OTHER = arrived("n", 0), arrived("n", 1)
CALLS = {
    "similar": [[NAME], ["--all"], ["--each"], [NAME, "-i", "made.fgx"], [NAME, "--significance"], ["--all", "--backbone"]],
    "show": [[NAME], [arrived("n", 4)], [NAME, "-i", "made.fgx"]],
    "explain": [[NAME, OTHER]],
    "potential": [[], ["--for", NAME], ["--between", "lab"], ["--ties", "ties.csv"]],
    "experts": [[arrived("t", 0)], ["nothing of " + canary("w", 0).replace("\0", "")]],
    "clusters": [["--stability", "0"], ["--method", "components"]],
    "brokers": [[], ["--labs"]],
    "gaps": [[]],
    "match": [[], ["--size", "3"]],
    "map": [["{KIND}", "-o", "-"], ["{KIND}", "-o", "-", "--color", "lab", "--title",
                                    canary("h", 5), "--caption", canary("h", 6), "--focus", NAME]],
    "report": [["-o", "-"], ["-o", "-", "--title", canary("h", 7), "--date", canary("h", 8)]],
    "export": [["-o", "-"], ["-o", "-", "--graph", "projection"]],
    "embed": [["page.md"]],
    "list": [["{WHAT}"]],
    "index": [["-o", "list.fgx"]],
    "check": [[]],
    "compare": [["list.json", "other.json"]],
    "evaluate": [["--new", "ties.csv"]],
    "help": [],  # say nothing about a list
    "completion": [],
}
# Commands that write a file: how it is read.
FILES = {"index": ("list.fgx", lambda data: []), "embed": ("page.md", readers.markdown_texts)}
# Where no text can be looked for, or none need stand.
NAMELESS = {"png", "pdf", "vosviewer-network", "index", "evaluate", "--backbone"}


def reader_of(call):
    if call.words[0] == "similar" and call.form == "json":
        return readers.json_document_or_lines_texts
    if call.form is None:
        return readers.plain_texts
    assert call.form in readers.READERS, f"tests/hostile has no reader for the form {call.form}"
    return readers.READERS[call.form]


CUT = re.compile(r"Zq[ntfldhswu]\d\d")


def faults_of(texts, raw_marks, is_picture, is_shortened):
    """What is wrong with texts in which canaries arrived."""
    found = 0
    for text in texts:
        for start in (match.start() for match in re.finditer(BEGIN, text)):
            found += 1
            end = text.find(END, start)
            piece = text[start:end + 2] if end >= 0 else text[start:]
            if piece in KNOWN or piece[2:3] == "u":
                continue
            is_cut = end < 0 and any(known.startswith(piece.rstrip("… ")) for known in KNOWN)
            if not (is_cut and (is_picture or is_shortened)):
                yield f"{piece!r} arrived"
    if found != raw_marks:
        yield f"{raw_marks} marks are in the file, {found} of them in texts"


def name_is_binary(call):
    return call.words[0] == "index"


MARK = BEGIN.encode()


def check(call, program, folder):
    source = [] if "-i" in call.words else ["-i", "list.json"]
    outcome = bounded_run.run([program, *call.words, *source], folder)
    what = "facgraph " + " ".join(call.words)
    faults = []
    if outcome.code not in (0, 1):
        return [f"{what}: exit code {outcome.code}: {outcome.said()}"], 0
    try:
        said = readers.decoded(outcome.err)
        faults += [f"{what}: standard error: {fault}" for fault in
                   faults_of([said], said.count(BEGIN), False, True)]
        written, reader = outcome.out, None
        if call.words[0] in FILES:
            name, reader = FILES[call.words[0]]
            written = (folder / name).read_bytes()
        texts = (reader or reader_of(call))(written)
        marks = 0 if call.form in ("png", "pdf") or name_is_binary(call) else written.count(MARK)
        if not marks and NAMELESS.isdisjoint((call.form, *call.words)):
            faults.append(f"{what}: nothing of the list arrived")
        is_picture = call.form in ("svg", "dot", "html")
        faults += [f"{what}: {fault}" for fault in faults_of(texts, marks, is_picture, False)]
    except (readers.NotWellFormed, UnicodeDecodeError) as error:
        faults.append(f"{what}: {error}")
    return faults, outcome.out.count(MARK)


def write_files(folder):
    hostile = hostile_list()
    (folder / "list.json").write_text(json.dumps(hostile), "utf-8")
    for person in hostile["people"][::3]:
        person["affiliations"] = [canary("f", 9)]
        person["research"].append({"topic": canary("t", 11)})
    del hostile["people"][5]
    (folder / "other.json").write_text(json.dumps(hostile), "utf-8")
    quoted = [arrived("n", i).replace('"', '""') for i in range(9)]
    rows = "".join(f'"{quoted[i]}","{quoted[i + 2]}"\n' for i in range(7))
    (folder / "ties.csv").write_text("person,other\n" + rows, "utf-8")
    (folder / "page.md").write_text("<!-- facgraph: list people -->\n<!-- /facgraph -->\n", "utf-8")


def main(arguments):
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", type=pathlib.Path, required=True)
    program = parser.parse_args(arguments).program.resolve()
    with tempfile.TemporaryDirectory(prefix="facgraph_canary_") as name:
        folder = pathlib.Path(name)
        write_files(folder)
        made = bounded_run.run([program, "index", "-i", "list.json", "-o", "made.fgx"], folder)
        assert made.code == 0, made.said()
        calls = list(program_calls.calls_of(program_calls.Help(program, folder), CALLS, NAME))
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            results = list(pool.map(lambda call: check(call, program, folder), calls))
    faults = [fault for found, _ in results for fault in found]
    print("\n".join(faults[:200]))
    arrived_total = sum(marks for _, marks in results)
    print(f"{len(calls)} calls, {arrived_total} canaries arrived, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
