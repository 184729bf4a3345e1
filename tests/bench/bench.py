"""Whole commands beside their peers on the same files: scripts/bench PEOPLE...

Prints one line a measurement: wall and CPU seconds, peak memory, and the sum of scores, which must be the peer's: a
wrong answer cannot win. Figures are medians of three runs, of five up to 1,000 people, and of one above 100,000; of
queries, over people. A peer that is not installed is left out.
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
NETWORKX_LIMIT = 1_000  # above it networkx takes minutes, then all the memory


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


def runs_of(people):
    return 5 if people <= 1_000 else 3 if people <= PEER_LIMIT else 1


def median_run(people, command, to=None):
    """The run whose CPU seconds are the median."""
    runs = sorted((run(command, to) for _ in range(runs_of(people))), key=lambda one: one.cpu)
    return runs[len(runs) // 2]


def median_figures(people, command):
    """What a peer prints of its own time and result, of the run whose time is the median; and its memory."""
    runs = [run(command) for _ in range(runs_of(people))]
    runs.sort(key=lambda one: float(one.out.split()[0]))
    chosen = runs[len(runs) // 2]
    return (*map(float, chosen.out.split()), chosen.megabytes)


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
        self.nearest_beside(people, edges, index, "idf-cosine", "scipy", PEER_LIMIT)
        if people <= NETWORKX_LIMIT:
            self.nearest_beside(people, edges, index, "jaccard", "networkx", NETWORKX_LIMIT)

    def nearest_beside(self, people, edges, index, measure, peer, limit):
        out = self.folder / "nearest.csv"
        work = "top 10 of everybody" + ("" if measure == "idf-cosine" else f", {measure}")
        command = [self.facgraph, "similar", "--each", "--measure", measure, "--format", "csv", "-i", index]
        ours = median_run(people, command, out)
        with open(out, encoding="utf-8") as lines:
            next(lines)
            total = math.fsum(float(line.split(",")[3]) for line in lines)
        figure = f"sum {total:.6f}"
        if people > limit or not has(peer):
            return self.note(people, work, ours, figure=figure)
        seconds, peer_total, _ = median_figures(people, [PYTHON, PEERS / f"{peer}_top.py", edges])
        if abs(peer_total - total) > 1e-7 * total:
            raise SystemExit(f"sums of scores differ: {total} and {peer_total}")
        self.note(people, work, ours, peer, seconds, figure=figure)

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
        ours = median_run(people, [self.tools / "bench_graph", kind, people, graph])
        seconds, figure, ours.megabytes = map(float, ours.out.split())
        peer_seconds, text = None, f"{figure:.6f}"
        if has("igraph"):
            peer = [PYTHON, PEERS / "igraph_graph.py", kind, graph, people]
            peer_seconds, peer_figure, megabytes = median_figures(people, peer)
            text += f", igraph {peer_figure:.6f} in {megabytes:.0f} MB"
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
