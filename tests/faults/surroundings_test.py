"""Odd surroundings: surroundings_test.py --program FACGRAPH ROOT

A language with a decimal comma, no home, no fonts, no plugins of Graphviz, somebody else's GVBINDIR, little memory and
stack, no terminal, a current folder that is gone: the same answers, byte for byte, or a clear sentence.
"""
import os
import pathlib
import pty
import resource
import shutil
import subprocess
import sys
import threading
import time

from sample import OLD, Findings, Sample, arguments, sentence_of

REFUSED = 74
MIB = 1024 * 1024
COMMANDS = [
    ["map", "collaboration", "-o", "-"],
    ["similar", "Ion Stoica"],
    ["similar", "--all", "--format", "csv"],
    ["clusters", "--format", "json"],
    ["export", "--format", "gexf", "-o", "-"],
]


class Surroundings:
    def __init__(self, sample, findings):
        self.sample, self.findings = sample, findings
        self.wholes = [sample.run(*words) for words in COMMANDS]

    def same(self, what, environment=None, only=None, **more):
        for words, whole in list(zip(COMMANDS, self.wholes))[:only]:
            if more.get("env") is not None:
                run = subprocess.run([self.sample.program, *words], cwd=self.sample.folder, capture_output=True,
                                     check=False, **more)
            else:
                run = self.sample.run(*words, environment=environment, **more)
            self.findings.check(run.returncode == 0 and run.stdout == whole.stdout,
                                f"{what}: {words}: {run.returncode} {run.stderr[:300]}")

    def same_map(self, what, environment):
        """Also one with words in it, for which Graphviz looks for its plugins and for fonts."""
        self.same(what, environment, only=1)
        words = [*COMMANDS[0], "--format", "png"]
        whole, run = self.sample.run(*words), self.sample.run(*words, environment=environment)
        self.findings.check(run.returncode == 0 and run.stdout == whole.stdout,
                            f"{what}: {words}: {run.returncode} {run.stderr[:300]}")

    def in_bash(self, script, *words):
        """`script` ends in exec "$@"."""
        return subprocess.run(["bash", "-c", script, "-", self.sample.program, *words], cwd=self.sample.folder,
                              capture_output=True, check=False, timeout=120)


def check_languages(surroundings):
    """Also ones that have to be made first: with a decimal comma, and with the Turkish i."""
    folder = surroundings.sample.folder / "languages"
    folder.mkdir()
    surroundings.same("LC_ALL=POSIX", {"LC_ALL": "POSIX"})
    for name in ("de_DE", "tr_TR", "hi_IN"):
        made = shutil.which("localedef") and subprocess.run(
            ["localedef", "-i", name, "-f", "UTF-8", folder / f"{name}.UTF-8"], capture_output=True, check=False)
        if made and (folder / f"{name}.UTF-8").exists():
            surroundings.same(name, {"LOCPATH": str(folder), "LC_ALL": f"{name}.UTF-8", "LANG": f"{name}.UTF-8"})
    surroundings.same("a language that is not there", {"LC_ALL": "xx_XX.UTF-8"}, only=2)


def check_variables(surroundings):
    folder = surroundings.sample.folder
    surroundings.same("no variables at all", env={})
    surroundings.same("no home", {"HOME": "/nonexistent", "XDG_CACHE_HOME": "/nonexistent"}, only=2)
    empty = folder / "fonts.conf"
    empty.write_text('<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig></fontconfig>')
    surroundings.same("no fonts", {"FONTCONFIG_FILE": str(empty)}, only=1)
    surroundings.same("no list of fonts", {"FONTCONFIG_FILE": "/nonexistent", "FONTCONFIG_PATH": "/nonexistent"}, only=1)
    plugins = folder / "plugins"
    plugins.mkdir()
    surroundings.same_map("an empty GVBINDIR", {"GVBINDIR": str(plugins)})
    (plugins / "config6a").write_text("../../evil.so evil {\n\tlayout { neato 99 nop2 99 }\n\trender { svg 99 }\n}\n")
    surroundings.same_map("a GVBINDIR with plugins", {"GVBINDIR": str(plugins)})
    for name in ("dumb", "", "xterm-256color", "%s%n"):
        surroundings.same(f"TERM={name}", {"TERM": name}, only=2)
    surroundings.same("a TMPDIR that is not there", {"TMPDIR": "/nonexistent"}, only=2)
    for name in ("GV_FILE_PATH", "SERVER_NAME", "DOTFONTPATH", "GDFONTPATH", "PANGOCAIRO_BACKEND", "G_MESSAGES_DEBUG",
                 "FC_DEBUG"):
        surroundings.same_map(name, {name: "1023"})


