"""Whole commands beside their peers on the same files: scripts/bench PEOPLE...

Prints one line a measurement: wall and CPU seconds of one run (of queries the median over people),
peak memory, and the sum of scores, which must be the peer's: a wrong answer cannot win. A peer that is not installed
is left out.
"""
import argparse
import json
import math
import os
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PEERS = ROOT / "tests" / "bench" / "peers"
PYTHON = "/usr/bin/python3"  # the distribution's, which sees its scipy and igraph
PEER_LIMIT = 100_000  # above it the peers take hours


class Measured:
    def __init__(self, wall, cpu, megabytes, out):
        self.wall, self.cpu, self.megabytes, self.out = wall, cpu, megabytes, out


def run(command, to=None):
    """One run of a command: times, peak memory, output (or the file `to` that it went to)."""
    with tempfile.TemporaryFile() as spool:
        target = open(to, "wb") if to else spool
        start = time.perf_counter()
        process = subprocess.Popen([str(word) for word in command], stdout=target)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            raise SystemExit(f"failed ({process.returncode}): {' '.join(map(str, command))}")
        spool.seek(0)
        out = spool.read().decode()
    return Measured(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, out)


def has(module):
    return subprocess.run([PYTHON, "-c", f"import {module}"], capture_output=True).returncode == 0


class Bench:
    def __init__(self, build, folder):
        self.facgraph = build / "facgraph"
        self.tools = build / "tests"
        self.folder = folder
        self.rows = []

    def note(self, people, work, ours, peer=None, peer_seconds=None, seconds=None, figure=""):
        seconds = ours.cpu if seconds is None else seconds
        row = {
            "people": people,
            "work": work,
            "wall": round(ours.wall, 4),
            "cpu": round(seconds, 4),
            "mb": round(ours.megabytes),
            "peer": peer or "",
            "peer_cpu": peer_seconds,
            "ratio": round(peer_seconds / seconds, 1) if peer_seconds and seconds else None,
            "figure": figure,
        }
        self.rows.append(row)
        print(json.dumps(row), flush=True)

    def files(self, people):
        edges = self.folder / f"{people}.edges"
        index = self.folder / f"{people}.fgx"
        with open(edges, "wb") as out:
            subprocess.run([self.tools / "bench_generate", str(people)], stdout=out, check=True)
        made = run([self.facgraph, "index", "--level", "exact", "-q", "-i", edges, "-o", index])
        self.note(people, "index", made, figure=f"{index.stat().st_size / 1e6:.0f} MB file")
        return edges, index

    def nearest(self, people, edges, index):
        out = self.folder / "nearest.csv"
        ours = run([self.facgraph, "similar", "--each", "--format", "csv", "-i", index], out)
        with open(out, encoding="utf-8") as lines:
            next(lines)
            total = math.fsum(float(line.split(",")[3]) for line in lines)
        if people > PEER_LIMIT or not has("scipy"):
            return self.note(people, "top 10 of everybody", ours, figure=f"sum {total:.6f}")
        seconds, peer_total = map(float, run([PYTHON, PEERS / "scipy_top.py", edges]).out.split())
        if abs(peer_total - total) > 1e-7 * total:
            raise SystemExit(f"sums of scores differ: {total} and {peer_total}")
        self.note(people, "top 10 of everybody", ours, "scipy", seconds, figure=f"sum {total:.6f}")

    def queries(self, people, edges, index, times):
        with open(edges, encoding="utf-8") as lines:
            names = sorted({line.split("\t")[0] for line in lines})
        names = random.Random(1).sample(names, min(times, len(names)))
        ours = [run([self.facgraph, "similar", name, "-i", index]) for name in names]
        walls = sorted(one.wall for one in ours)
        base = self.folder / f"{people}.db"
        run([PYTHON, PEERS / "sqlite_query.py", "make", edges, base])
        peer = []
        for name in names[: min(20, len(names))]:
            sql = run([PYTHON, PEERS / "sqlite_query.py", "sql", name]).out
            peer.append(run(["sqlite3", base, sql]).wall)
        base.unlink()
        middle = sorted(ours, key=lambda one: one.wall)[len(ours) // 2]
        self.note(people, "one query (wall)", middle, "sqlite3", statistics.median(peer),
                  seconds=statistics.median(walls),
                  figure=f"worst of {len(names)}: {walls[-1] * 1000:.0f} ms")

    def graph(self, people, kind, work):
        graph = self.folder / "graph.txt"
        ours = run([self.tools / "bench_graph", kind, people, graph])
        seconds, figure, megabytes = map(float, ours.out.split())
        ours.megabytes = megabytes
        peer_seconds, text = None, f"{figure:.6f}"
        if has("igraph"):
            peer = run([PYTHON, PEERS / "igraph_graph.py", kind, graph, people])
            peer_seconds, peer_figure = map(float, peer.out.split())
            text += f", igraph {peer_figure:.6f} in {peer.megabytes:.0f} MB"
        self.note(people, work, ours, "igraph", peer_seconds, seconds=seconds, figure=text)

    def measure(self, people, queries):
        edges, index = self.files(people)
        self.nearest(people, edges, index)
        self.queries(people, edges, index, queries)
        self.graph(people, "leiden", "Leiden on the top-10 graph")
        if people <= 10_000:
            self.graph(people, "betweenness", "betweenness, exact, one thread")
        edges.unlink()
        index.unlink()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("people", nargs="+", type=int)
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build")
    parser.add_argument("--queries", type=int, default=100)
    parser.add_argument("--rows", type=pathlib.Path, help="also append the rows to this file")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="facgraph-bench-") as folder:
        bench = Bench(options.build, pathlib.Path(folder))
        for people in options.people:
            bench.measure(people, options.queries)
            if options.rows:
                with open(options.rows, "a", encoding="utf-8") as out:
                    out.writelines(json.dumps(row) + "\n" for row in bench.rows)
                bench.rows.clear()


if __name__ == "__main__":
    sys.exit(main())
