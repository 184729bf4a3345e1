"""Inputs that mean harm, and what must hold: hostile_test.py --program FACGRAPH [--all] [--sanitized]

Each case (text_cases.py, place_cases.py, large_cases.py, dense_cases.py) runs in a folder of its own. It ends with
its exit code and its sentence, never by a signal, within 2 seconds of CPU and 200 MB, and what it
prints has no control or hidden character. A list that is read is written in a few of the forms the
program knows, one after the other, or with --all in every one; another program's reader (readers.py)
must take each. --all also takes --sanitized: no limits of time and memory.
"""
import argparse
import collections
import concurrent.futures
import itertools
import json
import os
import pathlib
import re
import sys
import tempfile

import bounded_run
import canary_test
import dense_cases
import large_cases
import place_cases
import program_calls
import readers
import text_cases

MOST_SECONDS = 4  # twice what is promised: other machines are slower, and busy
# What one sorting of bounded_run.machine_seconds() takes where the promise was measured. Where the
# machine itself sorts slower, at the moment a run seemed slow, the run is allowed as much more.
USUAL_MACHINE_SECONDS = .065
MOST_MEGABYTES = 200
FORMS_A_CASE = 3

# Commands that write a whole list, each in all its forms.
WRITERS = [["list", "people"], ["list", "topics"], ["list", "labs"], ["check"], ["similar", "--all"],
           ["export", "-o", "-"], ["map", "bipartite", "-o", "-"], ["map", "topics", "-o", "-"],
           ["report", "-o", "-"]]


def writings(facts):
    calls = []
    for words in WRITERS:
        for form in facts.choices(words[0], "--format"):
            calls.append(program_calls.Call([*words, "--format", form], form))
    return calls


class Run:
    def __init__(self, options, facts, index):
        self.program = options.program.resolve()
        self.is_sanitized = options.sanitized
        self.all = options.all
        self.writings = writings(facts)
        self.costs = []
        self.runs = collections.Counter()
        self.index = index

    def start(self, words, folder, stdin=b""):
        outcome = bounded_run.run([self.program, *words], folder, stdin)
        self.costs.append((outcome.seconds, outcome.megabytes))
        return outcome

    def in_bounds(self, outcome):
        if outcome.code < 0:
            yield f"ended by signal {-outcome.code}"
        if not self.is_sanitized and outcome.seconds > MOST_SECONDS:
            slowness = max(1, bounded_run.machine_seconds() / USUAL_MACHINE_SECONDS)
            if outcome.seconds > MOST_SECONDS * slowness:
                yield f"took {outcome.seconds:.2f} s, on a machine {slowness:.1f} times as slow as usual"
        if not self.is_sanitized and outcome.megabytes > MOST_MEGABYTES:
            yield f"took {outcome.megabytes:.0f} MB"
        for stream, what in ((outcome.out, "output"), (outcome.err, "error")):
            if stream[:4] in (b"\x89PNG", b"%PDF"):
                continue
            try:
                readers.decoded(stream)
            except (readers.NotWellFormed, UnicodeDecodeError) as error:
                yield f"standard {what}: {error}"
        if outcome.code not in (0, 1) and not re.match(r"facgraph: \S", outcome.said()):
            yield f"no sentence: {outcome.said()[:200]!r}"
        if outcome.said().count("\n") > 10:
            yield f"{outcome.said().count(chr(10))} lines on standard error"

    def check(self, number, case):
        """The number decides in which forms the case is written, so that equal runs do equal work."""
        with tempfile.TemporaryDirectory(prefix="facgraph_hostile_") as name:
            folder = pathlib.Path(name)
            for file, data in case.files.items():
                (folder / file).write_bytes(data)
            words = case.words or ["export", "-o", "-", "--format", "json", "-i", next(iter(case.files))]
            outcome = self.start(words, folder, case.stdin)
            faults = [*self.in_bounds(outcome), *holds(case, outcome)]
            if not case.words and outcome.code == 0 and not faults:
                faults += self.read_back(number, case, outcome, folder)
            seconds, megabytes = outcome.seconds, outcome.megabytes
        return case, [f"{case.name}: {fault}" for fault in faults], (seconds, megabytes)

    def read_back(self, number, case, outcome, folder):
        yield from read_as(case, json.loads(outcome.out))
        if case.links is not None:
            shown = self.start(["show", "ada", "--format", "json", "-q", "-i", next(iter(case.files))], folder)
            website = json.loads(shown.out).get("website")
            if ([website] if website else []) != case.links:
                yield f"the link is {website}, not {case.links}"
        calls = self.writings
        if not self.all:
            calls = [calls[(number * FORMS_A_CASE + i) % len(calls)] for i in range(FORMS_A_CASE)]
        for call in calls:
            written = self.start([*call.words, "-q", "-i", next(iter(case.files))] if call.words[0] != "check"
                                 else [*call.words, "-q", next(iter(case.files))], folder)
            self.runs[" ".join(call.words)] += 1
            what = " ".join(call.words)
            yield from (f"{what}: {fault}" for fault in self.in_bounds(written))
            if written.code not in (0, 1):
                yield f"{what}: exit code {written.code}: {written.said()}"
                continue
            try:
                canary_test.reader_of(call)(written.out)
            except (readers.NotWellFormed, ValueError) as error:
                yield f"{what}: {error}"


