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
    parser.add_argument("--timed", type=int, default=256, help="texts of them to time")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--instruction-set", default="avx512")
    return parser.parse_args()


def best_batch_size(engine, sequences):
    sample = slice(None, None, 4)
    return min((1, 2, 4, 8, 16), key=lambda size: engine.run(size, sample)[0])


def measure(options, folder, sequences):
    """Rows of (engine, tokens per CPU-second of each round) over every n-th text."""
    timed = sequences[::max(1, len(sequences) // options.timed)]
    texts.write_tokens(f"{folder}/timed.bin", timed)
    runtime = ONNXRuntime(f"{folder}/model.onnx", timed)
    apus = Apus(PROGRAM, MODEL, f"{folder}/timed.bin", folder)
    batch_size = best_batch_size(runtime, timed)
    engines = {f"ONNX Runtime {onnxruntime.__version__} fp32, batch {batch_size}":
               lambda: runtime.run(batch_size)}
    for precision in ("float32", "int16", "int8"):
        engines[f"Apus {precision}"] = (
            lambda precision=precision: apus.run(precision, options.instruction_set))
    tokens = sum(map(len, timed))
    rates = {name: [] for name in engines}
    for _ in range(options.rounds):
        for name, run in engines.items():
            rates[name].append(tokens / run()[0])
    return tokens, rates


def compare(options, folder, sequences):
    """Cosines to ONNX Runtime over all texts, and of that to float64 over a few."""
    texts.write_tokens(f"{folder}/all.bin", sequences)
    expected = ONNXRuntime(f"{folder}/model.onnx", sequences).run(1)[1]
    reference = Reference(MODEL / "model.safetensors")
    sample = range(0, len(sequences), max(1, len(sequences) // 16))
    exact = numpy.array([reference.embed(sequences[index]) for index in sample])
    cosines = {"ONNX Runtime to float64": (expected[list(sample)] * exact).sum(1)}
    apus = Apus(PROGRAM, MODEL, f"{folder}/all.bin", folder)
    for precision in ("float32", "int16", "int8"):
        vectors = apus.run(precision, options.instruction_set)[1]
        cosines[f"Apus {precision}"] = (vectors.astype(numpy.float64) * expected).sum(1)
    return cosines


def main():
    options = arguments()
    pieces = texts.pieces(options.folders, options.count)
    sequences = texts.token_ids(MODEL / "tokenizer.json", pieces)
    with tempfile.TemporaryDirectory() as folder:
        onnx_model.write(MODEL / "model.safetensors", f"{folder}/model.onnx")
        tokens, rates = measure(options, folder, sequences)
        print(f"{tokens} tokens timed, {options.rounds} rounds, {options.instruction_set}\n")
        base = next(iter(rates.values()))
        print("| engine | tokens per CPU-second, best | all rounds | x ONNX Runtime, median |")
        print("|---|---|---|---|")
        for name, values in rates.items():
            ratio = statistics.median(ours / theirs for ours, theirs in zip(values, base))
            rounds = ", ".join(f"{value:.0f}" for value in values)
            print(f"| {name} | {max(values):.0f} | {rounds} | {ratio:.2f} |", flush=True)
        lengths = [len(ids) for ids in sequences]
        print(f"\n{len(lengths)} texts, mean {statistics.mean(lengths):.0f} tokens\n")
        print("| vectors | cosine, least | mean | texts |\n|---|---|---|---|")
        for name, values in compare(options, folder, sequences).items():
            print(f"| {name} | {values.min():.7f} | {values.mean():.7f} | {len(values)} |")


if __name__ == "__main__":
    main()
