"""Time and memory by number of people, from rows of scripts/bench: plot.py ROWS >docs/speed.svg

Both axes are logarithmic; each line stands with the exponent that fits it best (least squares from
10,000 people on, below which the start of the program counts).
"""
import json
import math
import sys

PANELS = [("cpu", "CPU seconds"), ("mb", "peak memory, MB")]
WORKS = [
    ("top 10 of everybody", "#0072b2"),
    ("index", "#d55e00"),
    ("Leiden on the top-10 graph", "#009e73"),
    ("one query (wall)", "#555555"),
]
FIT_FROM = 10_000
WIDTH, HEIGHT, GAP, LEFT, TOP = 300, 240, 90, 60, 40


def exponent(points):
    logs = [(math.log(x), math.log(y)) for x, y in points if x >= FIT_FROM]
    mean_x = sum(x for x, _ in logs) / len(logs)
    mean_y = sum(y for _, y in logs) / len(logs)
    over = sum((x - mean_x) ** 2 for x, _ in logs)
    return sum((x - mean_x) * (y - mean_y) for x, y in logs) / over if over else 0


def panel(rows, key, title, left):
    points = {
        work: sorted((row["people"], row[key]) for row in rows if row["work"] == work and row[key])
        for work, _ in WORKS
    }
    values = [point for each in points.values() for point in each]
    low_x, high_x = (math.log10(pick(x for x, _ in values)) for pick in (min, max))
    low_y, high_y = (math.log10(pick(y for _, y in values)) for pick in (min, max))
    low_y, high_y = math.floor(low_y), math.ceil(high_y)

    def place(x, y):
        return (
            left + (math.log10(x) - low_x) / (high_x - low_x) * WIDTH,
            TOP + (high_y - math.log10(y)) / (high_y - low_y) * HEIGHT,
        )

    yield f'<text x="{left}" y="{TOP - 16}" font-weight="bold">{title}</text>'
    for power in range(low_y, high_y + 1):
        _, y = place(10**low_x, 10**power)
        yield f'<path d="M{left} {y:.1f}h{WIDTH}" stroke="#ddd"/>'
        yield f'<text x="{left - 6}" y="{y + 4:.1f}" text-anchor="end">{10.0**power:g}</text>'
    for power in range(math.ceil(low_x), math.floor(high_x) + 1):
        x, _ = place(10**power, 10**low_y)
        yield f'<text x="{x:.1f}" y="{TOP + HEIGHT + 18}" text-anchor="middle">{10**power:,}</text>'
    for number, (work, color) in enumerate(WORKS):
        placed = [place(*point) for point in points[work]]
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y in placed)
        yield f'<polyline points="{line}" fill="none" stroke="{color}" stroke-width="2"/>'
        for x, y in placed:
            yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{color}"/>'
        yield (
            f'<text x="{left}" y="{TOP + HEIGHT + 42 + 17 * number}" fill="{color}">'
            f"{work}: people^{exponent(points[work]):.2f}</text>"
        )


def main():
    rows = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
    width = LEFT + 2 * WIDTH + GAP + 30
    height = TOP + HEIGHT + 110
    print(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" font-family="Arial, Helvetica, sans-serif" '
        'font-size="12" role="img"><title>Time and memory by number of people</title>'
        f'<rect width="{width}" height="{height}" fill="white"/>'
    )
    for number, (key, title) in enumerate(PANELS):
        print("\n".join(panel(rows, key, title, LEFT + number * (WIDTH + GAP))))
    print("</svg>")


if __name__ == "__main__":
    main()
