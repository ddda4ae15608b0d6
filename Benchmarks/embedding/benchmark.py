#!/usr/bin/env python3
"""Compares the sentence encoder with ONNX Runtime on the same token sequences, on one thread.

Runs of both take turns, so that what else the machine does falls on both alike; the figures are
tokens per second of the process's own CPU time, the best of the rounds.
"""

import argparse
import pathlib
import statistics
import tempfile

import numpy
import onnxruntime

import onnx_model
import texts
from engines import Apus, ONNXRuntime
from reference import Reference

ROOT = pathlib.Path(__file__).resolve().parents[2]
MODEL = ROOT / ".deps/model"
PROGRAM = ROOT / ".build/release/EmbeddingBenchmark"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", help="trees of source files to take texts from")
    parser.add_argument("--count", type=int, default=2048, help="texts in all")
    parser.add_argument("--timed", type=int, default=128, help="texts of them to time")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--instruction-set", default="avx512")
    return parser.parse_args()


def best_batch_size(engine, sequences):
    sample = slice(None, None, 4)
    return min((1, 2, 4, 8, 16), key=lambda size: engine.run(size, sample)[0])


def measure(options, folder, sequences):
    """Tokens timed, and per engine the tokens per CPU-second of each round and the vectors."""
    texts.write_tokens(f"{folder}/timed.bin", sequences)
    runtime = ONNXRuntime(f"{folder}/model.onnx", sequences)
    apus = Apus(PROGRAM, MODEL, f"{folder}/timed.bin", folder)
    batch_size = best_batch_size(runtime, sequences)
    engines = {f"ONNX Runtime {onnxruntime.__version__} fp32, batch {batch_size}":
               lambda: runtime.run(batch_size)}
    for precision in ("float32", "int16", "int8"):
        engines[f"Apus {precision}"] = (
            lambda precision=precision: apus.run(precision, options.instruction_set))
    tokens = sum(map(len, sequences))
    rates = {name: [] for name in engines}
    vectors = {}
    for _ in range(options.rounds):
        for name, run in engines.items():
            seconds, vectors[name] = run()
            rates[name].append(tokens / seconds)
    return tokens, rates, vectors


def print_rates(rates):
    base = next(iter(rates.values()))
    print("| engine | tokens per CPU-second, best | all rounds | x ONNX Runtime, median |")
    print("|---|---|---|---|")
    for name, values in rates.items():
        ratio = statistics.median(ours / theirs for ours, theirs in zip(values, base))
        rounds = ", ".join(f"{value:.0f}" for value in values)
        print(f"| {name} | {max(values):.0f} | {rounds} | {ratio:.2f} |", flush=True)


def cosines(left, right):
    return (left.astype(numpy.float64) * right).sum(1)


def compare(options, folder, sequences, timed, vectors):
    """Cosines to ONNX Runtime, and of that to float64 over a few texts."""
    base, *names = vectors
    reference = Reference(MODEL / "model.safetensors")
    step = max(1, len(timed) // 16)
    exact = numpy.array([reference.embed(ids) for ids in timed[::step]])
    yield "ONNX Runtime to float64", cosines(vectors[base][::step], exact)
    for name in names:
        yield name, cosines(vectors[name], vectors[base])
    texts.write_tokens(f"{folder}/all.bin", sequences)
    expected = ONNXRuntime(f"{folder}/model.onnx", sequences).run(1)[1]
    apus = Apus(PROGRAM, MODEL, f"{folder}/all.bin", folder)
    yield "Apus int16", cosines(apus.run("int16", options.instruction_set)[1], expected)


def main():
    options = arguments()
    pieces = texts.pieces(options.folders, options.count)
    sequences = texts.token_ids(MODEL / "tokenizer.json", pieces)
    timed = sequences[::max(1, len(sequences) // options.timed)]
    with tempfile.TemporaryDirectory() as folder:
        onnx_model.write(MODEL / "model.safetensors", f"{folder}/model.onnx")
        tokens, rates, vectors = measure(options, folder, timed)
        print(f"{len(timed)} texts, {tokens} tokens, kernels for {options.instruction_set}\n")
        print_rates(rates)
        print("\n| vectors | cosine, least | mean | texts |\n|---|---|---|---|")
        for name, values in compare(options, folder, sequences, timed, vectors):
            print(
                f"| {name} | {values.min():.7f} | {values.mean():.7f} | {len(values)} |",
                flush=True)


if __name__ == "__main__":
    main()
