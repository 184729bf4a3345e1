#!/usr/bin/env python3
"""Checks the form of the gold sets in this folder: columns, counts, shares, duplicates. Judges no code.

Usage: check_gold.py [FOLDER]; exits 1 and names file:line if anything is wrong.
"""

import re
import sys
import unicodedata
from collections import Counter
from pathlib import Path

MIN_PAIRS = 170
MIN_ROWS = 100
MAX_KIND_DIFFERENCE = 2

errors = []


def error(path, line, message):
    errors.append(f"{path.name}:{line}: {message}")


def fold(text):
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def words(text):
    return re.findall(r"[^\W_]+", fold(text.replace("\\n", " ")))


def rows(path, columns):
    """The rows of a file as (line number, cells); rows of a wrong form are reported and left out."""
    data = path.read_bytes().decode("utf-8")
    if "\r" in data or not data.endswith("\n"):
        error(path, 1, "expected LF line ends and a final one")
    if not data.startswith("# "):
        error(path, 1, "expected a comment that says the format")
    found = []
    for number, line in enumerate(data.split("\n")[:-1], 1):
        if line.startswith("# "):
            continue
        cells = line.split("\t")
        if len(cells) != columns:
            error(path, number, f"expected {columns} columns, found {len(cells)}")
        elif any(cell != cell.strip() for cell in cells) or not cells[0]:
            error(path, number, "empty first cell, or blanks around a cell")
        else:
            found.append((number, cells))
    return found


def check_pairs(path, seen):
    kinds = Counter()
    for number, (a, b, verdict, kind, decidable) in rows(path, 5):
        if verdict not in ("same", "different"):
            error(path, number, f"expected same or different, found '{verdict}'")
        if decidable not in ("form", "world"):
            error(path, number, f"expected form or world, found '{decidable}'")
        if not re.fullmatch(r"[a-z]+(-[a-z]+)*", kind):
            error(path, number, f"kind is no single lower-case word: '{kind}'")
        if kind.startswith("trap-") != (verdict == "different"):
            error(path, number, "kinds that begin with trap- are different, all others the same")
        if a == b or not b:
            error(path, number, "expected two different strings")
        for key in ({a, b}, {fold(a), fold(b)}):
            earlier = seen.setdefault(frozenset(key), (path.name, number))
            if earlier != (path.name, number):
                error(path, number, f"same pair as {earlier[0]}:{earlier[1]}")
        kinds[kind] += 1
    total = sum(kinds.values())
    traps = sum(count for kind, count in kinds.items() if kind.startswith("trap-"))
    if total < MIN_PAIRS:
        error(path, 1, f"expected {MIN_PAIRS} pairs or more, found {total}")
    if 3 * traps < total:
        error(path, 1, f"expected a third or more traps, found {traps} of {total}")
    print(f"{path.name}: {total} pairs, {traps} traps, {len(kinds)} kinds")
    return kinds


def check_parts(path, parts):
    count = Counter(parts)
    if set(count) != {"dev", "held-out"} or sum(count.values()) < MIN_ROWS:
        error(path, 1, f"expected {MIN_ROWS} rows or more, each dev or held-out, found {dict(count)}")
    elif count["dev"] != count["held-out"]:
        error(path, 1, f"expected as many dev as held-out rows, found {dict(count)}")
    print(f"{path.name}: {count['dev']} dev, {count['held-out']} held-out")


def check_unique(path, number, text, seen):
    earlier = seen.setdefault(fold(text), number)
    if earlier != number:
        error(path, number, f"same as line {earlier}")


def check_splits(path):
    seen, parts = {}, []
    for number, (value, topics, attested, part) in rows(path, 4):
        check_unique(path, number, value, seen)
        parts.append(part)
        for topic in topics.split(" | ") + (attested.split(" | ") if attested else []):
            if not topic or topic != topic.strip():
                error(path, number, "empty topic, or blanks around one")
        for topic in topics.split(" | "):
            missing = set(words(topic)) - set(words(value))
            if missing:
                error(path, number, f"'{topic}' has words that the value has not: {sorted(missing)}")
    check_parts(path, parts)


def check_names(path):
    seen, parts, people = {}, [], 0
    for number, (written, name, part) in rows(path, 3):
        check_unique(path, number, written, seen)
        parts.append(part)
        people += bool(name)
        missing = set(words(name)) - set(words(written))
        if missing:
            error(path, number, f"'{name}' has words that the line has not: {sorted(missing)}")
    check_parts(path, parts)
    print(f"{path.name}: {people} people, {len(parts) - people} other lines")


def main():
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent)
    seen = {}
    held_out = folder / "topic_pairs_held_out.tsv"
    kinds = check_pairs(folder / "topic_pairs_dev.tsv", seen)
    kinds_held_out = check_pairs(held_out, seen)
    for kind in sorted(set(kinds) | set(kinds_held_out)):
        if abs(kinds[kind] - kinds_held_out[kind]) > MAX_KIND_DIFFERENCE:
            error(held_out, 1, f"kind {kind}: {kinds[kind]} pairs in dev, {kinds_held_out[kind]} here")
    check_splits(folder / "splits.tsv")
    check_names(folder / "names.tsv")
    for message in errors:
        print(message, file=sys.stderr)
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