def with_plugins(surroundings, kept, *words):
    """In a namespace of its own where the folders of Graphviz hold nothing but these files; None where that is not allowed."""
    folder = surroundings.sample.folder / "plugins of Graphviz"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for place in (*pathlib.Path("/usr/lib").glob("*/graphviz"), pathlib.Path("/usr/lib/graphviz")):
        for pattern in kept:
            for file in place.glob(pattern):
                shutil.copy(file, folder)
    script = ('found=0; for folder in /usr/lib/*/graphviz /usr/lib/graphviz; do [ -d "$folder" ] || continue; '
              'mount --bind "$1" "$folder" || exit 77; found=1; done; [ $found = 1 ] || exit 77; shift; exec "$@"')
    run = subprocess.run(["unshare", "-m", "bash", "-c", script, "-", folder, surroundings.sample.program, *words],
                         cwd=surroundings.sample.folder, capture_output=True, check=False)
    return None if run.returncode in (1, 77) else run


def check_plugins(surroundings):
    """An SVG needs two of them, and no list of what there is, which "dot -c" writes; a PNG needs all."""
    svg, png = COMMANDS[0], ["map", "-o", "-", "--format", "png"]
    for kept, words in (([], svg), ([], png), (["*core*", "*neato*"], png)):
        run = with_plugins(surroundings, kept, *words)
        if run is None:
            return
        surroundings.findings.check(
            run.returncode == REFUSED and "dot -c" in (sentence_of(run.stderr) or "") and not run.stdout,
            f"plugins {kept}: {words}: {run.returncode} {run.stderr}")
    run = with_plugins(surroundings, ["*core*", "*neato*"], *svg)
    surroundings.findings.check(run.returncode == 0 and run.stdout == surroundings.wholes[0].stdout,
                                f"two plugins: {run.returncode} {run.stderr}")


def check_libraries_of_text(surroundings):
    """They are many, and loaded only where words are drawn: not for an SVG, of which Graphviz draws the lines."""
    report = surroundings.sample.folder / "libraries"
    for name in ("svg", "dot", "png"):
        surroundings.sample.run("map", "-o", "-", "--format", name,
                                environment={"LD_DEBUG": "files", "LD_DEBUG_OUTPUT": str(report)})
        written = list(report.parent.glob(f"{report.name}.*"))
        if not written:  # another loader than that of glibc
            return
        libraries = written[0].read_text(errors="replace")
        written[0].unlink()
        surroundings.findings.check("libgvplugin_neato" in libraries and ("libpango" in libraries) == (name == "png"),
                                    f"{name}: libraries of text")


