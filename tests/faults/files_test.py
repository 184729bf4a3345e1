"""Where results go: files_test.py --program FACGRAPH ROOT

Links, devices, pipes, folders and disks that refuse, permissions, and names that are made from what people wrote.
Checks that need root, a namespace or a device of their own are left out where these cannot be had.
"""
import os
import pathlib
import re
import socket
import stat
import subprocess
import sys

from sample import OLD, Findings, Sample, arguments, sentence_of

REFUSED = 74
SVG = ["map", "collaboration", "--format", "svg"]


class Files:
    def __init__(self, sample, findings):
        self.sample, self.findings = sample, findings
        self.out = sample.out
        self.whole = sample.run(*SVG, "-o", "-").stdout
        self.can_make_nodes = self.make_node("null", stat.S_IFCHR, 1, 3)

    def make_node(self, name, kind, major, minor):
        """A device of our own: those in /dev are everybody's."""
        try:
            os.mknod(self.out / name, 0o666 | kind, os.makedev(major, minor))
            if kind == stat.S_IFCHR:
                os.close(os.open(self.out / name, os.O_WRONLY))
        except PermissionError:
            return False
        return True

    def refused(self, output, reason, *words, **more):
        before = self.names()
        run = self.sample.run(*(words or SVG), "-o", output, **more)
        said = sentence_of(run.stderr) or ""
        self.findings.check(
            run.returncode == REFUSED and not run.stdout and reason in said
            and any(str(path)[:80] in said for path in (output, pathlib.Path(output).parent)), f"{output}: {run.returncode}, {said!r} instead of {reason!r}")
        self.findings.check(self.names() == before, f"{output}: leaves {self.names() - before}")

    def written(self, output, file=None, **more):
        run = self.sample.run(*SVG, "-o", output, **more)
        self.findings.check(run.returncode == 0 and run.stdout == f"{output}\n".encode(), f"{output}: {run}"[:500])
        if file:
            self.findings.check((self.sample.folder / file).read_bytes() == self.whole, f"{file} is not the map")
        litter = [name for name in self.names() if "facgraph" in name]
        self.findings.check(not litter, f"{output}: leaves {litter}")

    def names(self):
        return set(os.listdir(self.out)) | set(os.listdir(self.sample.folder))


def check_links(files):
    out = files.out
    (out / "kept").mkdir()
    (out / "kept" / "real.svg").write_bytes(OLD)
    (out / "link.svg").symlink_to("kept/real.svg")
    (out / "second.svg").symlink_to(out / "link.svg")
    files.written("out/link.svg", "out/kept/real.svg")
    (out / "kept" / "real.svg").write_bytes(OLD)
    files.written("out/second.svg", "out/kept/real.svg")
    (out / "new.svg").symlink_to("kept/made.svg")
    files.written("out/new.svg", "out/kept/made.svg")
    for name in ("link.svg", "second.svg", "new.svg"):
        files.findings.check((out / name).is_symlink(), f"{name} is no link any more")
    (out / "a.svg").symlink_to("b.svg")
    (out / "b.svg").symlink_to("a.svg")
    files.refused("out/a.svg", "loop")
    (out / "list.json").symlink_to("../data/berkeley-mlsys.md")
    files.refused("out/list.json", "is one of the files that were read", "export", "--format", "json")
    os.link(files.sample.folder / "data" / "berkeley-mlsys.md", out / "hard.json")
    files.refused("out/hard.json", "is one of the files that were read", "export", "--format", "json")


def check_endless(files):
    """What has no end is refused at its first NUL."""
    for name in ("/dev/zero", "/dev/urandom"):
        run = files.sample.run("list", "people", "-i", name, timeout=20)
        files.findings.check(run.returncode == 65 and sentence_of(run.stderr), f"{name}: {run}"[:300])


