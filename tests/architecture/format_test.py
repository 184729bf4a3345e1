"""Checks that the C++ sources are as clang-format writes them: format_test.py ROOT

Only with clang-format 14, Debian 12's: other versions break lines elsewhere. Without it the test is skipped (77).
"""
import pathlib
import shutil
import subprocess
import sys

VERSION = "14"


def find_clang_format():
    for name in (f"clang-format-{VERSION}", "clang-format"):
        program = shutil.which(name)
        if program and f"version {VERSION}." in subprocess.run([program, "--version"], capture_output=True,
                                                               text=True).stdout:
            return program
    return None


root = pathlib.Path(sys.argv[1])
clang_format = find_clang_format()
if not clang_format:
    print(f"skipped: no clang-format {VERSION}")
    sys.exit(77)
files = [p for top in ("include", "src", "tests") for p in sorted((root / top).rglob("*")) if p.suffix in (".hpp", ".cpp")]
result = subprocess.run([clang_format, "--style=file", "--dry-run", "--Werror", *files])
if result.returncode:
    print(f"to repair: clang-format-{VERSION} -i the files named above")
sys.exit(1 if result.returncode else 0)
