"""Equal lists give equal bytes: determinism_test.py --program FACGRAPH [--runs N]

Every command of `facgraph --help` runs in every form that its help page names, once in a plain world and then
N times in others: another locale (decimal commas, Turkish letters), one processor or all of them, the files named in
another order, another time zone and terminal. Standard output, standard error and the files that are written must be
the same bytes.
"""
import argparse
import concurrent.futures
import hashlib
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "hostile"))
import bounded_run  # noqa: E402
import program_calls  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
NAME, OTHER = "Ion Stoica", "Matei Zaharia"

# How each command is called on the sample list; {KIND} and {WHAT} as in program_calls.py.
CALLS = {
    "similar": [[NAME], ["--all"], ["--each"], [NAME, "--significance"], ["--all", "--backbone"]],
    "show": [[NAME]],
    "explain": [[NAME, OTHER]],
    "potential": [[], ["--for", NAME], ["--ties", "ties.csv"]],
    "experts": [["databases"]],
    "clusters": [[], ["--method", "components"]],
    "brokers": [[], ["--labs"]],
    "gaps": [[]],
    "match": [[], ["--size", "3"]],
    "map": [["{KIND}", "-o", "-"], ["{KIND}", "-o", "-", "--color", "lab"]],
    "report": [["-o", "-", "--date", "2026-01-01"]],
    "export": [["-o", "-"], ["-o", "-", "--graph", "projection"]],
    "embed": [["page.md"]],
    "list": [["{WHAT}"]],
    "index": [["-o", "out.fgx"]],
    "check": [[]],
    "compare": [["a.md", "b.md"]],
    "evaluate": [["--new", "ties.csv"]],
    "help": [],
    "completion": [],
}
# On a made-up list, where work is divided between threads and maps take their large form.
LARGE_CALLS = [["similar", "--each", "--format", "csv"], ["similar", "--all", "--top", "50", "--format", "csv"],
               ["clusters", "--format", "json"], ["map", "-o", "-"], ["brokers", "--format", "csv"],
               ["potential", "--format", "csv"], ["index", "-o", "out.fgx"]]
# On tables that are large enough to be read by several threads.
TABLE_CALLS = [["check"], ["list", "topics", "--format", "csv"], ["similar", "--each", "--format", "csv"],
               ["index", "-o", "out.fgx"]]
WRITTEN = ("page.md", "out.fgx")
PROCESSORS = sorted(os.sched_getaffinity(0))
LOCALES = {"C": None, "C.UTF-8": None, "de_DE.UTF-8": ("de_DE", "UTF-8"), "tr_TR.UTF-8": ("tr_TR", "UTF-8")}


def write_lists(folder):
    """The sample in three files, a larger one in two, ties and a page."""
    text = (ROOT / "data" / "berkeley-mlsys.md").read_text("utf-8")
    head, *people = text.split("\n### ")
    parts = [[head, *people[:3]], ["# More", *people[3:6]], ["# Others", *people[6:]]]
    for name, part in zip("abc", parts):
        (folder / f"{name}.md").write_text("\n### ".join(part) + "\n", "utf-8")
    chance = random.Random(8)
    for name in ("large1", "large2"):
        lines = ["# A large list", ""]
        for i in range(150):
            field = chance.randrange(6)
            topics = {f"field {field} topic {int(chance.expovariate(.3))}" for _ in range(6)}
            lines += [f"### {chance.choice('ABCDEFGHIJ')}nna{i}{name[-1]} Üçler{chance.randrange(40)}",
                      f"- **Research**: {', '.join(sorted(topics))}", ""]
        (folder / f"{name}.md").write_text("\n".join(lines), "utf-8")
    write_tables(folder, chance)
    (folder / "ties.csv").write_text(f"person,other\n{NAME},{OTHER}\nAlvin Cheung,{NAME}\n", "utf-8")
    (folder / "page.md").write_text("<!-- facgraph: list people -->\n<!-- /facgraph -->\n", "utf-8")


