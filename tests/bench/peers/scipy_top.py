"""Everybody's 10 nearest by IDF cosine, as a chunked sparse product: scipy_top.py LIST.edges

Prints the sum of the scores. The product alone counts, in CPU seconds of its own: reading is not
what is compared.
"""
import sys
import time

import numpy
import scipy.sparse

CHUNK = 1000
TOP = 10

people, topics, rows, columns = {}, {}, [], []
for line in open(sys.argv[1], encoding="utf-8"):
    person, topic = line.rstrip("\n").split("\t")
    rows.append(people.setdefault(person, len(people)))
    columns.append(topics.setdefault(topic, len(topics)))
listed = scipy.sparse.csr_matrix((numpy.ones(len(rows)), (rows, columns)))
start = time.process_time()
count = listed.shape[0]
idf = numpy.log(count / numpy.asarray(listed.sum(axis=0)).ravel())
vectors = listed @ scipy.sparse.diags(idf)
norms = numpy.sqrt(numpy.asarray(vectors.multiply(vectors).sum(axis=1)).ravel())
vectors = (scipy.sparse.diags(1 / numpy.where(norms > 0, norms, 1)) @ vectors).tocsr()
transposed = vectors.T.tocsr()
total = 0.0
for first in range(0, count, CHUNK):
    product = (vectors[first : first + CHUNK] @ transposed).tocsr()
    for row in range(product.shape[0]):
        where = slice(product.indptr[row], product.indptr[row + 1])
        scores = product.data[where][product.indices[where] != first + row]
        total += numpy.partition(scores, -TOP)[-TOP:].sum() if len(scores) > TOP else scores.sum()
print(f"{time.process_time() - start:.3f} {total:.9f}")
