"""Every command of the program in every form, as its help pages name them."""
import re

import bounded_run

OF_ALL_NODES = {"csv-biadjacency", "json"}  # exports that take no --graph
SPREAD = ("KIND", "WHAT")  # stand for each of the choices of that argument


class Help:
    """What the program says of itself."""

    def __init__(self, program, folder):
        def page(*words):
            outcome = bounded_run.run([program, *words, "--help"], folder)
            assert outcome.code == 0, outcome.said()
            return outcome.text()

        self.commands = re.findall(r"^  ([a-z]+) .*  ", page().split("\nOptions")[0], re.M)
        assert len(self.commands) > 15, "--help is not read any more"
        self.pages = {command: page(command) for command in self.commands}

    def positional(self, command):
        """The types that its usage line names: ["KIND", "NAME"]."""
        usage = re.search(r"^Usage: facgraph \S+ ?(.*?)\[options\]", self.pages[command], re.M)
        return usage.group(1).split()

    def choices(self, command, option):
        """Names that the option's lines list after the last colon."""
        found = re.search(rf"^  (?:-\w, )?{option} .*(?:\n {{10,}}.*)*", self.pages[command], re.M)
        if not found:
            return []
        text = re.sub(r"\s+", " ", found.group())
        return re.sub(r" \(default .*", "", text.rsplit(": ", 1)[1]).split(", ")


class Call:
    def __init__(self, words, form):
        self.words = words
        self.form = form


def spread(facts, command, words, name):
    """The words for each choice of an argument in braces; a map of one person is of `name`."""
    for kind in SPREAD:
        if "{" + kind + "}" in words:
            choices = facts.choices(command, kind)
            assert len(choices) > 2, f"{command}: {kind} is not read any more"
            for value in choices:
                chosen = [value if word == "{" + kind + "}" else word for word in words]
                yield ["ego", name, *chosen[1:]] if value == "ego" else chosen
            return
    yield words


def calls_of(facts, rows, name):
    """`rows`: how each command is called, one or more lists of words. A command without fails."""
    for command in facts.commands:
        assert command in rows, f"the command {command} is not known to this test: give it a row"
        forms = facts.choices(command, "--format") or [None]
        for words in rows[command]:
            for chosen in spread(facts, command, words, name):
                for form in forms:
                    if not ("--graph" in chosen and form in OF_ALL_NODES):
                        yield Call([command, *chosen] + (["--format", form] if form else []), form)
