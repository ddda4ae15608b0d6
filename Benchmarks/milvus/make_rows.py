"""Makes a file of synthetic rows, in the format that row_file.py describes.

The vectors are a mixture of clusters, as those of code are; the terms of a row are drawn by Zipf's
law, and a query asks for some terms of a row. The same options make the same file.
"""

import argparse

import numpy

import row_file

CLUSTERS = 2_000
# Of a unit vector, how much lies off its cluster's centre.
SPREAD = 0.7
VOCABULARY = 200_000
# Words of a row, of which about 40 differ, and names of its own: 60 terms together.
WORDS = 65
NAMES = 20
QUERY_TERMS = 8


def unit(vectors):
    return vectors / numpy.linalg.norm(vectors, axis=1, keepdims=True)


def dense(random, centres, count):
    shape = (count, centres.shape[1])
    noise = unit(random.standard_normal(shape, numpy.float32)) * SPREAD
    return unit(centres[random.integers(0, len(centres), count)] + noise)


def terms(random):
    """The distinct terms of a row, in ascending order."""
    words = random.zipf(1.2, WORDS)
    names = random.integers(0, VOCABULARY, NAMES)
    return numpy.union1d(words[words < VOCABULARY], names)


def row_pairs(random, count):
    rows = []
    for _ in range(count):
        every = terms(random)
        pairs = numpy.empty(len(every), row_file.PAIR)
        pairs["term"] = every
        pairs["weight"] = random.uniform(0.2, 2.2, len(every))
        rows.append(pairs)
    return rows


def query_pairs(random, rows, count):
    queries = []
    for row in random.integers(0, len(rows), count):
        chosen = numpy.sort(random.choice(len(rows[row]), QUERY_TERMS, replace=False))
        pairs = rows[row][chosen].copy()
        pairs["weight"] = random.uniform(0.5, 8, len(pairs))
        queries.append(pairs)
    return queries


def ends(pairs):
    return numpy.cumsum([len(each) for each in pairs])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("file", help="the file to make")
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--queries", type=int, default=200)
    parser.add_argument("--dimensions", type=int, default=256)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    random = numpy.random.default_rng(options.seed)
    centres = unit(random.standard_normal((CLUSTERS, options.dimensions), numpy.float32))
    rows = row_pairs(random, options.rows)
    queries = query_pairs(random, rows, options.queries)
    row_file.write(options.file, row_file.Rows(
        dense(random, centres, options.rows), dense(random, centres, options.queries),
        ends(rows), ends(queries), numpy.concatenate(rows), numpy.concatenate(queries)))


main()
