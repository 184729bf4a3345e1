"""Everybody's 10 nearest by Jaccard, from a projection with such weights: networkx_top.py LIST.edges

Prints CPU seconds, without reading, and the sum of the scores.
"""
import sys
import time

import networkx
from networkx.algorithms import bipartite

TOP = 10

graph = networkx.Graph()
people = {}
for line in open(sys.argv[1], encoding="utf-8"):
    person, topic = line.rstrip("\n").split("\t")
    people[person] = None
    graph.add_edge(person, ("topic", topic))
start = time.process_time()
projection = bipartite.overlap_weighted_projected_graph(graph, list(people))
total = 0.0
for person in people:
    weights = sorted((edge["weight"] for edge in projection[person].values()), reverse=True)
    total += sum(weights[:TOP])
print(f"{time.process_time() - start:.3f} {total:.9f}")
