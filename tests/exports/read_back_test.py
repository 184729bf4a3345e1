"""Reads every export back with other programs: read_back_test.py --program FACGRAPH ROOT

What NetworkX, igraph, Graphviz, the csv and json modules and JSON schemas find in a file is compared
with what `facgraph list`, `similar` and `clusters` say, node by node and edge by edge. The lists are
the sample, one with counts, and one whose names, topics, labs and titles are those of
tests/support/hostile_texts.hpp.
"""
import argparse
import ast
import csv
import html
import json
import math
import os
import pathlib
import re
import subprocess
import sys
import tempfile

SKIPPED = 77
DISTRIBUTION_PYTHON = "/usr/bin/python3"

try:
    import igraph
    import jsonschema
    import networkx
except ImportError as missing:
    # The packages are the distribution's, and so may be the only interpreter that sees them.
    if os.path.exists(DISTRIBUTION_PYTHON) and "FACGRAPH_PYTHON_TRIED" not in os.environ:
        os.environ["FACGRAPH_PYTHON_TRIED"] = "1"
        os.execv(DISTRIBUTION_PYTHON, [DISTRIBUTION_PYTHON, "-B", *sys.argv])
    print(f"skipped: {missing}; scripts/setup test installs it")
    sys.exit(SKIPPED)

WITH_COUNTS = """author,topic,count,affiliation,lab
Ada Lovelace,graph drawing,3,MIT,Sky Lab
Bob Ray,sorting,1,ETH,Sky Lab
Ada Lovelace,"maps, old and new",2,MIT,Rise Lab
Cy Twom,graph drawing,1,ETH,
Cy Twom,sorting,4,ETH,
"""

# Two people who share eight topics, and twenty who share none.
ALIKE = "name,topics\n" + "".join(
    f"Person {who},{'; '.join(f'topic {what}' for what in topics)}\n"
    for who, topics in [("A", range(8)), ("B", range(8)), *((i, [100 + i]) for i in range(20))]
)


def hostile_texts(root):
    """The texts of the header; bytes that are not UTF-8 come as U+FFFD, as JSON cannot hold them."""
    source = (root / "tests/support/hostile_texts.hpp").read_text(encoding="utf-8")
    texts = []
    for row in re.findall(r'\{"[^"]+",\s*((?:"(?:[^"\\]|\\.)*"\s*)+)sv\}', source):
        text = ""
        for literal in re.findall(r'"(?:[^"\\]|\\.)*"', row):
            literal = re.sub(r"\\x([89A-F][0-9A-F])", r"\\udc\1", literal)
            text += ast.literal_eval(literal)
        texts.append(text.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))
    assert len(texts) > 60, "hostile_texts.hpp is not read any more"
    return texts


def hostile_list(root):
    texts = hostile_texts(root)
    people = []
    for i, text in enumerate(texts):
        people.append({
            "name": f"{text} {i}",
            "titles": [text],
            "topics": [text, texts[i - 1]],  # each is one topic, and an empty one is passed over
            "affiliations": [text],
            "websites": [f"https://example.org/{i}?a=<b>&c=\"{text[:40]}'"],
            "lab": text,
        })
    return {"facgraph": 1, "title": texts[-1] + "\"'<&>\\", "people": people}


class Program:
    def __init__(self, path):
        self.path = pathlib.Path(path).resolve()

    def __call__(self, *arguments):
        result = subprocess.run([self.path, *arguments, "-q"], capture_output=True, check=False)
        assert result.returncode == 0, f"{arguments}: {result.stderr.decode()}"
        return result.stdout.decode("utf-8")

    def json(self, *arguments):
        return json.loads(self(*arguments, "--format", "json"))


