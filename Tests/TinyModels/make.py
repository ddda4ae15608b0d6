#!/usr/bin/env python3
"""Makes the tiny models of the tests, and what the reference libraries make of some texts.

Usage: Tests/TinyModels/make.py

Every model is randomly initialised, so nothing is downloaded; weights are larger than those of a
trained model, so that no part of a block can be left out unnoticed. Run in an environment with
  torch==2.15.0 transformers==5.24.0 sentence-transformers==6.2.0 tokenizers==0.23.3
  safetensors==0.8.0 model2vec==0.10.0
The files beside this one are its output: a folder a model, with `expected.json` in it.
"""

import json
import pathlib
import shutil
import tempfile

import numpy
import torch
from model2vec import StaticModel
from safetensors.numpy import save_file as save_arrays
from safetensors.torch import load_file, save_file
from sentence_transformers import SentenceTransformer
from tokenizers import (Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors,
                        trainers)
from transformers import (BertConfig, BertModel, NomicBertConfig, NomicBertModel, Qwen3Config,
                          Qwen3Model, RobertaConfig, RobertaModel)

from texts import CORPUS, NAMING, QUESTIONS, TRICKY

ROOT = pathlib.Path(__file__).resolve().parent
LENGTH = 64
QWEN_WORDS = (r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}"
              r"| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+")


def word_piece(vocabulary_size):
    tokenizer = Tokenizer(models.WordPiece(unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    trainer = trainers.WordPieceTrainer(
        vocab_size=vocabulary_size, special_tokens=["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"],
        show_progress=False)
    tokenizer.train_from_iterator(CORPUS, trainer)
    names = [(name, tokenizer.token_to_id(name)) for name in ("[CLS]", "[SEP]")]
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", pair="[CLS] $A [SEP] $B [SEP]", special_tokens=names)
    return tokenizer


def byte_pairs(vocabulary_size, special, words):
    """A byte-level tokenizer; `words` is an expression, or nothing for that of GPT-2."""
    tokenizer = Tokenizer(models.BPE())
    byte_level = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=words is None)
    tokenizer.pre_tokenizer = byte_level if words is None else pre_tokenizers.Sequence(
        [pre_tokenizers.Split(Regex(words), behavior="isolated"), byte_level])
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=vocabulary_size, special_tokens=special, show_progress=False,
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet())
    tokenizer.train_from_iterator(CORPUS, trainer)
    return tokenizer


def randomise(model):
    """Large enough for every part to matter, rounded so that any stored type holds them."""
    torch.manual_seed(7)
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            noise = torch.randn_like(parameter)
            is_gain = "norm" in name.lower() and name.endswith("weight")
            parameter.copy_(1 + 0.2 * noise if is_gain else 0.25 * noise)
    return model.eval()


def write_json(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, separators=(",", ":"), ensure_ascii=False) + "\n")


def write_modules(folder, pooling, dense=None, prompts=None, newer=False):
    package = "sentence_transformers"
    kinds = [("", f"{package}.models.Transformer"), ("1_Pooling", f"{package}.models.Pooling")]
    if dense:
        kinds.append(("2_Dense", f"{package}.models.Dense"))
    kinds.append((f"{len(kinds)}_Normalize", f"{package}.models.Normalize"))
    write_json(folder / "modules.json", [
        {"idx": index, "name": str(index), "path": path, "type": kind}
        for index, (path, kind) in enumerate(kinds)])
    older = {f"pooling_mode_{name}": name.split("_")[0] == pooling and "sqrt" not in name
             for name in ("cls_token", "mean_tokens", "max_tokens", "mean_sqrt_len_tokens",
                          "weightedmean_tokens", "lasttoken")}
    write_json(folder / "1_Pooling/config.json", {
        "word_embedding_dimension": 32, **({"pooling_mode": pooling} if newer else older)})
    if dense:
        torch.manual_seed(8)
        write_json(folder / "2_Dense/config.json", {
            "in_features": 32, "out_features": dense, "bias": True,
            "activation_function": "torch.nn.modules.activation.Tanh"})
        save_file({"linear.weight": 0.3 * torch.randn(dense, 32),
                   "linear.bias": 0.3 * torch.randn(dense)},
                  folder / "2_Dense/model.safetensors")
    write_json(folder / "sentence_bert_config.json",
               {"max_seq_length": LENGTH, "do_lower_case": False})
    if prompts:
        write_json(folder / "config_sentence_transformers.json",
                   {"prompts": prompts, "default_prompt_name": None, "similarity_fn_name": "cosine"})


