"""Completes command lines in bash with the script that facgraph prints: completion_test.py PROGRAM

Also checks the syntax of the scripts for zsh and fish where those shells are there."""
import shutil
import subprocess
import sys
import tempfile

CASES = [
    ("facgraph simil", ["similar"]),
    ("facgraph similar --measure jac", ["jaccard"]),
    ("facgraph map bip", ["bipartite"]),
    ("facgraph clusters --level ", ["exact", "alias", "full", "broad"]),
    ("facgraph map --form", ["--format"]),
    ("facgraph brokers --lab", ["--labs"]),
    ("facgraph help meas", []),
]


def completed(script, line):
    words = line.split(" ")
    command = (
        f"source {script}; COMP_WORDS=({' '.join(word or repr('') for word in words)}); "
        f"COMP_CWORD={len(words) - 1}; _facgraph 2>/dev/null; printf '%s\\n' \"${{COMPREPLY[@]}}\"")
    output = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True)
    return output.stdout.split()


def main():
    program = sys.argv[1]
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        for shell in ("bash", "zsh", "fish"):
            script = f"{folder}/{shell}"
            with open(script, "wb") as file:
                subprocess.run([program, "completion", shell], stdout=file, check=True)
            if shutil.which(shell):
                checked = subprocess.run([shell, "-n", script], capture_output=True, text=True)
                if checked.returncode != 0:
                    faults.append(f"{shell}: {checked.stderr}")
        for line, wanted in CASES:
            found = completed(f"{folder}/bash", line)
            if found != wanted:
                faults.append(f"{line!r} gives {found}, not {wanted}")
    print("\n".join(faults) or f"{len(CASES)} lines completed as expected")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