def check_trap(files):
    """A link that somebody else made in a folder like /tmp."""
    if os.geteuid() != 0:
        return
    shared = files.out / "shared"
    shared.mkdir()
    shared.chmod(0o1777)
    for name, owner in (("trap.svg", 1234), ("own.svg", 0)):
        (shared / name).symlink_to(files.out / "victim.svg")
        os.chown(shared / name, owner, owner, follow_symlinks=False)
    files.refused("out/shared/trap.svg", "somebody else")
    files.written("out/shared/own.svg", "out/victim.svg")


def check_inputs(files):
    (files.out / "words.csv").write_text("label,replace by\nray,ray systems\n")
    files.refused("out/words.csv", "is one of the files that were read", "export", "--format", "csv-edges",
                  "--thesaurus", "out/words.csv")
    (files.out / "in.json").write_text('{"people": [{"name": "Ada", "research": ["sorting"]}]}')
    with open(files.out / "in.json", "rb") as file:
        files.refused("out/in.json", "is one of the files that were read", "export", "-i", "-", "--format", "json",
                      stdin=file)
    folder = files.sample.folder
    for name in (".facgraph-0123456789abcdef.tmp", "notes.tmp"):
        (folder / "data" / name).write_text("### Nobody\n- **Research**: litter\n")
    run = files.sample.run("list", "people")
    files.findings.check(b"Nobody" not in run.stdout, "a temporary file was read as a list")


def check_streams(files):
    out = files.out
    os.mkfifo(out / "pipe")
    with subprocess.Popen(["cat", out / "pipe"], stdout=subprocess.PIPE) as cat:
        files.written("out/pipe")
        files.findings.check(cat.communicate()[0] == files.whole, "a pipe got another map")
    files.findings.check(stat.S_ISFIFO((out / "pipe").stat().st_mode), "the pipe was replaced")
    for name in ("/dev/fd/1", "/proc/self/fd/1"):  # as root, /dev/stdout could be lost
        run = files.sample.run(*SVG, "-o", name)
        files.findings.check(run.stdout == files.whole and run.returncode == 0, f"{name} has more than the map")
    with open(out / "appended", "wb") as file:
        file.write(OLD)
        file.flush()
        run = files.sample.run(*SVG, "-o", f"/dev/fd/{file.fileno()}", pass_fds=[file.fileno()])
    files.findings.check((out / "appended").read_bytes() == OLD + files.whole, "a descriptor is not written on")
    files.refused("/dev/fd/99", "Bad file descriptor")
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(str(out / "door"))
        files.refused("out/door", "socket")
    if not files.can_make_nodes:
        return
    files.written("out/null")
    files.findings.check(stat.S_ISCHR((out / "null").stat().st_mode), "the device was replaced")
    if files.make_node("full", stat.S_IFCHR, 1, 7):
        files.refused("out/full", "No space left on device")
    if files.make_node("disk", stat.S_IFBLK, 7, 250):
        files.refused("out/disk", "is a disk")


def check_names(files):
    (files.out / "folder").mkdir()
    files.refused("out/folder", "is a folder")
    files.refused("out/folder/", "is a folder")
    files.refused("out/folder/..", "is a folder")
    files.refused("out/missing/", "is a folder")
    (files.out / "file").write_bytes(OLD)
    files.refused("out/file/map.svg", "Not a directory")
    files.refused(f"out/{'x' * 300}.svg", "File name too long")
    longest = f"out/{'y' * 251}.svg"  # 255 bytes, which the system takes
    files.written(longest, longest)
    files.written("out/made/for/it.svg", "out/made/for/it.svg")


def check_permissions(files):
    path = files.out / "mode.svg"
    files.sample.run(*SVG, "-o", path, umask=0o027)
    files.findings.check(path.stat().st_mode & 0o777 == 0o640, f"umask: {path.stat().st_mode:o}")
    path.chmod(0o604)
    files.written("out/mode.svg", "out/mode.svg")
    files.findings.check(path.stat().st_mode & 0o7777 == 0o604, f"permissions: {path.stat().st_mode:o}")
    if os.geteuid() != 0:
        return
    os.chown(path, 1234, 4321)
    files.written("out/mode.svg", "out/mode.svg")
    files.findings.check((path.stat().st_uid, path.stat().st_gid) == (1234, 4321), "the owner changed")


