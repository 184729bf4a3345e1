"""Lists of up to 1 MB in which everybody shares something with everybody: no command looks at all
pairs without saying so. Each in 2 seconds of CPU and 200 MB."""
import random

from cases import Case

NAMES = "abcdefghijklmnopqrstuvwxyz"


def name(number):
    return "".join(NAMES[number // 26**place % 26] for place in range(4)).capitalize()


def filled(row, head="name,topics\n", size=1_000_000):
    rows = [head]
    used = len(head)
    for number in range(size):
        rows.append(row(number))
        used += len(rows[-1])
        if used > size:
            break
    return "".join(rows).encode()


def cases():
    one_topic = filled(lambda i: f"P{name(i)} Q{i},ai\n")
    two_topics = filled(lambda i: f"P{name(i)} Q{i},ai;own{i}\n")
    one_lab = filled(lambda i: f"P{name(i)} Q{i},t{i},Sky Lab\n", "name,topics,lab\n")
    nearest = "10 nearest"

    def case(what, data, *words, out="", says="", code=0):
        file = {"list.csv": data}
        place = ["list.csv"] if words[0] in ("check", "compare") else ["-i", "list.csv"]
        place = ["list.csv", "list.csv"] if words[0] == "compare" else place
        return Case(f"dense: {what}, {' '.join(words)}", file, [*words, *place], out=out, says=says, code=code)

    for what, data in (("one topic of all", one_topic), ("a topic of all and one's own", two_topics)):
        yield case(what, data, "check")
        yield case(what, data, "similar", "--each", "--format", "csv")
        yield case(what, data, "brokers", out=nearest)
        yield case(what, data, "gaps", out=nearest)
        yield case(what, data, "clusters", out=nearest)
        yield case(what, data, "match", out=nearest)
    yield case("one topic of all", one_topic, "compare", out=nearest)
    yield case("one topic of all", one_topic, "potential", out=nearest)
    letters = random.Random(1).choices("ab", k=16 * 60_000)
    unlike = "".join(f"P{name(i)} Q,z{''.join(letters[i * 60_000:(i + 1) * 60_000])}\n" for i in range(16))
    unlike = ("name,topics\n" + unlike).encode()
    yield case("sixteen topics of 60,000 letters", unlike, "check", "--synonyms")
    yield case("sixteen topics of 60,000 letters", unlike, "check", code=(0, 1))
    yield case("one lab of all", one_lab, "list", "topics", "--format", "csv",
               says=r"list.csv:\d+: warning: Sky Lab has \d+ members, over the limit of 300.*--max-lab")
    labs_of_300 = filled(lambda i: f"P{name(i)} Q,ai,L{i // 300}\n", "name,topics,lab\n")
    yield case("many labs of 300", labs_of_300, "list", "labs", "--format", "csv",
               says=r"labs would make \d+ ties, over the limit of \d{6}:.*--max-ties")
    yield case("many labs of 300", labs_of_300, "potential", out=nearest)
    yield case("one topic of all", one_topic, "similar", "--all", out=r"over the limit of 100000; --max-rows")
    yield case("a topic of all and one's own", two_topics, "similar", "--all", "--significance", code=2,
               says=r"over the limit of 4000000.*--exact-projection")
    yield case("one topic of all", one_topic, "map", "collaboration", "-o", "-", out=r"The 10000 people of \d+")
    all_labs = ";".join(f"L{j}" for j in range(700))
    in_all_labs = filled(lambda i: f"P{name(i)} Q,ai,{all_labs}\n", "name,topics,lab\n", 980_000)
    yield case("everybody in 700 labs", in_all_labs, "list", "labs", "--format", "csv",
               says=r"over the limit of \d{6}:.*--max-ties")
    yield case("everybody in 700 labs", in_all_labs, "map", "collaboration", "-o", "-", out="<title>L0, L1, ")
    yield case("everybody in 700 labs", in_all_labs, "report", "-o", "-", out="the first 100 of 20")
    chance = random.Random(2)
    unlike_all = filled(lambda i: f"P{name(i)} Q,{';'.join(f't{j}' for j in chance.sample(range(12_000), 12))}\n")
    for method, runs in (("leiden", r"in \d runs .fewer than 50"), ("cpm", r"in \d runs .fewer than 50"),
                         ("barber", "Stability is left out")):
        yield case("12 topics of 12,000 by chance", unlike_all, "clusters", "--method", method, out=runs)
    same_topics = ("name,topics\n" + "".join(f"P{name(i)} Q,{';'.join(f't{j}' for j in range(400))}\n"
                                             for i in range(500))).encode()
    yield case("500 people with the same 400 topics", same_topics, "map", "bipartite", "-o", "-",
               out=r"The \d+ people of 500.*--top 500")
    yield case("500 people with the same 400 topics", same_topics, "map", "matrix", "--top", "1000", "-o", "-",
               out="--top draws 300 at most")
    yield case("500 people with the same 400 topics", same_topics, "map", "topics", "--top", "1000", "-o", "-",
               out="--top draws 50 at most")
    whole = ("name,topics\nAda Lovelace,ai;" + "機" * 20_000 + "\nAlan Turing,ai;" + "機" * 20_000 + "\n").encode()
    for kind in ("bipartite", "topics", "pairs"):
        yield case("a topic of 20,000 characters", whole, "map", kind, "--format", "svg", "-o", "-", out="機…")
