"""One person's 10 nearest by IDF cosine from an indexed SQLite file.

sqlite_query.py make LIST.edges FILE.db makes it; sqlite_query.py sql NAME prints the query, which
the program sqlite3 runs, so that its own start is what counts.
"""
import math
import sqlite3
import sys


def make(path, to):
    people, topics, edges = {}, {}, []
    for line in open(path, encoding="utf-8"):
        person, topic = line.rstrip("\n").split("\t")
        edges.append(
            (people.setdefault(person, len(people)), topics.setdefault(topic, len(topics)))
        )
    listed = [0] * len(topics)
    for _, topic in edges:
        listed[topic] += 1
    weights = [math.log(len(people) / count) ** 2 for count in listed]
    norms = [0.0] * len(people)
    for person, topic in edges:
        norms[person] += weights[topic]
    base = sqlite3.connect(to)
    base.executescript(
        "CREATE TABLE person(id INTEGER PRIMARY KEY, name TEXT, norm REAL);"
        "CREATE TABLE topic(id INTEGER PRIMARY KEY, weight REAL);"
        "CREATE TABLE by_person(person INT, topic INT, PRIMARY KEY(person, topic)) WITHOUT ROWID;"
        "CREATE TABLE by_topic(topic INT, person INT, PRIMARY KEY(topic, person)) WITHOUT ROWID;"
    )
    base.executemany(
        "INSERT INTO person VALUES(?,?,?)", ((i, name, norms[i]) for name, i in people.items())
    )
    base.executemany("INSERT INTO topic VALUES(?,?)", enumerate(weights))
    base.executemany("INSERT INTO by_person VALUES(?,?)", sorted(edges))
    base.executemany("INSERT INTO by_topic VALUES(?,?)", sorted((t, p) for p, t in edges))
    base.execute("CREATE INDEX person_name ON person(name)")
    base.commit()


QUERY = """
SELECT other.name, sum(topic.weight) / sqrt(me.norm * other.norm) AS score
FROM person me
JOIN by_person mine ON mine.person = me.id
JOIN topic ON topic.id = mine.topic
JOIN by_topic theirs ON theirs.topic = mine.topic AND theirs.person <> me.id
JOIN person other ON other.id = theirs.person
WHERE me.name = '{}' GROUP BY other.id ORDER BY score DESC LIMIT 10
"""

if sys.argv[1] == "make":
    make(sys.argv[2], sys.argv[3])
else:
    print(QUERY.format(sys.argv[2]))
