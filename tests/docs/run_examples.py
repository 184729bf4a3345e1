"""Runs the examples of README.md and docs/*.md: run_examples.py [--update] --program FACGRAPH ROOT

A fenced block ```console holds `$ command` lines, each followed by what it prints, both streams
together: that must be equal, a line with only … standing for any lines. A fenced block ```sh with
a line that starts with facgraph must succeed as a whole; its lines `scripts/…` are not run, but the
script must exist, and git clone and cd are left out. Each block is run by one bash in a new folder
with data/, with build/facgraph, and with facgraph on PATH. --update rewrites the shown output of a
command whose output differs.
"""
import argparse
import dataclasses
import difflib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ANY_LINES = "…"
SKIPPED = 77
TIMEOUT_SECONDS = 300
FENCE = re.compile(r"( {0,3})(`{3,}|~{3,})\s*(\w*)")
OUR_PROGRAM = re.compile(r"(\./)?(build/)?facgraph\b")
NOT_RUN = re.compile(r"(git clone|cd|(\./)?scripts/\S+)(\s|$)")


@dataclasses.dataclass
class Block:
    language: str
    first: int  # position of its first line in the file's lines
    lines: list


def find_blocks(lines):
    """The fenced blocks of a Markdown file, by CommonMark's rule for the closing fence."""
    blocks, fence = [], None
    for number, line in enumerate(lines):
        if fence:
            if re.fullmatch(rf" {{0,3}}{fence[0]}{{{len(fence)},}}\s*", line):
                fence = None
            else:
                blocks[-1].lines.append(line)
        elif opening := FENCE.match(line):
            fence = opening[2]
            blocks.append(Block(opening[3], number + 1, []))
    return blocks


def split_console(lines):
    """[(command, shown lines)] of a console block; a backslash at its end continues a command."""
    pairs = []
    for line in lines:
        if pairs and pairs[-1][0].endswith("\\") and not pairs[-1][1]:
            pairs[-1] = (pairs[-1][0] + "\n" + line, [])
        elif line.startswith("$ "):
            pairs.append((line[2:], []))
        elif pairs:
            pairs[-1][1].append(line)
        else:
            raise ValueError(f"a console block must begin with a command: {line}")
    return pairs


def without_blank_end(lines):
    while lines and not lines[-1].strip():
        lines = lines[:-1]
    return lines


def equal(shown, actual):
    """Are the lines equal, with … in `shown` standing for any number of lines?"""
    if ANY_LINES not in shown:
        return shown == actual
    at = shown.index(ANY_LINES)
    rest = shown[at + 1 :]
    return shown[:at] == actual[:at] and any(
        equal(rest, actual[i:]) for i in range(at, len(actual) + 1)
    )


class Runner:
    def __init__(self, program, root):
        self.program = program.resolve()
        self.root = root

    def bash(self, script):
        """Runs a script in a new folder; exit code and everything printed."""
        with tempfile.TemporaryDirectory(prefix="facgraph_docs_") as folder:
            shutil.copytree(self.root / "data", pathlib.Path(folder, "data"))
            build = pathlib.Path(folder, "build")
            build.mkdir()
            (build / "facgraph").symlink_to(self.program)
            clean = {
                k: v
                for k, v in os.environ.items()
                if not k.startswith("FACGRAPH_") and k != "COLUMNS"
            }
            path = f"{build}{os.pathsep}{clean['PATH']}"
            result = subprocess.run(
                ["bash"],
                cwd=folder,
                env={**clean, "LC_ALL": "C.UTF-8", "PATH": path},
                input=script.encode(),
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                timeout=TIMEOUT_SECONDS,
            )
        return result.returncode, result.stdout.decode("utf-8", "replace")

    def outputs(self, commands):
        """What each command printed, as lines; they share a shell, for `echo $?` and variables."""
        # The commands are a function's body, read whole: none takes the next ones for its input.
        body = "\n".join(f"{command}\ncode=$?; printf '\\0'; (exit $code)" for command in commands)
        _, printed = self.bash(f"block() {{\n{body}\n}}\nblock </dev/null\n")
        parts = printed.split("\0")
        if len(parts) != len(commands) + 1:
            raise ValueError("the shell stopped early: " + printed.replace("\0", ""))
        return [without_blank_end(part.split("\n")) for part in parts[:-1]]

    def check_console(self, block):
        """(faults, lines as they should be) of a console block."""
        pairs = split_console(block.lines)
        faults, right = [], []
        for (command, shown), actual in zip(pairs, self.outputs([command for command, _ in pairs])):
            right += ("$ " + command).split("\n")
            if equal(without_blank_end(shown), actual):
                right += shown
            else:
                right += actual
                faults += [
                    f"$ {command}",
                    *difflib.unified_diff(
                        without_blank_end(shown), actual, "shown", "printed", lineterm="", n=2
                    ),
                ]
        return faults, right

    def check_sh(self, block):
        """The faults of a sh block."""
        lines = [line.removeprefix("$ ") for line in block.lines]
        faults = []
        for line in lines:
            script = re.match(r"(\./)?(scripts/\S+)", line)
            if script and not os.access(self.root / script[2], os.X_OK):
                faults.append(f"no such script: {script[2]}")
        if any(OUR_PROGRAM.match(line) for line in lines):
            script = "\n".join(line for line in lines if not NOT_RUN.match(line))
            code, printed = self.bash(f"block() {{\nset -e\n{script}\n}}\nblock </dev/null\n")
            if code != 0:
                faults.append(f"exit code {code}: {printed}")
        return faults

    def check_file(self, path, update):
        """(faults, number of examples) of one Markdown file."""
        lines = path.read_text(encoding="utf-8").split("\n")
        faults, examples = [], 0
        for block in reversed(find_blocks(lines)):  # rewriting keeps the earlier positions right
            try:
                if block.language == "console":
                    found, right = self.check_console(block)
                    if update and found:
                        lines[block.first : block.first + len(block.lines)] = right
                        found = []
                elif block.language == "sh":
                    found = self.check_sh(block)
                else:
                    continue
            except (ValueError, subprocess.TimeoutExpired) as error:
                found = [str(error)]
            examples += 1
            if found:
                faults = [f"{path.relative_to(self.root)}:{block.first}:", *found, "", *faults]
        if update:
            path.write_text("\n".join(lines), encoding="utf-8")
        return faults, examples


def main(arguments):
    parser = argparse.ArgumentParser()
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("root", type=pathlib.Path)
    options = parser.parse_args(arguments)
    if not (options.root / "README.md").exists():
        print("skipped: no README.md yet")
        return SKIPPED
    runner = Runner(options.program, options.root)
    faults, examples = [], 0
    for path in [options.root / "README.md", *sorted((options.root / "docs").glob("*.md"))]:
        found, count = runner.check_file(path, options.update)
        faults += found
        examples += count
    if not examples:
        faults.append("README.md and docs/ show no example")
    print("\n".join(faults) if faults else f"{examples} blocks of examples do what they show")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
