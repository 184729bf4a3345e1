"""Installs into an empty folder, builds docs/consumer against it and runs both programs:
install_test.py SOURCE BUILD"""
import pathlib
import re
import subprocess
import sys
import tempfile

WANTED = [
    "bin/facgraph", "share/facgraph/berkeley-mlsys.md", "share/facgraph/lexicon.tsv",
    "share/man/man1/facgraph.1", "share/man/man1/facgraph-similar.1",
    "share/bash-completion/completions/facgraph", "share/zsh/vendor-completions/_facgraph",
    "share/fish/vendor_completions.d/facgraph.fish", "include/facgraph/model/roster.hpp",
    "share/doc/facgraph/copyright",
]


def run(*command, **options):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, **options)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout


def check_licenses(version, copyright):
    """All that the program carries is named with its license; Graphviz is not carried."""
    assert copyright.startswith("MIT License\n\nCopyright (c) 2026 the facgraph authors\n")
    libraries = re.search("^Libraries: (.+)$", version, re.M)[1].split(", ")
    carried = {library.rsplit(" ", 1)[0] for library in libraries} - {"Graphviz"}
    missing = [name for name in sorted(carried) if f"\n{name}: Copyright " not in copyright]
    assert not missing, f"no license of {missing}"


def main():
    source, build = map(pathlib.Path, sys.argv[1:3])
    with tempfile.TemporaryDirectory() as folder:
        tree = pathlib.Path(folder, "tree")
        run("cmake", "--install", build, "--prefix", tree)
        missing = [name for name in WANTED if not (tree / name).is_file()]
        if missing:
            sys.exit(f"not installed: {', '.join(missing)}")
        sample = tree / "share/facgraph/berkeley-mlsys.md"
        answer = run(tree / "bin/facgraph", "similar", "Ion Stoica", "-i", sample, "--format", "csv")
        assert "Joe Hellerstein,0.18858" in answer, answer
        check_licenses(run(tree / "bin/facgraph", "--version"),
                       (tree / "share/doc/facgraph/copyright").read_text())
        consumer = pathlib.Path(folder, "consumer")
        run("cmake", "-S", source / "docs/consumer", "-B", consumer, "-G", "Ninja",
            f"-DCMAKE_PREFIX_PATH={tree}", "-DCMAKE_BUILD_TYPE=Debug")
        run("cmake", "--build", consumer)
        answer = run(consumer / "consumer", sample)
        assert "Ion Stoica: Joe Hellerstein (0.188584)\n" in answer, answer
        assert "Dimakis" not in answer, answer
    print("installed, and used by another program")


if __name__ == "__main__":
    main()
