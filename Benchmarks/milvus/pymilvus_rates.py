"""Measures how fast pymilvus puts rows into a Milvus server and searches them there.

Makes a collection of the schema that Apus uses, fills it from a file of rows (see row_file.py),
builds the indexes, loads it and prints rows per second and search times as JSON. Only calls of
pymilvus are timed, not the preparation of what they are given. The collection is dropped.
"""

import argparse
import json
import time

import numpy
import pymilvus
from pymilvus import AnnSearchRequest, DataType, MilvusClient, RRFRanker

import row_file

COLLECTION = "apus_benchmark_pymilvus"
BATCH_ROWS = 500
DENSE_LIMIT = 200
SPARSE_LIMIT = 100
WARM_UP_QUERIES = 10
TEXTS = {"id": 64, "file": 64, "path": 4096, "language": 32, "extension": 32}


def schema(dimensions, sparse):
    made = MilvusClient.create_schema(auto_id=False, enable_dynamic_field=False)
    # Milvus Lite 2 refuses every filter unless the partition key comes before the primary key.
    made.add_field("codebase", DataType.VARCHAR, max_length=64, is_partition_key=True)
    for name, length in TEXTS.items():
        made.add_field(name, DataType.VARCHAR, max_length=length, is_primary=name == "id")
    made.add_field("ordinal", DataType.INT64)
    made.add_field("dense", DataType.FLOAT_VECTOR, dim=dimensions)
    if sparse:
        made.add_field("terms", DataType.SPARSE_FLOAT_VECTOR)
    return made


def seconds(function, *arguments, **options):
    start = time.perf_counter()
    function(*arguments, **options)
    return time.perf_counter() - start


def fill(client, rows, count, sparse):
    """Seconds that the inserts took together."""
    taken = 0.0
    for start in range(0, count, BATCH_ROWS):
        batch = [row_file.fields(n) | {"dense": rows.dense[n]}
                 | ({"terms": rows.sparse(n)} if sparse else {})
                 for n in range(start, min(start + BATCH_ROWS, count))]
        taken += seconds(client.insert, COLLECTION, batch)
    return taken


def make_indexes(client, sparse):
    indexes = client.prepare_index_params()
    indexes.add_index("dense", index_type="AUTOINDEX", metric_type="IP")
    if sparse:
        indexes.add_index("terms", index_type="SPARSE_INVERTED_INDEX", metric_type="IP")
    client.create_index(COLLECTION, indexes)


def search(client, field, query, limit, options):
    return client.search(COLLECTION, [query], anns_field=field, limit=limit,
                         search_params={"metric_type": "IP"}, output_fields=["id"],
                         filter=options.filter, consistency_level="Bounded")


def hybrid(client, dense, sparse, options):
    legs = [AnnSearchRequest([query], field, {"metric_type": "IP"}, limit, expr=options.filter)
            for query, field, limit in [(dense, "dense", DENSE_LIMIT),
                                        (sparse, "terms", SPARSE_LIMIT)]]
    return client.hybrid_search(COLLECTION, legs, RRFRanker(60), DENSE_LIMIT,
                                output_fields=["id"], consistency_level="Bounded")


def times(one_search, queries):
    """Milliseconds of each search, after some that are not counted."""
    for query in range(min(WARM_UP_QUERIES, queries)):
        one_search(query)
    taken = [1000 * seconds(one_search, query) for query in range(queries)]
    return {"p50": round(float(numpy.percentile(taken, 50)), 2),
            "p95": round(float(numpy.percentile(taken, 95)), 2)}


def recall(client, rows, count, options):
    """Of the ten nearest rows by an exact scan, the share that the dense search finds."""
    found = 0
    queries = range(min(50, len(rows.dense_queries)))
    for query in queries:
        scores = rows.dense[:count] @ rows.dense_queries[query]
        nearest = {row_file.digits(int(n)) for n in numpy.argpartition(scores, -10)[-10:]}
        hits = search(client, "dense", rows.dense_queries[query], DENSE_LIMIT, options)[0][:10]
        found += len(nearest & {hit["id"] for hit in hits})
    return round(found / (10 * len(queries)), 4)


def measure(client, rows, options):
    sparse = not options.dense_only
    count = min(options.rows, len(rows.dense))
    queries = len(rows.dense_queries)
    client.create_collection(COLLECTION, schema=schema(rows.dense.shape[1], sparse), num_shards=1,
                             consistency_level="Bounded")
    insert = fill(client, rows, count, sparse)
    if options.flush:
        client.flush(COLLECTION)
    index = seconds(make_indexes, client, sparse)
    load = seconds(client.load_collection, COLLECTION)
    stored = client.query(COLLECTION, "", output_fields=["count(*)"],
                          consistency_level="Strong")[0]["count(*)"]
    if stored != count:
        raise SystemExit(f"{count} rows were inserted, but the server counts {stored}")
    result = {
        "client": f"pymilvus {pymilvus.__version__}", "rows": count,
        "batch_rows": BATCH_ROWS, "insert_seconds": round(insert, 2),
        "insert_rows_per_second": round(count / insert), "index_seconds": round(index, 2),
        "load_seconds": round(load, 2), "queries": queries, "filter": options.filter,
        "dense_recall_at_10": recall(client, rows, count, options),
        "dense_milliseconds": times(
            lambda n: search(client, "dense", rows.dense_queries[n], DENSE_LIMIT, options),
            queries),
    }
    if sparse:
        result["sparse_milliseconds"] = times(
            lambda n: search(client, "terms", rows.sparse_query(n), SPARSE_LIMIT, options), queries)
        result["hybrid_milliseconds"] = times(
            lambda n: hybrid(client, rows.dense_queries[n], rows.sparse_query(n), options), queries)
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("address", help="of the server, as in 127.0.0.1:19530")
    parser.add_argument("file", help="of rows; make_rows makes one")
    parser.add_argument("--rows", type=int, default=100_000, help="to insert (default 100,000)")
    parser.add_argument("--user", default="", help="as in root:Milvus")
    parser.add_argument("--filter", default="", help="an expression for every search")
    parser.add_argument("--dense-only", action="store_true",
                        help="without sparse vectors, which servers before 2.4 cannot take")
    parser.add_argument("--flush", action="store_true",
                        help="before the indexes are built, as a real server builds them after")
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