def save_weights(folder, state, dtype, shards=1):
    """Stores float weights in a type, in one file or several with their index."""
    state = {name: value.detach().to(dtype).contiguous() for name, value in state.items()
             if not name.startswith("pooler") and value.is_floating_point()}
    if shards == 1:
        save_file(state, folder / "model.safetensors", metadata={"format": "pt"})
        return
    names = sorted(state)
    places = {}
    for shard in range(shards):
        file = f"model-{shard + 1:05}-of-{shards:05}.safetensors"
        part = {name: state[name] for name in names[shard::shards]}
        save_file(part, folder / file, metadata={"format": "pt"})
        places.update({name: file for name in part})
    write_json(folder / "model.safetensors.index.json",
               {"metadata": {}, "weight_map": places})


def rounded(vector):
    return [float(f"{value:.7g}") for value in vector]


def write_expected(folder, reference, mark=None):
    """What the reference makes of texts, from a folder that it can load; with a special token to
    name, how it cuts texts as well."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    encoder = SentenceTransformer(str(reference), device="cpu", model_kwargs={"dtype": "float32"})
    prompts = encoder.prompts
    questions = []
    for text in QUESTIONS:
        entry = {"text": text}
        for purpose in ("document", "query"):
            prompt = prompts.get(purpose) or ""
            if purpose == "query" and not prompt:
                continue
            ids = encoder.tokenizer(prompt + text, truncation=True, max_length=LENGTH)["input_ids"]
            vector = encoder.encode(text, prompt=prompt, normalize_embeddings=True)
            entry[purpose] = {"ids": ids, "vector": rounded(vector)}
        questions.append(entry)
    expected = {"questions": questions}
    if mark:
        naming = [text.format(mark=mark) for text in NAMING]
        expected["tokens"] = [
            {"text": text, "ids": tokenizer.encode(text).ids} for text in TRICKY]
        expected["naming"] = [
            {"text": text, "ids": tokenizer.encode(text, add_special_tokens=False).ids}
            for text in naming]
    write_json(folder / "expected.json", expected)


def write_tokenizer(folder, tokenizer, kind, **settings):
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    write_json(folder / "tokenizer_config.json",
               {"tokenizer_class": kind, "model_max_length": LENGTH, **settings})


def fresh(name):
    folder = ROOT / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return folder


def make_bert():
    folder = fresh("bert")
    tokenizer = word_piece(130)
    config = BertConfig(
        vocab_size=tokenizer.get_vocab_size(), hidden_size=32, num_hidden_layers=2,
        num_attention_heads=2, intermediate_size=16, max_position_embeddings=66)
    model = randomise(BertModel(config))
    config.save_pretrained(folder)
    save_weights(folder, model.state_dict(), torch.float32)
    write_tokenizer(folder, tokenizer, "BertTokenizer", do_lower_case=True)
    words = sorted(tokenizer.get_vocab().items(), key=lambda item: item[1])
    (folder / "vocab.txt").write_text("".join(f"{word}\n" for word, _ in words))
    write_modules(folder, "mean")
    write_expected(folder, folder, "[MASK]")


def make_roberta():
    folder = fresh("roberta")
    tokenizer = byte_pairs(300, ["<s>", "<pad>", "</s>", "<unk>", "<mask>"], None)
    ends = [(name, tokenizer.token_to_id(name)) for name in ("</s>", "<s>")]
    tokenizer.post_processor = processors.RobertaProcessing(*ends, add_prefix_space=False)
    config = RobertaConfig(
        vocab_size=tokenizer.get_vocab_size(), hidden_size=32, num_hidden_layers=2,
        num_attention_heads=2, intermediate_size=16, max_position_embeddings=70,
        type_vocab_size=1, layer_norm_eps=1e-5)
    model = randomise(RobertaModel(config))
    config.save_pretrained(folder)
    save_weights(folder, model.state_dict(), torch.float16)
    write_tokenizer(folder, tokenizer, "RobertaTokenizerFast", bos_token="<s>", eos_token="</s>",
                    unk_token="<unk>", sep_token="</s>", cls_token="<s>", pad_token="<pad>")
    write_modules(folder, "cls", dense=24)
    write_expected(folder, folder, "<mask>")


def make_nomic_bert():
    folder = fresh("nomic_bert")
    tokenizer = word_piece(170)
    config = NomicBertConfig(
        vocab_size=tokenizer.get_vocab_size(), hidden_size=32, num_hidden_layers=2,
        num_attention_heads=2, intermediate_size=16, max_position_embeddings=128)
    model = randomise(NomicBertModel(config))
    prompts = {"query": "Represent this query for searching relevant code: "}
    with tempfile.TemporaryDirectory() as temporary:
        reference = pathlib.Path(temporary)
        model.to(torch.float16).save_pretrained(reference)
        save_weights(folder, load_file(reference / "model.safetensors"), torch.float16)
        write_tokenizer(folder, tokenizer, "BertTokenizer", do_lower_case=True)
        write_modules(folder, "cls", prompts=prompts)
        shutil.copytree(folder, reference, dirs_exist_ok=True)
        # The names that published models have, which the library no longer reads.
        write_json(folder / "config.json", {
            "model_type": "nomic_bert", "architectures": ["NomicBertModel"],
            "vocab_size": config.vocab_size, "n_embd": 32, "n_head": 2, "n_inner": 16,
            "n_layer": 2, "n_positions": 128, "type_vocab_size": 2,
            "layer_norm_epsilon": 1e-12, "activation_function": "swiglu", "prenorm": False,
            "causal": False, "use_rms_norm": False, "parallel_block": False,
            "qkv_proj_bias": False, "mlp_fc1_bias": False, "mlp_fc2_bias": False,
            "rotary_emb_base": 1000, "rotary_emb_fraction": 1.0,
            "rotary_emb_interleaved": False, "rotary_emb_scale_base": None,
            "rotary_scaling_factor": None})
        write_expected(folder, reference)


def make_qwen3():
    folder = fresh("qwen3")
    special = ["<|endoftext|>", "<|im_start|>"]
    tokenizer = byte_pairs(300, special, QWEN_WORDS)
    tokenizer.add_tokens(["<think>"])
    tokenizer.normalizer = normalizers.NFC()
    end = ("<|endoftext|>", tokenizer.token_to_id("<|endoftext|>"))
    tokenizer.post_processor = processors.Sequence([
        processors.ByteLevel(trim_offsets=False),
        processors.TemplateProcessing(
            single="$A <|endoftext|>", pair="$A <|endoftext|> $B <|endoftext|>",
            special_tokens=[end])])
    config = Qwen3Config(
        vocab_size=tokenizer.get_vocab_size() + 3, hidden_size=32, num_hidden_layers=2,
        num_attention_heads=4, num_key_value_heads=2, head_dim=16, intermediate_size=16,
        max_position_embeddings=256, rope_parameters={"rope_theta": 1e6, "rope_type": "default"},
        rms_norm_eps=1e-6, layer_types=["full_attention"] * 2)
    model = randomise(Qwen3Model(config))
    config.save_pretrained(folder)
    save_weights(folder, model.state_dict(), torch.bfloat16, shards=2)
    write_tokenizer(folder, tokenizer, "PreTrainedTokenizerFast", pad_token="<|endoftext|>",
                    padding_side="left")
    write_modules(folder, "lasttoken", newer=True, prompts={
        "query": "Instruct: find code that answers the question\nQuery:", "document": ""})
    write_expected(folder, folder, "<|im_start|>")


def make_token_table():
    folder = fresh("model2vec")
    tokenizer = word_piece(170)
    tokenizer.post_processor = None
    generator = numpy.random.default_rng(7)
    count, rows = tokenizer.get_vocab_size(), 60
    save_arrays({
        "embeddings": generator.standard_normal((rows, 16)).astype(numpy.float16),
        "mapping": generator.integers(0, rows, count).astype(numpy.int64),
        "weights": generator.uniform(0.1, 1, count).astype(numpy.float64),
    }, folder / "model.safetensors")
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    write_json(folder / "config.json", {
        "model_type": "model2vec", "architectures": ["StaticModel"], "hidden_dim": 16,
        "normalize": True, "embedding_dtype": "float16", "vocabulary_quantization": rows})
    model = StaticModel.from_pretrained(folder)
    questions = [{"text": text, "vector": rounded(model.encode(text))} for text in QUESTIONS]
    write_json(folder / "expected.json", {"questions": questions})


if __name__ == "__main__":
    make_bert()
    make_roberta()
    make_nomic_bert()
    make_qwen3()
    make_token_table()
    for file in ROOT.rglob("*.safetensors"):
        file.chmod(0o644)
