"""Checks that the C++ sources are as clang-format writes them: format_test.py ROOT

Only with clang-format 14, Debian 12's: other versions break lines elsewhere. Without it the test is
skipped (exit code 77).
"""
import pathlib
import re
import shutil
import subprocess
import sys

VERSION = "14"


def find_clang_format():
    for name in (f"clang-format-{VERSION}", "clang-format"):
        program = shutil.which(name)
        if (
            program
            and f"version {VERSION}."
            in subprocess.run([program, "--version"], capture_output=True, text=True).stdout
        ):
            return program
    return None


root = pathlib.Path(sys.argv[1])
clang_format = find_clang_format()
if not clang_format:
    print(f"skipped: no clang-format {VERSION}")
    sys.exit(77)
files = [
    p
    for top in ("include", "src", "tests")
    for p in sorted((root / top).rglob("*"))
    if p.suffix in (".hpp", ".cpp")
]
result = subprocess.run(
    [clang_format, "--style=file", "--dry-run", "--Werror", *files],
    stderr=subprocess.PIPE,
    text=True,
)
unformatted = sorted(set(re.findall(r"^(/.*?):\d+:\d+: error", result.stderr, re.MULTILINE)))
if unformatted:
    print(
        "to repair: clang-format -i",
        *(str(pathlib.Path(name).relative_to(root)) for name in unformatted),
    )
elif result.returncode:
    print(result.stderr)
sys.exit(1 if result.returncode else 0)
