"""Pieces of real source files as token ids, the same for the same tree of files."""

import pathlib
import random

import numpy
from tokenizers import Tokenizer

SUFFIXES = {".py", ".swift", ".h", ".c", ".cpp", ".js", ".ts", ".go", ".rs", ".java", ".md"}


def pieces(folders, count, seed=1):
    """`count` texts of 400 to 1,200 characters, each from another file."""
    files = sorted(
        path for folder in folders for path in pathlib.Path(folder).expanduser().rglob("*")
        if path.suffix in SUFFIXES and path.is_file() and 2000 < path.stat().st_size < 300_000)
    if len(files) < count:
        raise SystemExit(f"only {len(files)} of {count} files under {', '.join(folders)}")
    source = random.Random(seed)
    for path in source.sample(files, count):
        text = path.read_text(errors="replace")
        start = source.randrange(max(1, len(text) - 1200))
        yield text[start:start + source.randint(400, 1200)]


def token_ids(tokenizer_path, texts, limit=256):
    """Ids with [CLS] and [SEP], cut at `limit`, shortest first."""
    tokenizer = Tokenizer.from_file(str(tokenizer_path))
    tokenizer.no_padding()
    tokenizer.enable_truncation(limit)
    return sorted((encoding.ids for encoding in tokenizer.encode_batch(list(texts))), key=len)


def write_tokens(path, sequences):
    """A count, that many lengths, then all ids, as 32-bit integers."""
    lengths = [len(ids) for ids in sequences]
    flat = [token for ids in sequences for token in ids]
    numpy.array([len(sequences), *lengths, *flat], numpy.int32).tofile(path)
