"""Runs whole-program cases: run_golden.py [--update] --program FACGRAPH --data FOLDER CASES_FOLDER

A case is one file NAME.case: comments (#), one or more commands, then sections. What the commands
print, exactly, and the exit code of the last are compared; the earlier ones must exit 0.

    # A list given by hand.
    $ facgraph list people -i list.md
    --- file: list.md
    ## Faculty
    --- exit: 65
    --- stdout
    --- stderr
    facgraph: ...

A command's words are read as a shell reads them, and NAME=VALUE may stand before it; there is no
shell. It runs in a new folder that has data/ and the case's files; a section `--- stdin` is its
standard input. Output without a final newline is followed by the line NO_NEWLINE. --update rewrites
exit, stdout and stderr to what is.
"""
import argparse
import concurrent.futures
import dataclasses
import difflib
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

NO_NEWLINE = "\\ no newline at the end\n"
SECTION = re.compile(r"--- (?:exit: \d+|file: \S.*|stdin|stdout|stderr)$")
SKIPPED = 77
TIMEOUT_SECONDS = 300


class CaseError(Exception):
    """A case that cannot be run as it is written."""


@dataclasses.dataclass
class Case:
    head: str  # comments and commands as written
    commands: list  # (environment, words)
    given: dict  # title of a section that the case gives ("file: NAME", "stdin") -> its text
    expected: str  # the sections exit, stdout, stderr as written


def parse_command(line):
    words = shlex.split(line)
    environment = {}
    while words and re.match(r"[A-Z_]+=", words[0]):
        name, value = words.pop(0).split("=", 1)
        environment[name] = value
    if not words or words[0] != "facgraph":
        raise CaseError(f"not a facgraph command: {line}")
    return environment, words


def parse(text):
    case = Case("", [], {}, "")
    title = None  # of the section that the line is in
    for line in re.findall(r"[^\n]*\n|[^\n]+", text):
        if SECTION.match(line.rstrip("\n")):
            title = line[len("--- ") :].rstrip("\n")
            if title == "stdin" or title.startswith("file: "):
                case.given[title] = ""
            else:
                case.expected += line
        elif title in case.given:
            case.given[title] += line
        elif title:
            case.expected += line
        elif line.startswith("$ "):
            case.commands.append(parse_command(line[2:]))
            case.head += line
        elif line.startswith("#") or not line.strip():
            case.head += line
        else:
            raise CaseError(f"neither a comment, a command nor a section: {line.rstrip()}")
    if not case.commands:
        raise CaseError("no command")
    return case


def write(case, expected):
    given = "".join(f"--- {title}\n{text}" for title, text in case.given.items())
    return case.head + given + expected


def to_text(output):
    text = output.decode("utf-8", "surrogateescape")
    return text if not text or text.endswith("\n") else text + "\n" + NO_NEWLINE


def run(case, program, data):
    """The sections exit, stdout and stderr as they really are."""
    clean = {
        k: v for k, v in os.environ.items() if not k.startswith("FACGRAPH_") and k != "COLUMNS"
    }
    stdin = case.given.get("stdin", "").encode("utf-8", "surrogateescape")
    exit_code, stdout, stderr = 0, "", ""
    with tempfile.TemporaryDirectory(prefix="facgraph_golden_") as folder:
        shutil.copytree(data, pathlib.Path(folder, "data"))
        for title, text in case.given.items():
            if title != "stdin":
                path = pathlib.Path(folder, title[len("file: ") :])
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(text.encode("utf-8", "surrogateescape"))
        for environment, words in case.commands:
            if exit_code != 0:
                raise CaseError(f"exit code {exit_code} before the last command\n{stdout}{stderr}")
            result = subprocess.run(
                words,
                executable=program,
                cwd=folder,
                capture_output=True,
                input=stdin,
                env={**clean, "LC_ALL": "C.UTF-8", **environment},
                timeout=TIMEOUT_SECONDS,
            )
            exit_code = result.returncode
            stdout += to_text(result.stdout)
            stderr += to_text(result.stderr)
    return f"--- exit: {exit_code}\n--- stdout\n{stdout}--- stderr\n{stderr}"


def check(path, program, data, update):
    """What is wrong with one case, as text; empty if nothing is."""
    try:
        case = parse(path.read_bytes().decode("utf-8", "surrogateescape"))
        actual = run(case, program, data)
    except (CaseError, ValueError, OSError, subprocess.TimeoutExpired) as error:
        return f"{path.name}: {error}\n"
    if actual == case.expected:
        return ""
    if update:
        path.write_bytes(write(case, actual).encode("utf-8", "surrogateescape"))
        return ""
    return "".join(
        difflib.unified_diff(
            case.expected.splitlines(True),
            actual.splitlines(True),
            f"{path.name} as expected",
            "as it is",
            n=2,
        )
    )


def main(arguments):
    parser = argparse.ArgumentParser()
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("cases", type=pathlib.Path)
    options = parser.parse_args(arguments)
    paths = sorted(options.cases.glob("*.case"))
    if not paths:
        print("skipped: no cases yet")
        return SKIPPED
    program = options.program.resolve()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        faults = list(
            pool.map(lambda path: check(path, program, options.data, options.update), paths)
        )
    sys.stdout.buffer.write("".join(faults).encode("utf-8", "surrogateescape"))
    print(f"{faults.count('')} of {len(paths)} cases as expected")
    return 0 if faults.count("") == len(paths) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