def check_fonts_are_not_asked_for(surroundings):
    """The list of fonts is a pipe that nobody writes into: whoever opens it waits. An SVG is made without it; a PNG waits."""
    out, findings = surroundings.sample.out, surroundings.findings
    pipe = surroundings.sample.folder / "fonts.pipe"
    os.mkfifo(pipe)
    for name, asks in (("map.svg", False), ("map.png", True)):
        process = subprocess.Popen([surroundings.sample.program, "map", "-o", f"out/{name}"],
                                   cwd=surroundings.sample.folder, env=os.environ | {"FONTCONFIG_FILE": str(pipe)},
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        asked = False
        while process.poll() is None and not asked:
            try:
                os.close(os.open(pipe, os.O_WRONLY | os.O_NONBLOCK))  # refused while nobody reads
                asked = True
            except OSError:
                time.sleep(.01)
        process.wait(timeout=60)
        findings.check(asked == asks and process.returncode == 0 and (out / name).exists(),
                       f"{name}: {'asks' if asked else 'does not ask'} for fonts, {process.returncode}")
        (out / name).unlink(missing_ok=True)


def check_limits(surroundings):
    """Answers, or a sentence; the file of before or the whole new one, nothing else."""
    out, findings = surroundings.sample.out, surroundings.findings
    for what, number in (("memory", resource.RLIMIT_AS), ("stack", resource.RLIMIT_STACK),
                         ("open files", resource.RLIMIT_NOFILE)):
        for limit in {"memory": [12, 16, 24, 32, 48, 64, 80, 96, 128, 160, 200, 400], "stack": [.125, .25, 1],
                      "open files": [4, 5, 6, 8, 16]}[what]:
            most = int(limit * (1 if what == "open files" else MIB))
            for words, whole in list(zip(COMMANDS, surroundings.wholes))[:2]:
                surroundings.sample.fill({"map.svg": OLD})
                into = words[:-1] + ["out/map.svg"] if words[0] == "map" else words
                run = surroundings.sample.run(
                    *into, preexec_fn=lambda: resource.setrlimit(number, (most, most)))  # pylint: disable=all
                where = f"{what} {limit}: {words[0]}: {run.returncode} {run.stderr[-300:]}"
                made = (out / "map.svg").read_bytes() if words[0] == "map" else run.stdout
                is_loader = run.returncode == 127 or b"error while loading shared libraries" in run.stderr
                if run.returncode == 0:
                    findings.check(made == whole.stdout, where)
                elif run.returncode not in (-11, -6) or run.stderr:  # else the system could not start it
                    findings.check(is_loader or run.returncode == REFUSED and sentence_of(run.stderr), where)
                if run.returncode != 0 and words[0] == "map":
                    findings.check(made == OLD, f"{where}: the old file is gone")
                findings.check(list(surroundings.sample.found()) == ["map.svg"], f"{where}: litter")
                if what == "stack" or limit >= 400:
                    findings.check(run.returncode == 0, where)


def check_large_list(surroundings):
    """Memory comes many pages at a time, where the system can; the answers are the same where it cannot."""
    sample, findings = surroundings.sample, surroundings.findings
    people = b"Ada Lovelace\tmathematics\nAlan Turing\tmathematics\nGrace Hopper\tcompilers\n"
    (sample.folder / "small.edges").write_bytes(people)
    rows = b"".join(b"Person %d\ttopic %d\n" % (i, i % 5000) for i in range(100_000))
    (sample.folder / "large list.edges").write_bytes(people + rows)
    question = ["similar", "Ada Lovelace", "--measure", "jaccard", "--format", "csv"]
    whole = sample.run(*question, "-i", "small.edges")
    for given in ({}, {"GLIBC_TUNABLES": "glibc.malloc.hugetlb=1"}, {"GLIBC_TUNABLES": "glibc.malloc.arena_max=1"}):
        run = sample.run(*question, "-i", "large list.edges", environment=given)
        findings.check(run.returncode == 0 and run.stdout == whole.stdout, f"{given}: {run}")
    for limit in (48, 64, 96, 192, 384):
        run = sample.run(*question, "-i", "large list.edges", preexec_fn=lambda: resource.setrlimit(
            resource.RLIMIT_DATA, (limit * MIB, limit * MIB)))  # pylint: disable=all
        findings.check(run.stdout == whole.stdout if run.returncode == 0 else
                       run.returncode == REFUSED and sentence_of(run.stderr), f"{limit} MB of data: {run}")
    modes = pathlib.Path("/sys/kernel/mm/transparent_hugepage/enabled")
    if modes.exists() and "[never]" not in modes.read_text():
        faults, pages = memory_of(sample, *question, "-i", "large list.edges")
        findings.check(faults < .7 * pages, f"{faults} faults for {pages} pages")


def memory_of(sample, *words):
    """How often the system was asked for a page, and how many pages there were at most."""
    with subprocess.Popen([sample.program, *words], cwd=sample.folder, stdout=subprocess.DEVNULL) as process:
        _, _, usage = os.wait4(process.pid, 0)
        process.returncode = 0
    return usage.ru_minflt, usage.ru_maxrss * 1024 // resource.getpagesize()


def check_graphviz_that_is_broken(surroundings):
    """It is loaded for a map only: answers need none, and a map says what is wrong."""
    folder = surroundings.sample.folder / "broken"
    folder.mkdir()
    for name in ("libgvc.so.6", "libgvc.so.7"):
        (folder / name).write_bytes(b"")
    broken = {"LD_LIBRARY_PATH": str(folder)}
    for words, whole in zip(COMMANDS, surroundings.wholes):
        run = surroundings.sample.run(*words, environment=broken)
        if words[0] == "map":
            said = sentence_of(run.stderr) or ""
            good = run.returncode == REFUSED and not run.stdout and "Graphviz cannot be loaded" in said
        else:
            good = run.returncode == 0 and run.stdout == whole.stdout
        surroundings.findings.check(good, f"broken Graphviz: {words}: {run}")


def check_folder_gone(surroundings):
    """The current folder was removed; absolute paths work on."""
    data, out = surroundings.sample.folder / "data", surroundings.sample.out
    script = 'mkdir gone && cd gone && rmdir ../gone && exec "$@"'
    run = surroundings.in_bash(script, *COMMANDS[0], "-i", data)
    surroundings.findings.check(run.stdout == surroundings.wholes[0].stdout, f"no current folder: {run.stderr}")
    run = surroundings.in_bash(script, "map", "pairs", "-i", data, "-o", out / "gone.svg")
    surroundings.findings.check(run.returncode == 0, f"no current folder: {run.stderr}")
    for words in (["list", "topics"], ["map", "pairs", "-i", data]):
        run = surroundings.in_bash(script, *words)
        surroundings.findings.check(run.returncode in (2, REFUSED) and sentence_of(run.stderr), f"{words}: {run}")


def on_terminal(surroundings, words, environment):
    """What a terminal gets."""
    ours, theirs = pty.openpty()
    parts = []

    def read():
        try:
            while part := os.read(ours, 65536):
                parts.append(part)
        except OSError:  # the other end is closed
            pass

    reader = threading.Thread(target=read)
    reader.start()
    run = surroundings.sample.run(*words, environment=environment, stdout=theirs, stderr=theirs)
    os.close(theirs)
    reader.join()
    os.close(ours)
    return run.returncode, b"".join(parts).replace(b"\r\n", b"\n")


def check_terminal(surroundings):
    """No escapes where the terminal has none."""
    words = COMMANDS[1]
    code, full = on_terminal(surroundings, words, {"TERM": "xterm"})
    surroundings.findings.check(code == 0 and b"\x1b[" in full, f"a terminal: {code} {full[:200]}")
    for name in ("dumb",):
        code, plain = on_terminal(surroundings, words, {"TERM": name})
        surroundings.findings.check(code == 0 and b"\x1b" not in plain, f"TERM={name}: {code} {plain[:200]}")


def main():
    options = arguments()
    findings = Findings()
    with Sample(options) as sample:
        surroundings = Surroundings(sample, findings)
        for check in (check_languages, check_variables, check_plugins, check_fonts_are_not_asked_for, check_limits,
                      check_large_list, check_graphviz_that_is_broken, check_libraries_of_text, check_folder_gone,
                      check_terminal):
            check(surroundings)
    return findings.exit_code(f"{findings.checks} checks")


if __name__ == "__main__":
    sys.exit(main())
