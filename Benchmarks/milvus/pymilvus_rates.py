"""Measures how fast pymilvus puts rows into a Milvus server and searches them there.

Does what Apus does, call by call: makes a collection with indexes, loads it, fills it from a file
of rows (see row_file.py), counts them and searches. Prints rows per second and search times.
Only calls of pymilvus are timed, not the preparation of what they are given. The collection is
dropped.
"""

import argparse
import json
import sys
import time

import numpy
import pymilvus
from pymilvus import AnnSearchRequest, DataType, MilvusClient, RRFRanker

import row_file

COLLECTION = "apus_benchmark_pymilvus"
PARTITIONS = 64
FILTER = f'codebase == "{row_file.CODEBASE}"'
BATCH_ROWS = 500
DENSE_LIMIT = 200
SPARSE_LIMIT = 100
DENSE_PARAMETERS = {"metric_type": "IP", "params": {"ef": 2 * DENSE_LIMIT}}
SPARSE_PARAMETERS = {"metric_type": "IP"}
WARM_UP_QUERIES = 10
TEXTS = {"id": 64, "file": 64, "path": 4096, "language": 64, "extension": 255}


def schema(dimensions, sparse):
    made = MilvusClient.create_schema(auto_id=False, enable_dynamic_field=False)
    # Milvus Lite 2 refuses every filter unless the partition key comes before the primary key.
    made.add_field("codebase", DataType.VARCHAR, max_length=64, is_partition_key=True)
    for name, length in TEXTS.items():
        made.add_field(name, DataType.VARCHAR, max_length=length, is_primary=name == "id")
    made.add_field("dense", DataType.FLOAT_VECTOR, dim=dimensions)
    if sparse:
        made.add_field("terms", DataType.SPARSE_FLOAT_VECTOR)
    return made


def seconds(function, *arguments, **options):
    start = time.perf_counter()
    function(*arguments, **options)
    return time.perf_counter() - start


def prepare(client, dimensions, sparse):
    indexes = client.prepare_index_params()
    indexes.add_index("dense", index_type="AUTOINDEX", metric_type="IP")
    if sparse:
        indexes.add_index("terms", index_type="SPARSE_INVERTED_INDEX", metric_type="IP")
    client.create_collection(COLLECTION, schema=schema(dimensions, sparse), num_shards=1,
                             num_partitions=PARTITIONS, consistency_level="Bounded")
    client.create_index(COLLECTION, indexes)
    client.load_collection(COLLECTION)


def fill(client, rows, count, sparse):
    """Seconds that the calls took together."""
    put = client.upsert if sparse else lambda _, batch: replace(client, batch)
    taken = 0.0
    for start in range(0, count, BATCH_ROWS):
        batch = [row_file.fields(n) | {"dense": rows.dense[n]}
                 | ({"terms": rows.sparse(n)} if sparse else {})
                 for n in range(start, min(start + BATCH_ROWS, count))]
        taken += seconds(put, COLLECTION, batch)
    return taken


def replace(client, batch):
    """What takes the place of an upsert on servers before 2.4, which lose rows by it."""
    ids = ", ".join(f'"{row["id"]}"' for row in batch)
    client.delete(COLLECTION, filter=f"id in [{ids}]")
    client.insert(COLLECTION, batch)


def check(client, count):
    stored = client.query(COLLECTION, FILTER, output_fields=["count(*)"],
                          consistency_level="Strong")[0]["count(*)"]
    if stored != count:
        raise SystemExit(f"{count} rows were put in, but the server counts {stored}")


def search(client, field, query, limit, parameters):
    return client.search(COLLECTION, [query], anns_field=field, limit=limit, filter=FILTER,
                         search_params=parameters, consistency_level="Bounded")


def search_dense(client, query):
    return search(client, "dense", query, DENSE_LIMIT, DENSE_PARAMETERS)


def search_sparse(client, query):
    return search(client, "terms", query, SPARSE_LIMIT, SPARSE_PARAMETERS)


def search_hybrid(client, dense, sparse):
    legs = [AnnSearchRequest([dense], "dense", DENSE_PARAMETERS, DENSE_LIMIT, expr=FILTER),
            AnnSearchRequest([sparse], "terms", SPARSE_PARAMETERS, DENSE_LIMIT, expr=FILTER)]
    return client.hybrid_search(COLLECTION, legs, RRFRanker(60), 2 * DENSE_LIMIT,
                                consistency_level="Bounded")


def times(one_search, queries):
    """Milliseconds of each search, after some that are not counted."""
    for query in range(min(WARM_UP_QUERIES, queries)):
        if not one_search(query)[0]:
            raise SystemExit("a search finds nothing")
    taken = [1000 * seconds(one_search, query) for query in range(queries)]
    return {"p50": round(float(numpy.percentile(taken, 50)), 2),
            "p95": round(float(numpy.percentile(taken, 95)), 2)}


def recall(client, rows, count):
    """Of the ten nearest rows by an exact scan, the share that the dense search finds."""
    found = 0
    queries = range(min(50, len(rows.dense_queries)))
    for query in queries:
        scores = rows.dense[:count] @ rows.dense_queries[query]
        nearest = {row_file.row_id(int(n)) for n in numpy.argpartition(scores, -10)[-10:]}
        hits = search_dense(client, rows.dense_queries[query])[0][:10]
        found += len(nearest & {hit["id"] for hit in hits})
    return round(found / (10 * len(queries)), 4)


def measure(client, rows, options):
    sparse = not options.dense_only
    count = min(options.rows, len(rows.dense))
    queries = len(rows.dense_queries)
    prepared = seconds(prepare, client, rows.dense.shape[1], sparse)
    filled = fill(client, rows, count, sparse)
    counted = seconds(check, client, count)
    if options.pause:
        print("filled", flush=True)
        sys.stdin.readline()
    result = {
        "client": f"pymilvus {pymilvus.__version__}", "rows": count, "batch_rows": BATCH_ROWS,
        "prepare_seconds": round(prepared, 2), "upsert_seconds": round(filled, 2),
        "rows_per_second": round(count / filled), "count_seconds": round(counted, 2),
        "queries": queries, "dense_recall_at_10": recall(client, rows, count),
        "dense_milliseconds": times(lambda n: search_dense(client, rows.dense_queries[n]), queries),
    }
    if sparse:
        result["sparse_milliseconds"] = times(
            lambda n: search_sparse(client, rows.sparse_query(n)), queries)
        result["hybrid_milliseconds"] = times(
            lambda n: search_hybrid(client, rows.dense_queries[n], rows.sparse_query(n)), queries)
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("address", help="of the server, as in 127.0.0.1:19530")
    parser.add_argument("file", help="of rows; make_rows makes one")
    parser.add_argument("--rows", type=int, default=100_000, help="to put in (default 100,000)")
    parser.add_argument("--user", default="", help="as in root:Milvus")
    parser.add_argument("--dense-only", action="store_true",
                        help="without sparse vectors, which servers before 2.4 cannot take")
    parser.add_argument("--pause", action="store_true",
                        help="print `filled` before the searches, then wait for a line")
    options = parser.parse_args()
    rows = row_file.read(options.file)
    client = MilvusClient(uri=f"http://{options.address}", token=options.user, timeout=600)
    if client.has_collection(COLLECTION):
        client.drop_collection(COLLECTION)
    try:
        print(json.dumps(measure(client, rows, options), indent=2))
    finally:
        client.drop_collection(COLLECTION)


main()