def write_tables(folder, chance):
    """A CSV file with rows of several lines, and an edge list whose people come again and again."""
    table, edges = ["name,topics,lab"], []
    while sum(map(len, table)) < 300_000:
        topics = "; ".join(f"topic {int(chance.expovariate(.02))}" for _ in range(12))
        table.append(f'Anna{len(table)} Üçler,"{topics};\n{topics}",Lab {chance.randrange(30)}')
    while sum(map(len, edges)) < 270_000:
        edges += [f"Bela{chance.randrange(900)} Kim\ttopic {int(chance.expovariate(.02))}" for _ in range(1000)]
    (folder / "table.csv").write_text("\n".join(table), "utf-8")
    (folder / "list.edges").write_text("\n".join(edges), "utf-8")


def calls_of(facts):
    """Words and the files that are read."""
    for call in program_calls.calls_of(facts, CALLS, NAME):
        yield call.words, ["a.md", "b.md", "c.md"]
    for words in LARGE_CALLS:
        yield words, ["large1.md", "large2.md"]
    for words in TABLE_CALLS:
        yield words, ["table.csv", "list.edges"]


def made_locales(folder):
    """The locales that this machine has or can make, and the folder of the made ones."""
    known = subprocess.run(["locale", "-a"], capture_output=True, text=True).stdout.split()
    known = {name.replace("utf8", "UTF-8") for name in known} | {"C"}
    for name, source in LOCALES.items():
        if source and name not in known and shutil.which("localedef"):
            made = subprocess.run(["localedef", "-i", source[0], "-f", source[1], str(folder / name)],
                                  capture_output=True)
            if (folder / name).is_dir() and made.returncode in (0, 1):
                known.add(name)
    return [name for name in LOCALES if name in known]


class World:
    def __init__(self, number, locales, locale_folder):
        chance = random.Random(number)
        self.locale = locales[number % len(locales)]
        self.processors = 1 if number % 2 else len(PROCESSORS)
        self.shuffle = chance.shuffle if number else lambda files: None
        self.variables = {"LC_ALL": self.locale, "LANG": self.locale, "TZ": chance.choice(["UTC", "Asia/Tokyo"]),
                          "TERM": chance.choice(["dumb", "xterm-256color"])}
        if locale_folder.is_dir() and any(locale_folder.iterdir()):
            self.variables["LOCPATH"] = str(locale_folder)

    def __str__(self):
        return f"{self.locale}, {self.processors} processors"


def answer(program, lists, words, files, world):
    """A digest of all that the call gives."""
    files = list(files)
    world.shuffle(files)
    with tempfile.TemporaryDirectory(prefix="facgraph_same_") as name:
        folder = pathlib.Path(name)
        for path in lists.iterdir():
            shutil.copy(path, folder)
        inputs = [] if words[0] == "compare" else [word for file in files for word in ("-i", file)]

        os.sched_setaffinity(0, PROCESSORS[:world.processors])  # of this thread, and what it starts
        process = subprocess.run([program, *words, *inputs], cwd=folder, capture_output=True,
                                 env={**bounded_run.clean_environment(), **world.variables}, timeout=600)
        digest = hashlib.sha256(b"%d" % process.returncode)
        for data in (process.stdout, process.stderr, *((folder / name).read_bytes() for name in WRITTEN
                                                       if (folder / name).exists())):
            digest.update(b"%d " % len(data) + data)
        assert process.returncode in (0, 1), (words, process.stderr)
        return digest.hexdigest()


def main(arguments):
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--runs", type=int, default=2)
    options = parser.parse_args(arguments)
    program = options.program.resolve()
    with tempfile.TemporaryDirectory(prefix="facgraph_determinism_") as name:
        lists, locale_folder = pathlib.Path(name) / "lists", pathlib.Path(name) / "locales"
        lists.mkdir()
        locale_folder.mkdir()
        write_lists(lists)
        locales = made_locales(locale_folder)
        calls = list(calls_of(program_calls.Help(program, lists)))
        worlds = [World(number, locales, locale_folder) for number in range(options.runs + 1)]
        faults = []

        def check(call):
            words, files = call
            first, *others = (answer(program, lists, words, files, world) for world in worlds)
            return [f"facgraph {' '.join(words)}: other bytes in the world of {world}"
                    for other, world in zip(others, worlds[1:]) if other != first]

        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            for found in pool.map(check, calls):
                faults += found
    print("\n".join(faults[:100]))
    print(f"{len(calls)} calls in {options.runs + 1} worlds, locales {', '.join(locales)}: {len(faults)} differ")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
