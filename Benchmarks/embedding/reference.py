"""BERT in float64 with nothing but numpy: what the other implementations are measured against."""

import math

import numpy
from safetensors.numpy import load_file

_erf = numpy.vectorize(math.erf)


class Reference:
    def __init__(self, safetensors_path, layers=6, heads=12, epsilon=1e-12):
        self.weights = {
            name: array.astype(numpy.float64)
            for name, array in load_file(safetensors_path).items() if array.dtype == numpy.float32}
        self.layers, self.heads, self.epsilon = layers, heads, epsilon

    def norm(self, rows, name):
        centred = rows - rows.mean(-1, keepdims=True)
        deviation = numpy.sqrt((centred ** 2).mean(-1, keepdims=True) + self.epsilon)
        return centred / deviation * self.weights[name + ".weight"] + self.weights[name + ".bias"]

    def linear(self, rows, name):
        return rows @ self.weights[name + ".weight"].T + self.weights[name + ".bias"]

    def attention(self, rows, prefix):
        def split(part):
            whole = self.linear(rows, f"{prefix}attention.self.{part}")
            return whole.reshape(len(rows), self.heads, -1).transpose(1, 0, 2)

        query, key, value = split("query"), split("key"), split("value")
        scores = query @ key.transpose(0, 2, 1) / math.sqrt(query.shape[-1])
        powers = numpy.exp(scores - scores.max(-1, keepdims=True))
        context = powers / powers.sum(-1, keepdims=True) @ value
        return self.linear(
            context.transpose(1, 0, 2).reshape(rows.shape), prefix + "attention.output.dense")

    def hidden_states(self, ids):
        tables = "embeddings.{}_embeddings.weight"
        rows = self.weights[tables.format("word")][ids]
        rows = rows + self.weights[tables.format("position")][:len(ids)]
        rows = rows + self.weights[tables.format("token_type")][0]
        rows = self.norm(rows, "embeddings.LayerNorm")
        for layer in range(self.layers):
            prefix = f"encoder.layer.{layer}."
            rows = self.norm(
                rows + self.attention(rows, prefix), prefix + "attention.output.LayerNorm")
            wide = self.linear(rows, prefix + "intermediate.dense")
            wide = wide * 0.5 * (1 + _erf(wide / math.sqrt(2)))
            rows = self.norm(
                rows + self.linear(wide, prefix + "output.dense"), prefix + "output.LayerNorm")
        return rows

    def embed(self, ids):
        mean = self.hidden_states(ids).mean(0)
        return mean / numpy.linalg.norm(mean)