class Truth:
    """What facgraph's own listings say of a list: nodes as (kind, name), edges with kind and weight."""

    def __init__(self, program, file, graph, measure):
        self.faculty = [row["person"] for row in program.json("list", "people", "-i", file)["people"]]
        assert len(set(self.faculty)) == len(self.faculty), "the test needs different names"
        clusters = program.json("clusters", "-i", file, "--stability", "0")["clusters"]
        self.cluster = {person: row["cluster"] for row in clusters for person in row["people"]}
        self.nodes = {("faculty", name) for name in self.faculty}
        self.edges = {}
        self.url = {}
        for name in self.faculty[:3]:
            if not name.startswith("-"):
                self.url[name] = program.json("show", name, "-i", file).get("website") or ""
        for row in program.json("list", "labs", "-i", file)["labs"]:
            self.url[row["lab"]] = row["website"] or ""
        if graph == "bipartite":
            self.add_topics_and_labs(program, file)
        else:
            self.add_pairs(program, file, graph, measure)

    def add_topics_and_labs(self, program, file):
        for row in program.json("list", "topics", "-i", file)["topics"]:
            self.nodes.add(("topic", row["topic"]))
            for person in row["people"]:
                self.add(("faculty", person), ("topic", row["topic"]), "lists", None)
        for row in program.json("list", "labs", "-i", file)["labs"]:
            self.nodes.add(("lab", row["lab"]))
            for member in row["members"]:
                if member != "nobody listed":
                    person = next(p for p in self.faculty if member.startswith(p + " ("))
                    self.add(("faculty", person), ("lab", row["lab"]), "member", 1)

    def add_pairs(self, program, file, graph, measure):
        options = ["--backbone"] if graph == "backbone" else []
        options += ["--measure", measure] if measure else []
        pairs = program.json("similar", "--all", "--top", "100000", "-i", file, *options)["pairs"]
        for row in pairs:
            self.add(("faculty", row["a"]), ("faculty", row["b"]), "similar", row["score"])

    def add(self, a, b, kind, weight):
        assert frozenset((a, b)) not in self.edges
        self.edges[frozenset((a, b))] = (kind, weight)


class Found:
    """What a reader found; `shown` says how the format writes a name that it cannot hold as it is."""

    def __init__(self, shown=lambda name: name):
        self.shown = shown
        self.nodes = {}  # id -> (kind, name, other values)
        self.edges = []  # (id, id, kind or None, weight)

    def node(self, key, kind, name, **values):
        assert key not in self.nodes, f"node {key} stands twice"
        self.nodes[key] = (kind, name, values)

    def edge(self, a, b, kind, weight):
        self.edges.append((a, b, kind, None if weight is None else float(weight)))

    def compare(self, truth):
        names = sorted((kind, name) for kind, name, _ in self.nodes.values())
        expected = sorted((kind, self.shown(name)) for kind, name in truth.nodes)
        assert names == expected, f"nodes: {set(names) ^ set(expected)}"
        self.compare_values(truth)
        self.compare_edges(truth)

    def compare_values(self, truth):
        clusters = {self.shown(name): cluster for name, cluster in truth.cluster.items()}
        urls = {self.shown(name): url for name, url in truth.url.items()}
        for kind, name, values in self.nodes.values():
            if "cluster" in values and kind == "faculty" and name in clusters:
                assert values["cluster"] == clusters[name], f"cluster of {name}"
            if "url" in values and kind != "topic":
                url = values["url"] or ""
                assert re.fullmatch(r"([!#-;=?-~]+|)", url), f"url {url}"
                assert url == urls.get(name, url), f"url of {name}: {url}, not {urls[name]}"

    def compare_edges(self, truth):
        expected = {}
        for ends, (kind, weight) in truth.edges.items():
            shown = frozenset((node_kind, self.shown(name)) for node_kind, name in ends)
            expected[shown] = (kind, weight)
        assert len(expected) == len(truth.edges), "two nodes look alike; change the list of the test"
        assert len(self.edges) == len(expected), f"{len(self.edges)} edges, not {len(expected)}"
        for a, b, kind, weight in self.edges:
            ends = frozenset(self.nodes[one][:2] for one in (a, b))
            assert ends in expected, f"no such edge: {ends}"
            true_kind, true_weight = expected[ends]
            assert kind in (None, true_kind), f"kind of {ends}"
            if weight is not None and true_weight is not None:
                assert math.isclose(weight, true_weight, rel_tol=1e-9), f"weight of {ends}"
            assert weight is None or weight >= 0


def from_networkx(graph, name="name"):
    found = Found()
    for key, values in graph.nodes(data=True):
        found.node(key, values["kind"], values[name], cluster=values.get("cluster"),
                   url=values.get("url"))
    for a, b, values in graph.edges(data=True):
        found.edge(a, b, values["kind"], values["weight"])
    return found


def networkx_graphml(file):
    return from_networkx(networkx.read_graphml(file))


def networkx_gexf(file):
    return from_networkx(networkx.read_gexf(file), "label")


def networkx_node_link(file):
    return from_networkx(networkx.node_link_graph(json.loads(pathlib.Path(file).read_text("utf-8"))))


def networkx_cytoscape(file):
    return from_networkx(networkx.cytoscape_graph(json.loads(pathlib.Path(file).read_text("utf-8"))))


def igraph_graphml(file):
    graph = igraph.Graph.Read_GraphML(file)
    found = Found()
    for vertex in graph.vs:
        cluster = vertex["cluster"]
        found.node(vertex.index, vertex["kind"], vertex["name"], url=vertex["url"],
                   cluster=None if math.isnan(cluster) else int(cluster))
    for edge in graph.es:
        found.edge(*edge.tuple, edge["kind"], edge["weight"])
    return found


