#!/usr/bin/env python3
"""Writes the reference vectors that TransformerTests compare with.

Usage: Benchmarks/embedding/run golden
"""

import json
import pathlib

from tokenizers import Tokenizer

from reference import Reference

ROOT = pathlib.Path(__file__).resolve().parents[2]
MODEL = ROOT / ".deps/model"
OUTPUT = ROOT / "Tests/TransformerTests/Fixtures/sentences.json"

TEXTS = [
    "",
    "a",
    "how are ignore rules matched",
    "func embed(_ sequences: [[Int32]]) -> [Float]",
    "def read(path):\n    with open(path, 'rb') as file:\n        return file.read()",
    "static inline uint64_t rotate(uint64_t value, int count);",
    "SELECT name, COUNT(*) FROM chunks GROUP BY name HAVING COUNT(*) > 1;",
    "fn main() -> Result<(), Box<dyn Error>> { run()?; Ok(()) }",
    "public interface Comparator<T> { int compare(T left, T right); }",
    "const debounce = (callback, delay) => { let timer; return () => {}; };",
    "// Returns nil when the file was removed meanwhile.",
    "for (size_t i = 0; i < count; i++) sum += values[i] * weights[i];",
    "class LRUCache(OrderedDict):",
    "if err != nil {\n\treturn nil, fmt.Errorf(\"open %s: %w\", path, err)\n}",
    "die Größe der Tabelle wächst",
    "日本語の説明",
    "0x7fff_ffff 3.14159 1e-12 #define MAX 255",
    "!@#$%^&*()_+{}|:<>?",
    "git commit --amend --no-edit",
    "the quick brown fox jumps over the lazy dog " * 14,
]


def main():
    tokenizer = Tokenizer.from_file(str(MODEL / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(256)
    reference = Reference(MODEL / "model.safetensors")
    sentences = []
    for text in TEXTS:
        ids = tokenizer.encode(text).ids
        vector = [float(f"{value:.8g}") for value in reference.embed(ids)]
        sentences.append({"text": text, "ids": ids, "vector": vector})
    OUTPUT.parent.mkdir(parents=True, exist_ok=True)
    lines = ",\n".join(json.dumps(sentence) for sentence in sentences)
    OUTPUT.write_text(f"[\n{lines}\n]\n")


if __name__ == "__main__":
    main()
