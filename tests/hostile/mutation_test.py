"""Defects put into the door on purpose, each of which a test must see: mutation_test.py [--fit] ROOT BUILD

A defect is a text of a source and what stands there instead. The changed file is compiled with the
command of the build, linked before the library, and the test that is named must fail: `text` is the
test program of the module text, `canary` canary_test.py, `hostile NAME` hostile_test.py with the
cases whose name has NAME. The program as it is must pass all of them first. Takes some minutes. --fit only looks whether the texts
still stand in the sources.
"""
import argparse
import pathlib
import shlex
import subprocess
import sys
import tempfile

SKIPPED = 77
TEXT = "src/text/"

# source, what stands there, what stands there instead, the test that sees it
DEFECTS = [
    (TEXT + "escape_xml.cpp", 'out += "&lt;";', "out += '<';", "text"),
    (TEXT + "escape_xml.cpp", 'out += "&amp;";', "out += '&';", "text"),
    (TEXT + "escape_xml.cpp", 'out += "&quot;";', "out += '\"';", "text"),
    (TEXT + "escape_xml.cpp", 'out += "&#39;";', "out += '\\'';", "text"),
    (TEXT + "escape_xml.cpp", "if (is_xml_character(c))", "if (c != 0)", "text"),
    (TEXT + "escape_csv.cpp", "if (c == '\"') {", "if (c == '\\0') {", "text"),
    (TEXT + "escape_csv.cpp", 'starts = "=+-@\\t\\r\\n"', 'starts = "=+-\\t\\r\\n"', "text"),
    (TEXT + "escape_csv.cpp", "return starts_wide ||", "return", "text"),
    (TEXT + "escape_csv.cpp", 'find_first_of("\\",\\r\\n")', 'find_first_of("\\",\\r")', "text"),
    (TEXT + "escape_dot.cpp", 'result += "&amp;";', "result += '&';", "text"),
    (TEXT + "escape_dot.cpp", 'label(text, "\\\\\\"")', 'label(text, "\\"")', "text"),
    (TEXT + "escape_dot.cpp", 'label(text, "\\\\")', 'label(text, "\\\\\\"")', "canary"),
    (TEXT + "escape_json.cpp", "c == '<' ||", "", "text"),
    (TEXT + "escape_json.cpp", "c == '\"' || c == '\\\\'", "c == '\"'", "text"),
    (TEXT + "escape_json.cpp", "c < 0x20", "c < 0x1f", "text"),
    (TEXT + "escape_markdown.cpp", '"\\\\`*_{}[]|~!$^@#"', '"\\\\`*_{}[]~!$^@#"', "text"),
    (TEXT + "escape_markdown.cpp", 'result += "&lt;";', "result += '<';", "text"),
    (TEXT + "escape_markdown.cpp", 'result += "&amp;";', "result += '&';", "canary"),
    (TEXT + "escape_markdown.cpp", 'position == 0 && is_one_of(text[position], "+-=:%")', "false", "text"),
    (TEXT + "escape_terminal.cpp", "treatment == text::Treatment::drop || line_break", "line_break", "text"),
    (TEXT + "escape_pajek.cpp", "result += '\\'';", "result += '\"';", "text"),
    (TEXT + "escape_vosviewer.cpp", "field.find(';') == std::string::npos", "true", "text"),
    (TEXT + "clean.cpp", "case Treatment::drop:\n        break;", "case Treatment::drop:\n        add_visible(code_point);\n        break;", "text"),
    (TEXT + "clean.cpp", "if (open_joiner_ != none && next_base != joined_)", "if (false)", "text"),
    (TEXT + "character_classes.cpp", "{0xFDD0, 0xFDEF},", "{0xFDD1, 0xFDEF},", "canary"),
    (TEXT + "url.cpp", "decoded = with_entities_decoded(written);", "decoded = written;", "text"),
    (TEXT + "url.cpp", "std::erase_if(decoded, ascii::is_control);", "", "text"),
    (TEXT + "url.cpp", '(scheme == "http" || scheme == "https") &&', 'scheme != "javascript" &&', "text"),
    (TEXT + "url.cpp", 'special = "\\"<>\\\\^`{|} "', 'special = "<>\\\\^`{|} "', "text"),
    (TEXT + "url.cpp", 'lowered.find("%0a") == std::string::npos &&', "", "hostile link: mailto"),
    ("src/report/html_table.cpp", "return id.empty() ? escape::xml(text)", "return id.empty() ? std::string(text)", "canary"),
    ("src/report/write_graphml.cpp", "{escape::xml, exact}", "{[](std::string_view t) { return std::string(t); }, exact}", "canary"),
    ("src/report/write_gexf.cpp", "escape::xml(node.name)", "node.name", "canary"),
    ("src/report/write_csv.cpp", "out += escape::csv(fields[i]);", "out += fields[i];", "canary"),
    ("src/report/write_pajek.cpp", "escape::pajek(node.name)", "node.name", "canary"),
    ("src/report/write_markdown.cpp", "style{escape::markdown,", "style{[](std::string_view t) { return std::string(t); },", "canary"),
    ("src/input/source.cpp", "if (const auto encoding = wide_encoding(bytes); !encoding.empty())", "if (const auto encoding = wide_encoding(bytes); false)", "hostile UTF-16"),
    ("src/input/roster_bytes.cpp", "url.empty() ||", "true ||", "hostile index: a link"),
    ("src/input/roster_bytes.cpp", "text = text::clean(bytes_.substr(0, size));", "text = bytes_.substr(0, size);", "hostile index: controls"),
    ("src/input/segment_blocks.cpp", "if (open > limits.open_brackets)", "if (open > 1'000'000)", "hostile large: images in"),
]


