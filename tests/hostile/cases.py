"""What a hostile input is, and how one is made in a line."""
import dataclasses
import json

REFUSED = 65
WRONG_USE = 2
NO_FILE = 74
NOT_FOUND = 3


@dataclasses.dataclass
class Case:
    """A few files, a command on them, and what must hold."""

    name: str
    files: dict  # file name -> bytes
    words: list  # of the command; empty: the list is read and written in every form
    code: int = 0
    says: str = ""  # a pattern that standard error has; a refusal says a place as well
    names: list = None  # of people, as they are read
    topics: list = None  # of the first person
    links: list = None  # of the first person
    out: str = ""  # a pattern that standard output has
    without: str = ""  # a pattern that neither has
    stdin: bytes = b""


def as_bytes(text):
    return text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")


def file_case(name, file, text, **holds):
    return Case(name, {file: as_bytes(text)}, [], **holds)


def md(name, text, **holds):
    return file_case(name, "list.md", text, **holds)


def csv(name, text, **holds):
    return file_case(name, "list.csv", text, **holds)


def tsv(name, text, **holds):
    return file_case(name, "list.tsv", text, **holds)


def js(name, text, **holds):
    return file_case(name, "list.json", text, **holds)


def edges(name, text, **holds):
    return file_case(name, "list.edges", text, **holds)


def one(name, person="Ada Lovelace", topic="sorting", **rest):
    """A list in JSON: two people, the first with these values; the second lists the same topic."""
    holds = {key: rest.pop(key) for key in
             ("says", "names", "topics", "links", "out", "without") if key in rest}
    first = {"name": person, "research": [{"topic": topic}], **rest}
    second = {"name": "Bob Ray", "research": [{"topic": topic}, {"topic": "graphs"}]}
    return js(name, json.dumps({"facgraph": 1, "people": [first, second]}), **holds)


def refused(case, says, code=REFUSED):
    case.code = code
    case.says = says
    return case


PERSON = "### Ada Lovelace\n- **Research**: sorting\n\n"