def igraph_pajek(file):
    graph = igraph.Graph.Read_Pajek(file)
    found = Found(lambda name: name.replace('"', "'"))
    kinds = {"ellipse": "faculty", "box": "topic", "diamond": "lab"}
    urls = graph.vs["url"] if "url" in graph.vs.attributes() else [""] * len(graph.vs)
    for vertex in graph.vs:
        found.node(vertex.index, kinds[vertex["shape"]], vertex["name"], url=urls[vertex.index])
        if "type" in graph.vs.attributes():
            assert vertex["type"] == (vertex["shape"] != "ellipse"), "the mode of a vertex"
    for edge in graph.es:
        found.edge(*edge.tuple, None, edge["weight"])
    return found


def graphviz_dot(file):
    """Labels as Graphviz draws them, and values as it keeps them, which are escaped like labels."""
    drawn = subprocess.run(["dot", "-Tjson", "-Goverlap=true", "-Gsplines=line", file], capture_output=True, check=True)
    assert not drawn.stderr, drawn.stderr.decode()
    graph = json.loads(drawn.stdout, strict=False)

    def plain(value):
        return re.sub(r"\\(.)", r"\1", html.unescape(value))

    found = Found(lambda name: name)
    for vertex in graph["objects"]:
        label = "".join(part["text"] for part in vertex["_ldraw_"] if part["op"] == "T")
        assert plain(vertex["label"]) == label.strip() or plain(vertex["label"]) == label, label
        found.node(vertex["_gvid"], vertex["kind"], plain(vertex["label"]),
                   url=plain(vertex.get("URL", "")),
                   cluster=int(vertex["cluster"]) if vertex.get("cluster") else None)
    for edge in graph.get("edges", []):
        found.edge(edge["tail"], edge["head"], edge["kind"], edge["weight"])
    return found


def without_formula(name):
    """As a spreadsheet may have it: a formula's start is defused."""
    number = re.fullmatch(r"[+-]?\d+(\.\d+)?([eE][+-]?\d+)?", name)
    return "'" + name if name[0] in "=+-@＝＋－＠" and not number else name


def rows_of(file, **form):
    with open(file, encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines, strict=True, **form))


def csv_tables(nodes, edges):
    found = Found(without_formula)
    header, *rows = rows_of(nodes)
    for row in rows:
        assert len(row) == len(header), row
        assert not any(cell and cell[0] in "=@" for cell in row), row
        values = dict(zip(header, row))
        found.node(values["id"], values["kind"], values["name"], url=values["url"],
                   cluster=int(values["cluster"]) if values["cluster"] else None)
    header, *rows = rows_of(edges)
    for row in rows:
        values = dict(zip(header, row))
        assert values["source_name"] == found.nodes[values["source"]][1]
        assert values["target_name"] == found.nodes[values["target"]][1]
        found.edge(values["source"], values["target"], values["kind"], values["weight"])
    return found


def vosviewer_json(file, schema):
    value = json.loads(pathlib.Path(file).read_text("utf-8"))
    jsonschema.validate(value, schema)
    found = Found()
    for item in value["network"]["items"]:
        kind = described_kind(item["description"])
        found.node(item["id"], kind, item["label"], **{k: item[k] for k in ("cluster",) if k in item})
    for link in value["network"]["links"]:
        found.edge(link["source_id"], link["target_id"], None, link["strength"])
    return found


def vosviewer_files(map_file, network_file):
    found = Found(without_formula)
    header, *rows = rows_of(map_file, delimiter="\t")
    for row in rows:
        assert len(row) == len(header) and all(row[header.index(h)] for h in header if "<" in h), row
        values = dict(zip(header, row))
        kind = described_kind(values["description"])
        found.node(int(values["id"]), kind, values["label"], url=values["url"])
    for row in rows_of(network_file, delimiter="\t"):
        found.edge(int(row[0]), int(row[1]), None, row[2])
    return found


def described_kind(description):
    """The kind that a description begins with. VOSviewer shows it as HTML, and fills in braces."""
    assert set(re.findall(r"<[^>]*>", description)) <= {"<br>"}, description
    assert not re.search(r"[{}]", description), description
    return re.match(r"Kind: (\w+)", description)[1]


def check_biadjacency(file, truth):
    (_, *topics), *rows = rows_of(file)
    cells = {}
    for name, *values in rows:
        assert len(values) == len(topics), name
        for topic, value in zip(topics, values):
            if float(value) > 0:
                cells[name, topic] = float(value)
    expected = {}
    for ends, (kind, _) in truth.edges.items():
        if kind == "lists":
            (_, person), (_, topic) = sorted(ends)
            expected[without_formula(person), without_formula(topic)] = True
    assert cells.keys() == expected.keys()
    assert [name for name, *_ in rows] == [without_formula(name) for name in truth.faculty]
    return cells


