"""Checks the sources against the module table of the architecture: layers_test.py ROOT

A module is a folder of include/facgraph and src. It sees itself and the modules listed for it here;
a library that is kept behind one module is included nowhere else; public headers show nothing but
the standard library and Boost.
"""
import pathlib
import re
import shutil
import subprocess
import sys

SEES = {  # lowest first
    "text": set(),
    "model": {"text"},
    "input": {"text", "model"},
    "topics": {"text", "model"},
    "analysis": {"text", "model"},
    "drawing": {"text", "model"},
    "report": {"text", "model"},
    "cli": {"text", "model", "input", "topics", "analysis", "drawing", "report"},
}
BOOST = {"model", "analysis", "cli"}
BEHIND = [  # (what is included, the only module that may)
    (r"cmark\.h$", "input"),
    (r"xxhash\.h$", "input"),
    (r"graphviz/|(gvc|cgraph)\.h$", "drawing"),
    (r"pugixml\.hpp$", "drawing"),
    (r"CLI/", "cli"),
    (r"toml\+\+/|toml\.hpp$", "cli"),
    (r"iostream$", "cli"),
]
TOP_LEVEL = {
    "CMakeLists.txt",
    "CMakePresets.json",
    "README.md",
    "CHANGELOG.md",
    "LICENSE",
    "cmake",
    "data",
    "docs",
    "include",
    "output",
    "scripts",
    "src",
    "tests",
}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)


def module_of(path):
    """The module that a path relative to the root is in, or None."""
    parts = path.parts
    if parts[:2] == ("include", "facgraph") and len(parts) > 3:
        return parts[2]
    return parts[1] if parts[0] == "src" and len(parts) > 2 else None


def resolve(root, includer, name):
    """The file of ours that an include names, relative to the root; None if it is not ours."""
    for folder in (includer.parent, root / "include", root / "src"):
        candidate = (folder / name).resolve()
        if candidate.is_file() and candidate.is_relative_to(root):
            return candidate.relative_to(root)
    return None


def violations_of_include(root, path, kind, name):
    """What one include of the file `path` breaks."""
    module = module_of(path.relative_to(root))
    public = path.is_relative_to(root / "include")
    if name.startswith("facgraph_embedded/"):  # generated from a data file
        return
    target = resolve(root, path, name)
    if target:
        other = module_of(target)
        if other != module and other not in SEES.get(module, set()):
            yield f"module {module} must not include {name}"
        if public and target.parts[0] == "src":
            yield f"a public header must not include the private {name}"
    elif kind == '"' or name.startswith("facgraph/"):
        yield f"no such file: {name}"
    elif name.startswith("boost/") and module not in BOOST:
        yield f"module {module} must not include {name}: Boost is for {', '.join(sorted(BOOST))}"
    elif public and ("/" in name or "." in name) and not name.startswith("boost/"):
        yield f"a public header must not include <{name}>: only the standard library and Boost"
    for pattern, owner in BEHIND:
        if re.match(pattern, name) and module != owner:
            yield f"<{name}> is for src/{owner} only"


def violations_of_sources(root):
    files = [
        p
        for top in ("include", "src")
        for p in sorted((root / top).rglob("*"))
        if p.suffix in (".hpp", ".cpp")
    ]
    for path in files:
        where = path.relative_to(root)
        module = module_of(where)
        if module not in SEES:
            yield f"{where}: no such module: {module}"
            continue
        text = path.read_text(encoding="utf-8")
        for include in INCLUDE.finditer(text):
            line = text.count("\n", 0, include.start(2)) + 1
            for what in violations_of_include(root, path, include[1], include[2]):
                yield f"{where}:{line}: {what}"
        for number, line in enumerate(text.splitlines(), 1):
            if "std::views" in line:
                yield f"{where}:{number}: std::views does not compile everywhere: use an algorithm"


def violations_of_top_level(names):
    for name in sorted(set(names)):
        if not name.startswith(".") and name not in TOP_LEVEL:
            yield f"{name}: not one of the entries that the top level may have"


def tracked_top_level(root):
    """The top-level names that git tracks; empty where there is no git, or an unpacked archive."""
    if not (root / ".git").exists() or not shutil.which("git"):
        return []
    listing = subprocess.run(
        ["git", "-C", str(root), "-c", f"safe.directory={root}", "ls-files", "-z"],
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    ).stdout
    return [name.split("/")[0] for name in listing.split("\0") if name]


def violations(root):
    root = root.resolve()
    return [*violations_of_sources(root), *violations_of_top_level(tracked_top_level(root))]


if __name__ == "__main__":
    found = violations(pathlib.Path(sys.argv[1]))
    print("\n".join(found) if found else "the sources keep the module table")
    sys.exit(1 if found else 0)
