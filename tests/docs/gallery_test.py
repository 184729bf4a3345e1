"""Checks that the gallery is current: gallery_test.py [--update] --program FACGRAPH ROOT

Each command of docs/maps.md that writes a picture into output/ is run again, in a new folder with
data/; the picture must be equal to the committed one, byte by byte. Every picture that a document
shows, and every committed one of the sample, must come from such a command. --update writes the
pictures anew.
"""
import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import run_examples

SKIPPED = 77
SHOWN = re.compile(r"!\[[^\]]+\]\((?:\.\./)?(output/[^)]+)\)")


def drawing_commands(text):
    """{picture: command} of the console blocks."""
    commands = {}
    for block in run_examples.find_blocks(text.splitlines()):
        if block.language != "console":
            continue
        for command, shown in run_examples.split_console(block.lines):
            if command.startswith("facgraph map") and shown and shown[0].startswith("output/"):
                commands[shown[0]] = command
    return commands


def drawn(program, root, command, picture):
    """The bytes that the command writes for the picture."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(root / "data", pathlib.Path(folder) / "data")
        path = f"{program.parent}{os.pathsep}{os.environ.get('PATH', '')}"
        subprocess.run(
            ["bash", "-c", command], cwd=folder, env={**os.environ, "PATH": path}, check=True,
            stdout=subprocess.DEVNULL,
        )
        return (pathlib.Path(folder) / picture).read_bytes()


def faults(program, root, update):
    commands = drawing_commands((root / "docs/maps.md").read_text(encoding="utf-8"))
    for picture, command in commands.items():
        now = drawn(program, root, command, picture)
        committed = root / picture
        if update:
            committed.write_bytes(now)
        elif not committed.exists() or committed.read_bytes() != now:
            yield f"{picture} is not what \"{command}\" draws; run this with --update"
    shown = {
        picture
        for document in [root / "README.md", *sorted((root / "docs").glob("*.md"))]
        for picture in SHOWN.findall(document.read_text(encoding="utf-8"))
    }
    committed = {f"output/{path.name}" for path in (root / "output").glob("berkeley-mlsys-*.svg")}
    for picture in sorted((shown | committed) - set(commands)):
        yield f"{picture} comes from no command of docs/maps.md"
    for picture in sorted(set(commands) - shown):
        yield f"{picture} is drawn but not shown"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("root", type=pathlib.Path)
    arguments = parser.parse_args()
    if shutil.which("bash") is None:
        print("no bash")
        return SKIPPED
    found = list(faults(arguments.program.resolve(), arguments.root.resolve(), arguments.update))
    print("\n".join(found) if found else "every picture is current")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
