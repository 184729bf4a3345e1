"""Runs fuzz targets and prints what came of it: run_targets.py --programs FOLDER [TARGET...]

A target is a program fuzz_NAME in that folder. It starts from seeds/NAME and regressions/NAME, and
from what --corpus FOLDER holds of former runs, where new inputs are added. Exit code 1: a finding;
the input that shows it is named, and how to run it again.
"""
import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
# Short traces and a small quarantine: a fifth more executions.
ASAN_OPTIONS = "malloc_context_size=6:quarantine_size_mb=32"
# The longest input, and the dictionary.
TARGETS = {
    "clean": (192, None),
    "command_line": (200, "command_line"),
    "csv": (768, "csv"),
    "embed": (512, "embed"),
    "escape": (128, "markdown"),
    "exports": (160, "markdown"),
    "index": (512, None),
    "json": (1024, "json"),
    "listings": (160, "markdown"),
    "markdown": (1024, "markdown"),
    "pipeline": (640, "markdown"),
    "settings": (512, "toml"),
    "thesaurus": (512, "csv"),
    "ties": (384, "csv"),
    "topics": (256, "topics"),
    "url": (160, "url"),
}

# What a quiet core does in about ten seconds: equal programs do equal work, whatever the machine is busy with.
TEN_SECONDS = {
    "clean": 16_000, "command_line": 600, "csv": 30_000, "embed": 300_000, "escape": 25_000, "exports": 1_400,
    "index": 30_000, "json": 60_000, "listings": 4_000, "markdown": 5_000, "pipeline": 400, "settings": 80_000,
    "thesaurus": 25_000, "ties": 200_000, "topics": 4_000, "url": 300_000,
}


def parsed_arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--programs", required=True, type=pathlib.Path)
    parser.add_argument("--corpus", type=pathlib.Path, help="kept between runs; else a new one")
    parser.add_argument("--seconds", type=int, default=60, help="of each target")
    parser.add_argument("--fixed", action="store_true", help="executions of about ten seconds, the same each time")
    parser.add_argument("--seed", type=int, default=0, help="0: another one each time")
    parser.add_argument("targets", nargs="*", default=list(TARGETS), metavar="TARGET")
    return parser.parse_args()


def number(pattern, output):
    found = re.findall(pattern, output)
    return int(found[-1]) if found else 0


def write_examples(folder):
    """The lists of the spec, as more seeds for the reader of Markdown."""
    folder.mkdir(exist_ok=True)
    text = (HERE.parent / "spec" / "markdown.md").read_text(encoding="utf-8")
    examples = re.findall(r"^````markdown\n(.*?)^````$", text, re.MULTILINE | re.DOTALL)
    for i, example in enumerate(examples):
        (folder / str(i)).write_text(example, encoding="utf-8")
    return folder


def command(program, target, corpus, findings, options):
    longest, dictionary = TARGETS[target]
    folders = [corpus, HERE / "seeds" / target, HERE / "regressions" / target]
    if target == "markdown":
        folders.append(write_examples(corpus.parent / "examples"))
    flags = {
        **({"runs": TEN_SECONDS[target], "reload": 0} if options.fixed else {"max_total_time": options.seconds}),
        "seed": 1 if options.fixed else options.seed,
        "max_len": longest,
        "timeout": 20,
        "rss_limit_mb": 2048,
        "print_final_stats": 1,
        "artifact_prefix": f"{findings}/",
    }
    if dictionary:
        flags["dict"] = HERE / "dictionaries" / f"{dictionary}.dict"
    return [
        str(program),
        *(f"-{flag}={value}" for flag, value in flags.items()),
        *(str(folder) for folder in folders if folder.is_dir()),
    ]


def program_of(target, options):
    return (options.programs / f"fuzz_{target}").resolve()


def print_row(target, executions, rate, coverage, findings):
    print(f"{target:<14}{executions:>12}{rate:>10}{coverage:>10}{findings:>10}", flush=True)


def run(target, options, scratch):
    """Prints the row of the table; the executions, and the output where there was a finding."""
    program = program_of(target, options)
    corpus = (options.corpus.resolve() if options.corpus else scratch) / target
    kept = program.parent / "findings" / target
    for folder in (corpus, kept):
        folder.mkdir(parents=True, exist_ok=True)
    result = subprocess.run(
        command(program, target, corpus, kept, options),
        cwd=scratch,  # where nothing is read by chance
        env={**os.environ, "ASAN_OPTIONS": ASAN_OPTIONS},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    executions = number(r"stat::number_of_executed_units:\s*(\d+)", result.stdout)
    rate = number(r"stat::average_exec_per_sec:\s*(\d+)", result.stdout)
    coverage = number(r"cov: (\d+)", result.stdout)
    findings = int(result.returncode != 0)
    print_row(target, f"{executions:,}", f"{rate:,}", f"{coverage:,}", findings)
    return executions, (result.stdout if findings else "")


def tell_finding(target, output, program):
    broken = re.search(r"(law broken:.*|ERROR: .*|SUMMARY: .*|.*runtime error: .*)", output)
    print(f"\n{target}: {broken.group(1) if broken else 'failed'}")
    saved = re.search(r"Test unit written to (\S+)", output)
    if saved:
        print(f"  input: {saved.group(1)}")
        print(f"  again: {program} {saved.group(1)}")
        print(f"  then keep it as tests/fuzz/regressions/{target}/WHAT_IT_SHOWED")
    print("\n".join(f"  | {line}" for line in output.splitlines()[-60:]))


def main():
    options = parsed_arguments()
    unknown = [name for name in options.targets if name not in TARGETS]
    if unknown:
        print(f"no such target: {', '.join(unknown)}; there are {', '.join(TARGETS)}")
        return 2
    missing = [name for name in options.targets if not program_of(name, options).is_file()]
    if missing:
        print(f"not built: {', '.join(missing)}; build the target fuzz_programs of preset asan")
        return 2
    print_row("target", "executions", "a second", "coverage", "findings")
    total = 0
    failed = {}
    with tempfile.TemporaryDirectory() as scratch:
        for target in options.targets:
            executions, output = run(target, options, pathlib.Path(scratch))
            total += executions
            if output:
                failed[target] = output
    print_row("all", f"{total:,}", "", "", len(failed))
    for target, output in failed.items():
        tell_finding(target, output, program_of(target, options))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
