#!/usr/bin/env python3
"""Records what the reference tokenizer makes of many strings, one JSON object a line.

  python3 -m venv /tmp/parity && /tmp/parity/bin/pip install tokenizers==0.23.3
  /tmp/parity/bin/python record.py golden > Tests/TransformerTests/Fixtures/tokenizer-golden.jsonl
  /tmp/parity/bin/python record.py full --corpus DIR > /tmp/parity.jsonl
  APUS_TOKENIZER_PARITY=/tmp/parity.jsonl swift test -c release --filter WordPieceParity

`golden` prints a few hundred fixed strings; `full` prints lines, chunks and non-ASCII lines of the
files under DIR, Unicode fuzz, words around the length limit, and every Unicode scalar between two
letters. The same arguments print the same strings.
"""
import argparse
import json
import pathlib
import random
import sys

from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCALARS = [code for code in range(0x110000) if not 0xD800 <= code < 0xE000]

HANDMADE = [
    "", " ", "\n", "a", "A", "Hello, world!", "unaffable", "[CLS] [SEP] [MASK] [UNK] [PAD]",
    "let x = parseHTTPHeader2_x(\"é\") // café", "snake_case_name += 0xFF", "a\tb\rc\n\nd",
    "vertical\x0btab form\x0cfeed nul\x00bell\x07del\x7f", "ＦＵＬＬ　ｗｉｄｔｈ", "ﬁne ligature",
    "İstanbul ıI", "ΑΣ ΣΑΣ ὈΔΥΣΣΕΎΣ", "Straße ẞ", "e\u0301 E\u0301 é É", "a\u0301\u0327 a\u0327\u0301",
    "한국어 조선글", "が ぎ ゔ カ\u3099", "中文字符mixed英文", "豈 更 \u2f800 丽", "йод ёлка Ї",
    "zero\u200bwidth\u200djoin\ufeffmark", "soft\u00adhyphen", "\u00a0nbsp\u2003em\u3000ideographic",
    "line\u2028sep\u2029para\u0085nel", "“quotes” — dash… «guillemets»", "¿qué? ¡sí! ·", "x\u037ey `\u1fef`",
    "≠ ≮ Å Ω K", "👩‍👩‍👧 🇩🇪 👍🏽", "\ufffd replaced \ufffd", "\ue000private\uf8ff",
    "a\u0903b\u0904c", "हिन्दी देवनागरी", "ไทยภาษา", "עִבְרִית שָׁלוֹם", "العَرَبِيَّة", "Tiếng Việt",
    "a\u166db a\u1734b a\u1885b a\u1886b a\ua9bdb a\U000111c9b a\U0001171eb", "\u08d3x \u1df6y \u2e42 \u2e43",
    "w" * 99, "w" * 100, "w" * 101, "é" * 100, "é" * 101, "中" * 5, "_" * 120, "x" * 5000,
]


def reference(model):
    """The model's tokenizer without its special tokens, so that text cannot name them."""
    whole = Tokenizer.from_file(str(model / "tokenizer.json"))
    vocabulary = json.loads(whole.to_str())["model"]["vocab"]
    bare = Tokenizer(models.WordPiece(
        vocabulary, unk_token="[UNK]", max_input_chars_per_word=100))
    bare.normalizer = normalizers.BertNormalizer(
        clean_text=True, handle_chinese_chars=True, strip_accents=None, lowercase=True)
    bare.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    return bare


def texts_under(directories):
    for directory in directories:
        for path in sorted(pathlib.Path(directory).rglob("*")):
            if path.is_file() and not path.is_symlink() and path.stat().st_size < 300_000:
                content = path.read_bytes()
                if b"\0" not in content[:4096]:
                    yield content.decode("utf-8", "replace")


def sampled(texts, chance):
    """Lines, chunks and non-ASCII lines of files."""
    lines, chunks, foreign = [], [], []
    for text in texts:
        rows = text.split("\n")
        lines += chance.sample(rows, min(20, len(rows)))
        foreign += [row for row in rows if not row.isascii()][:40]
        starts = [chance.randrange(max(1, len(text))) for _ in range(6)]
        chunks += [text[start:start + chance.randrange(100, 1500)] for start in starts]
    pick = lambda rows, count: chance.sample(rows, min(count, len(rows)))
    return pick(lines, 20_000) + pick(chunks, 6_000) + pick(foreign, 6_000)


def fuzz(chance, count):
    """Short strings over all of Unicode, leaning to the blocks where rules meet."""
    blocks = [(0x20, 0x7F), (0x20, 0x7F), (0x0, 0x20), (0x7F, 0x250), (0x250, 0x370), (0x370, 0x600),
              (0x590, 0x1000), (0x1000, 0x2000), (0x2000, 0x2100), (0x2100, 0x3000),
              (0x3000, 0x3100), (0x4E00, 0x5000), (0xAC00, 0xAD00), (0xF900, 0x10000),
              (0x1D000, 0x1D200), (0x1F000, 0x1FA00), (0x2F800, 0x2FA20), (0x0, 0x110000)]
    for _ in range(count):
        chosen = [chance.choice(blocks) for _ in range(chance.randrange(1, 24))]
        codes = [chance.randrange(*block) for block in chosen]
        yield "".join(chr(code) for code in codes if not 0xD800 <= code < 0xE000)


def long_words(chance, count):
    alphabet = "abcdefghijklmnopqrstuvwxyz0123456789éß中й"
    for _ in range(count):
        yield "".join(chance.choices(alphabet, k=chance.randrange(90, 260)))


def strings(mode, corpus):
    chance = random.Random(20)
    if mode == "golden":
        return HANDMADE + list(fuzz(chance, 300)) + list(long_words(chance, 8))
    texts = HANDMADE + sampled(texts_under(corpus), chance)
    texts += list(fuzz(chance, 8_000)) + list(long_words(chance, 300))
    return texts + ["a" + chr(code) + "b" for code in SCALARS]


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("mode", choices=["golden", "full"])
    parser.add_argument("--model", type=pathlib.Path, default=ROOT / ".deps/model")
    parser.add_argument("--corpus", action="append", default=[])
    arguments = parser.parse_args()
    tokenizer = reference(arguments.model)
    batch = strings(arguments.mode, arguments.corpus)
    for text, encoding in zip(batch, tokenizer.encode_batch(batch, add_special_tokens=False)):
        json.dump({"text": text, "tokens": encoding.ids}, sys.stdout)
        print()


main()
