"""Lists for the tests of the HTML report, and the pages that the program makes of them."""
import csv
import io
import os
import pathlib
import shutil
import subprocess

HOSTILE_NAMES = [
    "Ada </script><script>window.owned=1</script> Lovelace",
    "Bob O'Neil ]]> --> <!-- \" onload=\"window.owned=2",
    '=HYPERLINK("http://evil.example") Cy',
    "Dee `y` \\ <i>z</i> & co",
]
HOSTILE_TOPICS = [
    "sorting & <b>searching</b>",
    "</title></style></textarea><script>window.owned=4</script>",
    "<img src=x onerror=window.owned=5>",
    "{{7*7}} ${window.owned=6} \u202etxet",
]
HOSTILE_LINKS = ["javascript:window.owned=7", 'https://a.example/?a=1&b="2"', "data:text/html,x", ""]


def hostile_list():
    """CSV, whose values come in as they are."""
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(["name", "title", "topics", "website"])
    for name, link in zip(HOSTILE_NAMES, HOSTILE_LINKS):
        table.writerow([name, "Professor <i>of</i> " + name, "; ".join(HOSTILE_TOPICS), link])
    return out.getvalue()


def make_page(program, folder, name, source, ending="md"):
    """The report of a list (a path, or the text of a list), as a path."""
    folder = pathlib.Path(folder)
    if isinstance(source, str):
        path = folder / f"{name}.{ending}"
        path.write_text(source, encoding="utf-8")
    else:
        path = folder / source.name
        shutil.copy(source, path)
    clean = {k: v for k, v in os.environ.items() if not k.startswith("FACGRAPH_")}
    subprocess.run(
        [program, "report", "-q", "-i", path.name, "-o", f"{name}.html"],
        cwd=folder,
        env=clean,
        check=True,
        capture_output=True,
        timeout=300,
    )
    return folder / f"{name}.html"


def many_people(count):
    """A list of people who share topics in rings, without any random choice."""
    people = []
    for i in range(count):
        topics = [f"topic number {(i * step) % 199}" for step in (1, 3, 7)]
        people.append(f"### Person Number{i}\n- **Research**: {', '.join(topics)}\n")
    return "# Many\n\n" + "\n".join(people)
