"""The file of rows that measurements of Milvus share, whichever language they are written in.

All numbers are little endian. One after the other, without padding:

    magic        8 bytes  APUSROWS
    version      u32      1
    rows         u32
    queries      u32
    dimensions   u32
    rowPairs     u32      sparse entries of all rows together
    queryPairs   u32      sparse entries of all queries together
    dense        f32 x rows x dimensions      unit vectors, row after row
    denseQueries f32 x queries x dimensions   unit vectors
    ends         u32 x rows                   where the sparse entries of each row end, in entries
    queryEnds    u32 x queries
    pairs        (u32 term, f32 weight) x rowPairs      by ascending term within a row
    queryPairs   (u32 term, f32 weight) x queryPairs

A row's pairs are, byte for byte, the sparse vector that Milvus takes. The other fields follow from
the number n of the row, counted from 0, so they are not in the file:

    id           the file, a dot and n mod 10
    codebase     "benchmark"
    file         16 lower-case hexadecimal digits of (f x 0x9E3779B97F4A7C15) mod 2^64, where f is
                 n / 10, rounded down
    path         "Sources/Module<n / 1000>/File<n / 10>.swift", both rounded down
    language     "swift"
    extension    "swift"
"""

import struct

import numpy

MAGIC = b"APUSROWS"
VERSION = 1
HEADER = struct.Struct("<8s6I")
PAIR = numpy.dtype([("term", "<u4"), ("weight", "<f4")])
CODEBASE = "benchmark"


class Rows:
    """What is in a file: arrays of which row i has the pairs from ends[i - 1] to ends[i]."""

    def __init__(self, dense, dense_queries, ends, query_ends, pairs, query_pairs):
        self.dense = dense
        self.dense_queries = dense_queries
        self.ends = ends
        self.query_ends = query_ends
        self.pairs = pairs
        self.query_pairs = query_pairs

    def sparse(self, row):
        return between(self.pairs, self.ends, row)

    def sparse_query(self, row):
        return between(self.query_pairs, self.query_ends, row)


def between(pairs, ends, row):
    part = pairs[ends[row - 1] if row else 0 : ends[row]]
    return dict(zip(part["term"].tolist(), part["weight"].tolist()))


def write(path, rows):
    with open(path, "wb") as file:
        file.write(HEADER.pack(MAGIC, VERSION, *rows.dense.shape[:1], *rows.dense_queries.shape,
                               len(rows.pairs), len(rows.query_pairs)))
        for array, kind in [(rows.dense, "<f4"), (rows.dense_queries, "<f4"), (rows.ends, "<u4"),
                            (rows.query_ends, "<u4"), (rows.pairs, PAIR), (rows.query_pairs, PAIR)]:
            file.write(numpy.ascontiguousarray(array, kind).tobytes())


def read(path):
    with open(path, "rb") as file:
        magic, version, count, queries, dimensions, pairs, query_pairs = HEADER.unpack(
            file.read(HEADER.size))
        if (magic, version) != (MAGIC, VERSION):
            raise SystemExit(f"{path} is no file of rows of version {VERSION}")

        def array(kind, *shape):
            return numpy.fromfile(file, kind, int(numpy.prod(shape))).reshape(shape)

        return Rows(array("<f4", count, dimensions), array("<f4", queries, dimensions),
                    array("<u4", count), array("<u4", queries), array(PAIR, pairs),
                    array(PAIR, query_pairs))


def digits(number):
    return f"{number * 0x9E3779B97F4A7C15 % 2**64:016x}"


def row_id(n):
    return f"{digits(n // 10)}.{n % 10}"


def fields(n):
    """The fields of row n that are not in the file."""
    return {
        "id": row_id(n),
        "codebase": CODEBASE,
        "file": digits(n // 10),
        "path": f"Sources/Module{n // 1000}/File{n // 10}.swift",
        "language": "swift",
        "extension": "swift",
    }
