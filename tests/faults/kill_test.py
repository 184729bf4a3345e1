"""Ends runs at random moments: kill_test.py --program FACGRAPH [--long] ROOT

After KILL each output is the old file or the whole new one, and what lies about is a file .facgraph-….tmp; after
INT, TERM and HUP nothing lies about, and the shell is told the signal. Eight processes that write one file leave one
whole version at any time. --long: a thousand kills, not sixty.
"""
import os
import pty
import random
import re
import signal
import subprocess
import sys
import threading
import time

from sample import EMBEDDING, OLD, Findings, Sample, arguments

TEMPORARY = re.compile(r"\.facgraph-[0-9a-f]{16}\.tmp")
# A command line, and the files that lie in the folder for its output before it. long.md takes a while to be written.
COMMANDS = [
    (["map", "collaboration", "-o", "out/map.svg"], {"map.svg": OLD}),
    (["export", "-o", "out/list.graphml"], {"list.graphml": OLD}),
    (["export", "-i", "long.md", "-o", "out/long.graphml"], {"long.graphml": OLD}),
    (["index", "-o", "out/list.fgx"], {"list.fgx": OLD}),
    (["embed", "out/people.md"], {"people.md": EMBEDDING}),
    (["report", "-o", "out/report.html"], {"report.html": OLD}),
]


def long_list(people):
    topics = [f"topic {number}" for number in range(400)]
    return "\n".join(
        f"### Person Number{number} Of{number % 89}\n- **Research**: "
        + ", ".join(topics[(number * step) % 400] for step in (3, 7, 11, 13, 17)) + "\n"
        for number in range(people))


class Victim:
    """One command line, and what it makes when nobody ends it."""

    def __init__(self, sample, words, files):
        self.sample, self.words, self.files = sample, words, files
        sample.fill(files)
        start = time.monotonic()
        code = sample.run(*words).returncode
        self.seconds = time.monotonic() - start
        self.result = sample.found()
        assert code == 0, words

    def start(self, **more):
        self.sample.fill(self.files)
        return subprocess.Popen([self.sample.program, *self.words], cwd=self.sample.folder, stdin=subprocess.DEVNULL,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)

    def wait_for_temporary(self):
        end = time.monotonic() + 5
        while time.monotonic() < end:
            if any(TEMPORARY.fullmatch(name) for name in os.listdir(self.sample.out)):
                return

    def end(self, findings, number, when):
        """Ends one run; the files that lie about. `when`: seconds, None: as soon as it writes."""
        process = self.start()
        if when is None:
            self.wait_for_temporary()
        else:
            time.sleep(when)
        process.send_signal(number)
        said = process.communicate()[1].decode()
        what = f"{' '.join(self.words)}, {signal.Signals(number).name} after {when}"
        findings.check(process.returncode in (0, -number) and not said, f"{what}: {process.returncode} {said}")
        litter = []
        for name, content in self.sample.found().items():
            if name in self.result:
                findings.check(content in (self.files.get(name), self.result[name]),
                               f"{what}: {name} is neither the old nor the new one: {len(content)} bytes")
            else:
                litter.append(name)
        if process.returncode == 0:
            findings.check(self.sample.found() == self.result, f"{what}: done, but not all is there")
        allowed = number == signal.SIGKILL
        findings.check(all(allowed and TEMPORARY.fullmatch(name) for name in litter), f"{what}: leaves {litter}")
        return len(litter)


def end_runs(findings, victims, signals, times):
    """At random moments, a third of them while a file is written."""
    litter = 0
    for turn in range(times):
        victim = victims[turn % len(victims)]
        when = None if turn % 3 == 0 else random.uniform(0, 1.1 * victim.seconds)
        litter += victim.end(findings, signals[turn // len(victims) % len(signals)], when)
    return litter


def check_ignored(findings, victim):
    """nohup: the run goes on."""
    process = victim.start(preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN))
    victim.wait_for_temporary()
    process.send_signal(signal.SIGHUP)
    process.communicate()
    findings.check(process.returncode == 0, f"an ignored signal ended the run: {process.returncode}")


def check_pipe(findings, sample):
    """Nobody reads on: the quiet end that other programs have."""
    reader, writer = os.pipe()
    os.close(reader)
    run = sample.run("list", "topics", stdout=writer)
    os.close(writer)
    findings.check(run.returncode == -signal.SIGPIPE and not run.stderr, f"closed pipe: {run}")


def check_progress(findings, sample):
    """The line that says how far a long run is goes from the terminal."""
    (sample.folder / "longest.md").write_text(long_list(60000))
    ours, theirs = pty.openpty()
    words = ["map", "collaboration", "-i", "longest.md", "--top", "60000", "-o", "out/map.svg"]
    with subprocess.Popen([sample.program, *words], cwd=sample.folder, env=os.environ | {"TERM": "xterm"},
                          stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=theirs) as process:
        os.close(theirs)
        shown = b""
        try:
            while part := os.read(ours, 65536):
                shown += part
                if b"placed" in shown:
                    process.send_signal(signal.SIGINT)
        except OSError:  # the terminal is closed
            pass
    os.close(ours)
    # 0 where the run was done before the signal came.
    findings.check(process.returncode in (0, -signal.SIGINT) and shown.endswith(b"placed\r\x1b[K"),
                   f"progress on a terminal: {process.returncode} {shown[-200:]}")


def check_together(findings, sample, seconds):
    """Eight processes write one file, of two lists in turn, while it is read all the time."""
    sample.fill({})
    wholes = []
    for words in (["-i", "data"], ["-i", "long.md"]):
        sample.run("export", *words, "-o", "out/one.graphml")
        wholes.append((sample.out / "one.graphml").read_bytes())
    end = time.monotonic() + seconds
    failed, written = [], []

    def write_on(turn):
        while time.monotonic() < end:
            turn += 1
            run = sample.run("export", "-i", ("data", "long.md")[turn % 2], "-o", "out/one.graphml")
            (failed if run.returncode else written).append(run.stderr)

    writers = [threading.Thread(target=write_on, args=(number,)) for number in range(8)]
    for writer in writers:
        writer.start()
    reads = 0
    while any(writer.is_alive() for writer in writers):
        reads += 1
        time.sleep(.001)
        findings.check((sample.out / "one.graphml").read_bytes() in wholes, "read a mixture of two versions")
    findings.check(not failed, f"writers failed: {failed[:2]}")
    findings.check(list(sample.found()) == ["one.graphml"], f"writers left {list(sample.found())}")
    return f"8 processes wrote one file {len(written)} times, read {reads} times"


def main():
    options = arguments()
    findings = Findings()
    seed = random.randrange(10 ** 6)
    random.seed(seed)
    with Sample(options) as sample:
        (sample.folder / "long.md").write_text(long_list(4500 if options.long else 800))
        victims = [Victim(sample, *row) for row in COMMANDS]
        kills, ends = (1000, 300) if options.long else (60, 24)
        litter = end_runs(findings, victims, [signal.SIGKILL], kills)
        end_runs(findings, victims, [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ends)
        check_ignored(findings, victims[2])
        check_pipe(findings, sample)
        if options.long:
            check_progress(findings, sample)
        together = check_together(findings, sample, 30 if options.long else 2)
    return findings.exit_code(f"seed {seed}: {kills} kills left {litter} temporary files, "
                              f"{ends} INT, TERM and HUP none; {together}; {findings.checks} checks")


if __name__ == "__main__":
    sys.exit(main())