def without_places(listing):
    """A listing's rows without where things stand in the list."""
    text = json.dumps({k: v for k, v in listing.items() if k != "notes"}, ensure_ascii=False)
    return re.sub(r"(<stdin>|[^\s\"(]+\.(?:md|csv|json)):\d+", "PLACE", text)


def check_list(program, file, folder, schema):
    """facgraph's own JSON gives the same answers at each level, and itself when written again."""
    copy = str(folder / "copy.json")
    program("export", "--format", "json", "-i", file, "-o", copy)
    jsonschema.validate(json.loads(pathlib.Path(copy).read_text("utf-8")), schema)
    again = program("export", "--format", "json", "-i", copy, "-o", "-")
    assert again == pathlib.Path(copy).read_text("utf-8"), "the list changes when written again"
    for level in ("exact", "broad"):  # tests/report/write_list_json_test.cpp compares everything
        for what in ("people", "merges"):
            before, after = (without_places(program.json("list", what, "--level", level, "-i", one))
                             for one in (file, copy))
            assert before == after, f"{what} at level {level}"


def check(program, file, root, folder, graph, measure=None):
    truth = Truth(program, file, graph, measure)
    options = ["--graph", graph] + (["--measure", measure] if measure else [])

    def export(form, ending):
        path = str(folder / f"{form}{ending}")
        program("export", "--format", form, "-i", file, "-o", path, *options)
        return path

    graphml = export("graphml", ".graphml")
    schema = json.loads((root / "tests/exports/vosviewer.schema.json").read_text("utf-8"))
    readings = {
        "NetworkX, GraphML": networkx_graphml(graphml),
        "igraph, GraphML": igraph_graphml(graphml),
        "NetworkX, GEXF": networkx_gexf(export("gexf", ".gexf")),
        "NetworkX, node-link": networkx_node_link(export("node-link", ".json")),
        "NetworkX, Cytoscape": networkx_cytoscape(export("cytoscape", ".cyjs")),
        "igraph, Pajek": igraph_pajek(export("pajek", ".net")),
        "Graphviz": graphviz_dot(export("dot", ".dot")),
        "CSV": csv_tables(export("csv-nodes", ".csv"), export("csv-edges", ".csv")),
        "VOSviewer JSON": vosviewer_json(export("vosviewer", ".json"), schema),
        "VOSviewer files": vosviewer_files(
            export("vosviewer-map", ".txt"), export("vosviewer-network", ".txt")),
    }
    for reader, found in readings.items():
        try:
            found.compare(truth)
        except AssertionError as error:
            raise AssertionError(f"{pathlib.Path(file).name}, {graph}, {reader}: {error}") from error
    if graph == "bipartite":
        return truth, check_biadjacency(export("csv-biadjacency", ".csv"), truth)
    return truth, None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("root", type=pathlib.Path)
    options = parser.parse_args()
    program, root = Program(options.program), options.root.resolve()
    list_schema = json.loads((root / "docs/facgraph-list.schema.json").read_text("utf-8"))
    with tempfile.TemporaryDirectory(prefix="facgraph_exports_") as name:
        folder = pathlib.Path(name)
        (folder / "counts.csv").write_text(WITH_COUNTS, encoding="utf-8")
        (folder / "alike.csv").write_text(ALIKE, encoding="utf-8")
        (folder / "hostile.json").write_text(json.dumps(hostile_list(root)), encoding="utf-8")
        lists = {
            str(root / "data/berkeley-mlsys.md"): [
                ("bipartite", None), ("projection", "jaccard"), ("backbone", None)],
            str(folder / "counts.csv"): [("bipartite", None), ("projection", None)],
            str(folder / "alike.csv"): [("backbone", None)],
            str(folder / "hostile.json"): [("bipartite", None), ("projection", None)],
        }
        for file, graphs in lists.items():
            check_list(program, file, folder, list_schema)
            for graph, measure in graphs:
                truth, cells = check(program, file, root, folder, graph, measure)
                assert truth.edges or "berkeley" in file, f"{file} has no {graph}; the test needs one"
                if cells and file.endswith("counts.csv"):
                    assert cells["Cy Twom", "sorting"] == 4 and cells["Ada Lovelace", "graph drawing"] == 3
    print(f"every export of {len(lists)} lists is read back as it is")
    return 0


if __name__ == "__main__":
    sys.exit(main())
