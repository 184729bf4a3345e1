"""Runs one program in bounds: what it printed, its exit code, its seconds of CPU and its memory."""
import contextlib
import dataclasses
import os
import random
import resource
import signal
import subprocess
import tempfile
import threading
import time

KILLED_AFTER_SECONDS = 120  # of waiting, far above every limit; a hang ends here


@dataclasses.dataclass
class Outcome:
    code: int  # negative: the signal that ended it
    out: bytes
    err: bytes
    seconds: float  # of CPU
    megabytes: float  # the most that was resident

    def text(self):
        return self.out.decode("utf-8")

    def said(self):
        return self.err.decode("utf-8", "backslashreplace")


def clean_environment():
    kept = {k: v for k, v in os.environ.items() if not k.startswith("FACGRAPH_") and k != "COLUMNS"}
    return {**kept, "LC_ALL": "C.UTF-8"}


def machine_seconds():
    """Of CPU, for a fixed work that waits for memory and guesses branches, as facgraph does."""
    values = random.Random(1).choices(range(1 << 30), k=300_000)
    before = time.thread_time()
    sorted(values)
    return time.thread_time() - before


def run(words, folder, stdin=b"", most_seconds=60, stack_kilobytes=None):
    """Standard output and error go to files, so that no pipe is ever full."""

    def limit():
        resource.setrlimit(resource.RLIMIT_STACK, (stack_kilobytes * 1024, stack_kilobytes * 1024))

    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as out, \
            tempfile.TemporaryFile() as err:
        given.write(stdin)
        given.seek(0)
        child = subprocess.Popen([str(word) for word in words], cwd=folder, stdin=given, stdout=out,
                                 stderr=err, env=clean_environment(),
                                 preexec_fn=limit if stack_kilobytes else None)
        # From outside: a function to be called in the child makes Python copy itself first, which takes longer than
        # most runs.
        with contextlib.suppress(ProcessLookupError):
            resource.prlimit(child.pid, resource.RLIMIT_CPU, (most_seconds, most_seconds + 1))
            resource.prlimit(child.pid, resource.RLIMIT_CORE, (0, 0))
        watch = threading.Timer(KILLED_AFTER_SECONDS, child.send_signal, [signal.SIGKILL])
        watch.start()
        _, status, used = os.wait4(child.pid, 0)
        watch.cancel()
        child.returncode = os.waitstatus_to_exitcode(status)
        for stream in (out, err):
            stream.seek(0)
        return Outcome(child.returncode, out.read(), err.read(), used.ru_utime + used.ru_stime,
                       used.ru_maxrss / 1024)