def as_nobody(files):
    """What folders and files refuse, as a user who is not root."""
    if os.geteuid() != 0:
        return {}
    for path in [files.sample.folder, *files.sample.folder.rglob("*")]:
        if not path.is_symlink():
            path.chmod(path.stat().st_mode | 0o555 if path.is_dir() else path.stat().st_mode | 0o444)
    return {"user": 65534, "group": 65534, "extra_groups": []}


def check_refusals(files):
    """A folder that may not be written, one that may be written but not listed, a file that is read-only."""
    closed, blind = files.out / "closed", files.out / "blind"
    for folder in (closed, blind):
        folder.mkdir()
    (closed / "map.svg").write_bytes(OLD)
    (blind / "old.svg").write_bytes(OLD)
    user = as_nobody(files)
    if subprocess.run([files.sample.program, "--version"], stdout=subprocess.DEVNULL, **user).returncode != 0:
        return
    closed.chmod(0o555)
    files.refused("out/closed/map.svg", "Permission denied", **user)
    files.refused("out/closed/new/map.svg", "Permission denied", **user)
    if user:
        os.chown(blind, user["user"], user["group"])
        os.chown(blind / "old.svg", user["user"], user["group"])
    (blind / "old.svg").chmod(0o444)
    files.refused("out/blind/old.svg", "Permission denied", **user)
    blind.chmod(0o300)
    files.written("out/blind/new.svg", **user)
    closed.chmod(0o755)
    blind.chmod(0o755)
    files.findings.check((blind / "new.svg").read_bytes() == files.whole, "a folder that cannot be listed")
    files.findings.check((closed / "map.svg").read_bytes() == OLD, "a read-only folder was written")


def check_full(files):
    """A size limit, and a small file system in a namespace of its own."""
    (files.out / "limit.svg").write_bytes(OLD)
    run = subprocess.run(["bash", "-c", 'ulimit -f 4; exec "$@"', "-", files.sample.program, *SVG, "-o",
                          "out/limit.svg"], cwd=files.sample.folder, capture_output=True, check=False)
    files.findings.check(run.returncode == REFUSED and b"File too large" in run.stderr, f"size limit: {run}")
    files.findings.check((files.out / "limit.svg").read_bytes() == OLD, "size limit: the old file is gone")
    script = ('mount -t tmpfs -o size=16k none "$1" || exit 77; printf old > "$1/map.svg"; '
              '"$2" map collaboration -o "$1/map.svg"; code=$?; ls -A "$1"; cat "$1/map.svg"; exit $code')
    (files.out / "small").mkdir()
    run = subprocess.run(["unshare", "-m", "bash", "-c", script, "-", files.out / "small", files.sample.program],
                         cwd=files.sample.folder, capture_output=True, check=False)
    if run.returncode not in (1, 77):  # no namespace, no mount
        files.findings.check(run.returncode == REFUSED and b"No space left on device" in run.stderr
                             and run.stdout == b"map.svg\nold", f"full disk: {run}")


def check_standard_output(files):
    for words in (["list", "topics"], ["--help"], ["completion", "zsh"], [*SVG, "-o", "-"],
                  ["similar", "--all", "--format", "csv"], ["export", "-o", "-"], ["--version"]):
        with open("/dev/full", "wb") as full:
            run = files.sample.run(*words, stdout=full)
        files.findings.check(run.returncode == REFUSED and sentence_of(run.stderr)
                             == "facgraph: standard output: cannot be written (No space left on device)",
                             f"{words} on a full disk: {run}")
    for closed in ("<&-", ">&-", "2>&-", "<&- >&- 2>&-"):
        (files.out / "closed.svg").unlink(missing_ok=True)
        run = subprocess.run(["bash", "-c", f'exec "$@" {closed}', "-", files.sample.program, *SVG, "-o",
                              "out/closed.svg"], cwd=files.sample.folder, capture_output=True, check=False)
        files.findings.check(run.returncode == (REFUSED if " >" in " " + closed else 0), f"{closed}: {run}")
        files.findings.check((files.out / "closed.svg").read_bytes() == files.whole, f"{closed}: another map")
    run = subprocess.run(["bash", "-c", 'exec "$@" -i - <&-', "-", files.sample.program, "list", "topics"],
                         cwd=files.sample.folder, capture_output=True, check=False)
    files.findings.check(run.returncode == REFUSED and sentence_of(run.stderr), f"no standard input: {run}")