class Build:
    def __init__(self, root, folder):
        self.root = root
        self.folder = folder

    def command(self, target, ending):
        """The command of the build that makes the object or program whose line has `ending`."""
        lines = subprocess.run(["ninja", "-t", "commands", target], cwd=self.folder, check=True,
                               capture_output=True, text=True).stdout.splitlines()
        return next(line for line in lines if line.rstrip(" &:").endswith(ending) or ending in line)

    def compile(self, source, text, folder):
        """The object that holds the source, with the text instead: others may be compiled together with it."""
        path = self.root / source
        changed = folder / path.name
        changed.write_text(text, "utf-8")
        units = (self.folder / "CMakeFiles").rglob("unity_*.cxx")
        unit = next((unit for unit in units if f'"{path}"' in unit.read_text("utf-8")), None)
        if unit:
            changed = folder / "unit.cpp"
            changed.write_text(unit.read_text("utf-8").replace(f'"{path}"', f'"{folder / path.name}"'), "utf-8")
        words = shlex.split(self.command("facgraph", f"-c {unit or path}"))
        words = words[1:] if words[0].endswith("ccache") else words
        made = folder / "changed.o"
        words[words.index("-o") + 1] = str(made)
        words[-1] = str(changed)
        for option in ("-MF", "-MT"):
            words[words.index(option) + 1] = str(folder / "unused")
        words[1:1] = [f"-I{path.parent}", f"-I{self.root / 'src'}"]
        subprocess.run(words, cwd=self.folder, check=True, capture_output=True)
        return made

    def link(self, target, made, program):
        steps = self.command(target, f"-o {target} ").split(" && ")  # something may be done with it afterwards
        words = shlex.split(next(step for step in steps if f"-o {target} " in step))
        words[words.index("-o") + 1] = str(program)
        words.insert(words.index("-o"), str(made))
        subprocess.run(words, cwd=self.folder, check=True, capture_output=True)
        return program


class Tests:
    def __init__(self, root, program_of):
        self.root = root
        self.program_of = program_of  # target -> path of a program

    def fails(self, test):
        if test == "text":
            words = [self.program_of("tests/test_text")]
        else:
            name, _, only = test.partition(" ")
            words = [sys.executable, "-B", self.root / f"tests/hostile/{name}_test.py", "--program",
                     self.program_of("facgraph"), *(["--only", only] if only else [])]
        done = subprocess.run(words, cwd=self.root, capture_output=True, text=True, check=False)
        lines = [line for line in (done.stdout + done.stderr).splitlines() if "error" in line or ":" in line]
        return done.returncode != 0, lines[0] if lines else ""


def fit(root):
    gone = [f"{source} has no {old!r} any more" for source, old, _, _ in DEFECTS
            if old not in (root / source).read_text("utf-8")]
    print("\n".join(gone) or f"{len(DEFECTS)} defects fit")
    return 1 if gone else 0


def main(arguments):
    parser = argparse.ArgumentParser()
    parser.add_argument("--fit", action="store_true")
    parser.add_argument("root", type=pathlib.Path)
    parser.add_argument("build", type=pathlib.Path)
    options = parser.parse_args(arguments)
    root, folder = options.root.resolve(), options.build.resolve()
    if options.fit:
        return fit(root)
    if not (folder / "build.ninja").exists():
        print("skipped: the build is not made with Ninja")
        return SKIPPED
    if fit(root):
        return 1
    build = Build(root, folder)
    unseen = []
    as_it_is = Tests(root, lambda target: folder / target)
    for test in sorted({test for *_, test in DEFECTS}):
        fails, line = as_it_is.fails(test)
        if fails:
            print(f"{test} fails as it is: {line}")
            return 1
    for source, old, new, test in DEFECTS:
        text = (root / source).read_text("utf-8")
        with tempfile.TemporaryDirectory(prefix="facgraph_mutation_") as name:
            place = pathlib.Path(name)
            made = build.compile(source, text.replace(old, new, 1), place)
            programs = Tests(root, lambda target: build.link(target, made, place / pathlib.Path(target).name))
            fails, line = programs.fails(test)
        defect = f"{source}: {' '.join(old.split())[:60]} -> {' '.join(new.split())[:60]}"
        print(f"{'seen by ' + test if fails else 'NOT SEEN'}: {defect}: {line[:120]}", flush=True)
        if not fails:
            unseen.append(defect)
    print(f"{len(DEFECTS) - len(unseen)} of {len(DEFECTS)} defects are seen")
    print("\n".join(unseen))
    return 1 if unseen else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
