"""Lets each call of the system fail that the program makes on the sample list, one after the other:
calls_test.py --program FACGRAPH --library LIBRARY [--long] ROOT

An allocation, a read, a write, a sync, a rename, an open, a close. Whatever fails, the run must end with a
documented code and one sentence, each output file must be the old one or the whole new one, nothing else may lie
about, and a run that says it is done must have made what an undisturbed one makes. Without --long a spread of the
calls is tried; with it every allocation, and every call for files: in a copy of the process, or, where it writes a file
or has threads, in a run of its own. trials.cpp says how. An hour or more, most of it for the PNG, whose words Pango sets.
"""
import concurrent.futures
import errno
import os
import pathlib
import signal
import sys

from sample import EMBEDDING, OLD, SKIPPED, Findings, Sample, arguments, sentence_of

# A command line, and the files that lie in the folder for its output before it.
COMMANDS = [
    (["list", "topics"], {}),
    (["list", "people", "--format", "json"], {}),
    (["list", "merges"], {}),
    (["similar", "Ion Stoica"], {}),
    (["similar", "--all", "--format", "csv"], {}),
    (["show", "zaharia"], {}),
    (["explain", "stoica", "hellerstein"], {}),
    (["potential"], {}),
    (["experts", "distributed systems"], {}),
    (["clusters"], {}),
    (["brokers"], {}),
    (["match"], {}),
    (["gaps"], {}),
    (["compare", "data/berkeley-mlsys.md", "data/berkeley-mlsys.md"], {}),
    (["check"], {}),
    (["help", "map"], {}),
    (["--version"], {}),
    (["completion", "bash"], {}),
    (["index", "-o", "out/list.fgx"], {"list.fgx": OLD}),
    (["similar", "recht", "-i", "out/made.fgx"], {"made.fgx": None}),
    (["export", "--format", "json", "-o", "out/list.json"], {"list.json": OLD}),
    (["export", "-o", "out/list.graphml"], {}),
    (["embed", "out/people.md"], {"people.md": EMBEDDING}),
    (["map", "collaboration", "-o", "out/map.svg"], {"map.svg": OLD}),
    (["map", "matrix", "-o", "out/map.png"], {}),
    (["report", "-o", "out/report.html"], {"report.html": OLD}),
]
QUICK = {"list topics", "similar --all", "check", "index -o", "export --format", "embed out/people.md",
         "map collaboration", "map matrix", "report -o", "help map"}
# Beside allocations. Fonts are opened, read and remembered by libraries, which draw without them: no opens for PNG, and
# when a read or an allocation fails the picture may be another, but whole.
FILE_FAULTS = [("read", errno.EIO), ("write", errno.ENOSPC), ("write", errno.EINTR), ("sync", errno.EIO),
               ("sync", errno.EINTR), ("rename", errno.EACCES), ("open", errno.EMFILE), ("close", errno.EIO)]
DONE = 0
REFUSED = 74  # by the system
OTHER_CODES = {65, 70}  # said for what a library made of it
# Fontconfig and GLib end a run that draws when memory fails them; facgraph can only say so. While it is loaded GLib,
# which a plugin of Graphviz needs, waits for itself if it cannot write down that memory ends.
DRAWN = {"embed", "map", "report"}
WAITED = -signal.SIGALRM
MOST_WAITS = 5
# Fontconfig leaves its cache locked when it cannot remember a font, and waits for it the next time; when memory is gone for
# good it tries for ever to load its fonts.
MOST_WAITS_FOR_FONTS = 100
LOOPED = -signal.SIGPROF
NO_THREAD_LOCALS = 127  # glibc ends the run with a line of its own
ENDED = "ended by an error of its own or for want of memory"


def checksum(content):
    value = 0xcbf29ce484222325
    for byte in content:
        value = (value ^ byte) * 0x100000001b3 & 0xFFFFFFFFFFFFFFFF
    return f"{value:016x}"


def is_whole_png(content):
    return content.startswith(b"\x89PNG\r\n\x1a\n") and content.endswith(b"IEND\xaeB`\x82")