def holds(case, outcome):
    codes = case.code if isinstance(case.code, tuple) else (case.code,)
    if outcome.code not in codes:
        yield f"exit code {outcome.code}, not {case.code}: {outcome.said()[:300]}"
    for pattern, text, what in ((case.says, outcome.said(), "standard error"),
                                (case.out, outcome.out.decode("utf-8", "replace"), "standard output")):
        if pattern and not re.search(pattern, text):
            yield f"{what} has no {pattern!r}: {text[:300]!r}"
    if case.without and re.search(case.without, outcome.said() + outcome.out.decode("utf-8", "replace")):
        yield f"{case.without!r} is in the output"


def read_as(case, document):
    people = document["people"]
    first = people[0]
    found = {"names": [person["name"] for person in people],
             "topics": [topic if isinstance(topic, str) else topic["topic"]
                         for topic in first.get("research", [])]}
    for what, values in found.items():
        expected = getattr(case, what)
        if expected is not None and expected != values:
            yield f"{what} {values[:5]}, not {expected}"


def index_of(program, folder):
    person = "- **Website**: https://ada.example/\n"
    (folder / "list.md").write_text(text_cases.PERSON.rstrip("\n") + "\n" + person
                                    + "\n### Bob Ray\n- **Research**: sorting\n")
    made = bounded_run.run([program, "index", "-i", "list.md", "-o", "list.fgx"], folder)
    assert made.code == 0, made.said()
    return (folder / "list.fgx").read_bytes()


def all_cases(index):
    cases = [*text_cases.cases(), *place_cases.cases(), *place_cases.index_files(index), *large_cases.cases(),
             *dense_cases.cases()]
    names = collections.Counter(case.name for case in cases)
    twice = [name for name, count in names.items() if count > 1]
    assert not twice, f"names of cases stand twice: {twice}"
    return cases


def main(arguments):
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--all", action="store_true", help="every list in every form")
    parser.add_argument("--sanitized", action="store_true")
    parser.add_argument("--only", default="", help="cases whose name has this")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="facgraph_hostile_") as name:
        folder = pathlib.Path(name)
        facts = program_calls.Help(options.program.resolve(), folder)
        index = index_of(options.program.resolve(), folder)
    run = Run(options, facts, index)
    cases = [case for case in all_cases(index) if options.only in case.name]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = []
        for result in pool.map(run.check, itertools.count(), cases):
            results.append(result)
            print(*(f"{fault}\n" for fault in result[1]), sep="", end="", flush=True)
    faults = sum(len(found) for _, found, _ in results)
    slowest = max(results, key=lambda result: result[2][0])
    largest = max(results, key=lambda result: result[2][1])
    print(f"{len(cases)} inputs, {len(run.costs)} runs in {len(run.writings)} forms, "
          f"{sum(seconds for seconds, _ in run.costs):.0f} s of CPU, {faults} faults")
    print(f"slowest: {slowest[0].name}, {slowest[2][0]:.2f} s; largest: {largest[0].name}, {largest[2][1]:.0f} MB")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