PEOPLE = ["../../x", "/etc/x", ".hidden", "a/b", "..", "CON", "x" * 300, "-o /tmp/x", "\x1b]0;x\x07", "名前", "a\u202eb"]
LISTS = ["...md", ".hidden.md", "-o.md", f"{'z' * 250}.md", "a\x1b[31m\n.md", "CON.md", "\u202egnp.md", "~.md"]


def check_made_names(files):
    """Names of files that are made from names of people and lists stay in the folder, and can be read."""
    folder = files.sample.folder
    people = "\n".join(f"### {name}\n- **Research**: sorting, topic {number}\n" for number, name in enumerate(PEOPLE))
    (folder / "odd.md").write_text("# People\n\n" + people)
    before = files.names()
    listed = files.sample.run("list", "people", "-q", "-i", "odd.md", "--format", "csv").stdout.decode()
    for name in re.findall(r"^(?:\"[^\"]*\"|[^,\n]*)", listed, re.M)[1:]:
        files.sample.run("map", "ego", "-q", "-i", "odd.md", "--", name.strip('"'))
    for name in LISTS:
        (folder / name).write_text("# People\n\n### Ada\n- **Research**: sorting\n\n### Bo\n- **Research**: sorting\n")
        slow = [["report"]] if name in LISTS[:2] else []
        for words in (["map", "pairs"], ["index"], ["export"], ["export", "--format", "json"], *slow):
            run = files.sample.run(*words, "-q", f"--input=./{name}")
            files.findings.check(run.returncode == 0, f"{words} of {name[:20]!r}: {run}"[:400])
    made = os.listdir(folder / "output")
    files.findings.check(files.names() - before == {"output", *LISTS}, f"made outside: {files.names() - before}")
    files.findings.check(len(made) > 20, f"only {made}")
    for name in made:
        files.findings.check(name[0] not in ".-" and name.isprintable() and (folder / "output" / name).is_file(),
                             f"made {name!r}")


def check_embed(files):
    """A document's pictures are not written through links that came with it; the file keeps its permissions."""
    out = files.out
    document = out / "people.md"
    document.write_text("<!-- facgraph: map pairs -->\n<!-- /facgraph -->\n")
    document.chmod(0o640)
    (out / "victim").write_bytes(OLD)
    (out / "people-map-pairs.svg").symlink_to("victim")
    run = files.sample.run("embed", document)
    files.findings.check(run.returncode == REFUSED and b"symbolic link" in run.stderr, f"embed: {run}")
    files.findings.check((out / "victim").read_bytes() == OLD, "embed wrote through a link")
    (out / "people-map-pairs.svg").unlink()
    run = files.sample.run("embed", document)
    files.findings.check(run.returncode == 0 and document.stat().st_mode & 0o777 == 0o640, f"embed: {run}")


def main():
    options = arguments()
    findings = Findings()
    with Sample(options) as sample:
        os.chmod(sample.folder, 0o755)
        files = Files(sample, findings)
        for check in (check_links, check_trap, check_endless, check_inputs, check_streams, check_names, check_permissions, check_full,
                      check_standard_output, check_made_names, check_embed, check_refusals):
            check(files)
    return findings.exit_code(f"{findings.checks} checks")


if __name__ == "__main__":
    sys.exit(main())