class Command:
    """One command line in a folder of its own, and what an undisturbed run of it makes."""

    def __init__(self, options, words, files):
        self.words = words
        self.name = " ".join(words[:2])
        self.draws_fonts = "out/map.png" in words
        self.sample = Sample(options)
        self.library = str(pathlib.Path(options.library).resolve())
        if "made.fgx" in files:
            self.sample.run("index", "-o", "out/made.fgx")
            files = self.sample.found()
        self.files = files
        self.sample.fill(files)
        self.whole = self.sample.run(*words)
        self.result = self.sample.found()
        self.sample.fill(files)
        self.findings = Findings()
        self.counts = {}

    def trials(self, call, error, how, step=0, alone=0):
        environment = {"LD_PRELOAD": self.library, "FACGRAPH_TRIALS": f"{call}:{error}:{how}:{step}:{alone}",
                       "FACGRAPH_TRIALS_FOLDER": str(self.sample.out),
                       "FACGRAPH_TRIALS_REPORT": str(self.sample.folder / "trials")}
        self.sample.fill(self.files)
        return self.sample.run(*self.words, environment=environment, timeout=7200)

    def report(self):
        """How each trial went, the calls to be tried alone, and how many calls there were."""
        outcomes, alone, calls = [], [], 0
        for line in (self.sample.folder / "trials").read_text(errors="replace").splitlines():
            fields = line.split("\t")
            if fields[0] == "alone":
                alone.append(int(fields[1]))
            elif fields[0] == "calls":
                calls = int(fields[1])
            else:
                outcomes.append(fields)
        return outcomes, alone, calls

    def judge(self, where, code, is_whole, states, said, times=1):
        """`states`: of each file, "same" or "new"; anything else is a fault."""
        self.counts[code] = self.counts.get(code, 0) + times
        for name, state in states.items():
            self.findings.check(state in ("same", "new"), f"{where}: {name} is {state}: {said}")
        if code == self.whole.returncode:
            missing = [name for name, content in self.result.items()
                       if content != self.files.get(name) and states.get(name) != "new"]
            self.findings.check(is_whole and not missing, f"{where}: done, but not all is as it should be: {said}")
        else:
            is_silent = self.may_end_silently(code, "onward" in where)
            is_ended = code < 0 and self.words[0] in DRAWN and ENDED in (said or "")
            is_of_library = self.words[0] in DRAWN or "allocation" not in where
            is_known = code == REFUSED or (code in OTHER_CODES and is_of_library) or is_ended
            self.findings.check(is_known or is_silent, f"{where}: exit code {code}: {said}")
            self.findings.check(said or is_silent, f"{where}: exit code {code} without a sentence")

    def may_end_silently(self, code, is_onward):
        """By what a library does that facgraph cannot see."""
        if self.draws_fonts and (code == NO_THREAD_LOCALS or (code == LOOPED and is_onward)):
            return True
        most = MOST_WAITS_FOR_FONTS if self.draws_fonts else MOST_WAITS
        return code == WAITED and self.words[0] in DRAWN and self.counts[code] <= most

    def judge_copies(self, what, outcomes):
        news = {name: checksum(content) for name, content in self.result.items()}
        whole = checksum(self.whole.stdout)
        for times, first, code, out, state, err in outcomes:
            states = {}
            for word in state.split():
                name, _, value = word.partition("=")
                value, _, whole_png = value.partition(",")
                is_new = value == news.get(name) or (whole_png and self.draws_fonts)
                states[name] = "same" if value == "same" else "new" if is_new else value or "gone"
            said = sentence_of(err.replace("|", "\n").encode())
            self.judge(f"{self.name}: {what} {first} and {int(times) - 1} more", int(code), out == whole, states,
                       said, int(times))

    def judge_alone(self, what, run, draws_without_fonts=False):
        states = {name: "missing" for name in self.files}
        for name, content in self.sample.found().items():
            is_old, is_new = content == self.files.get(name), content == self.result.get(name)
            is_new = is_new or (draws_without_fonts and is_whole_png(content))
            states[name] = "same" if is_old else "new" if is_new else f"{len(content)} bytes of another"
        self.judge(f"{self.name}: {what}", run.returncode, run.stdout == self.whole.stdout, states,
                   sentence_of(run.stderr))

    def try_allocations(self, how, wanted, alone_wanted):
        """A spread of about that many; 0: all, None: none."""
        self.trials("allocation", errno.ENOMEM, how)
        calls = self.report()[2]
        step = max(1, calls // wanted) if wanted else 1
        self.trials("allocation", errno.ENOMEM, how, step)
        outcomes, alone, _ = self.report()
        self.judge_copies(f"allocation, {how},", outcomes)
        spread = alone[::max(1, len(alone) // alone_wanted)] if alone_wanted else alone
        if alone_wanted is None:
            spread = [1]  # then nothing can be thrown
        for number in spread:
            run = self.trials("allocation", errno.ENOMEM, how, 0, number)
            self.judge_alone(f"allocation, {how}, {number} alone", run)
        return calls, sum(int(row[0]) for row in outcomes) + len(spread)

    def try_files(self, most):
        """The last `most` calls of each kind; 0: all."""
        tried = 0
        for call, error in FILE_FAULTS:
            if call == "open" and self.draws_fonts:
                continue
            self.trials(call, error, "once")
            calls = self.report()[2]
            for number in range(max(1, calls - most + 1) if most else 1, calls + 1):
                # A write that goes on failing leaves nothing to say a sentence with.
                is_once = call == "write" or error == errno.EINTR or (call == "read" and self.draws_fonts)
                for how in ("once",) if is_once else ("once", "onward"):
                    run = self.trials(call, error, how, 0, number)
                    self.judge_alone(f"{call} {number}, {os.strerror(error)}, {how}", run,
                                     draws_without_fonts=self.draws_fonts and call == "read")
                    tried += 1
        return tried


def try_command(options, words, files):
    command = Command(options, words, files)
    with command.sample:
        few = 100 if command.draws_fonts else 30
        once = command.try_allocations("once", 0 if options.long else few, 0 if options.long else 3)
        onward = (0, 0)
        if options.long or not command.draws_fonts:  # ten seconds each where Fontconfig tries for ever
            most = 100 if command.draws_fonts else 6000
            onward = command.try_allocations("onward", most if options.long else 8, None)
        tried = command.try_files(0 if options.long else 4) if command.result or options.long else 0
    codes = " ".join(f"{code}: {times}" for code, times in sorted(command.counts.items()))
    print(f"{' '.join(words)}: {once[0]} allocations, {once[1]} failed once, {onward[1]} from there on; "
          f"{tried} other calls failed; exit codes {codes}", flush=True)
    return command.findings


def main():
    options = arguments("--library")
    if not sys.platform.startswith("linux"):
        return SKIPPED
    chosen = [row for row in COMMANDS if options.long or " ".join(row[0][:2]) in QUICK]
    findings = Findings()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count() if options.long else 1) as pool:
        for found in pool.map(lambda row: try_command(options, *row), chosen):
            findings.faults += found.faults
            findings.checks += found.checks
    return findings.exit_code(f"{len(chosen)} commands, {findings.checks} checks")


if __name__ == "__main__":
    sys.exit(main())
