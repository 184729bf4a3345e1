"""Leiden or betweenness by igraph: igraph_graph.py leiden|betweenness GRAPH PEOPLE

Prints CPU seconds of the algorithm alone and the modularity, or the sum over the people.
"""
import sys
import time

import igraph

kind, path, people = sys.argv[1], sys.argv[2], int(sys.argv[3])
edges, weights = [], []
for line in open(path, encoding="utf-8"):
    words = line.split()
    edges.append((int(words[0]), int(words[1])))
    weights += [float(word) for word in words[2:]]
graph = igraph.Graph(n=max(people, 1 + max(max(edge) for edge in edges)), edges=edges)
start = time.process_time()
if kind == "leiden":
    found = graph.community_leiden(
        objective_function="modularity", weights=weights, n_iterations=2
    )
    seconds = time.process_time() - start
    figure = graph.modularity(found, weights=weights)
else:
    values = graph.betweenness(directed=False)
    seconds = time.process_time() - start
    figure = sum(values[:people])
print(f"{seconds:.3f} {figure:.6f}")
