"""Writes the sentence model as an ONNX graph of ONNX Runtime's fused operators.

The graph is what onnxruntime.transformers makes of an exported BERT (EmbedLayerNormalization,
Attention, SkipLayerNormalization, BiasGelu), built from the safetensors file without an exporter.
"""

import numpy
from onnx import TensorProto, helper, numpy_helper, save
from safetensors.numpy import load_file

FUSED = "com.microsoft"


class Graph:
    """Nodes and weights under names of our choice."""

    def __init__(self, weights):
        self.weights = weights
        self.nodes = []
        self.initializers = []

    def constant(self, name, array):
        self.initializers.append(numpy_helper.from_array(numpy.ascontiguousarray(array), name))
        return name

    def tensor(self, name):
        return self.constant(name, self.weights[name])

    def matrix(self, name):
        """A weight matrix as ONNX multiplies it: inputs by outputs."""
        return self.constant(name, self.weights[name].T)

    def node(self, operator, inputs, output, domain="", unused=(), **attributes):
        self.nodes.append(
            helper.make_node(operator, inputs, [output, *unused], domain=domain, **attributes))
        return output


def add_layer(graph, layer, hidden, epsilon, heads):
    prefix = f"encoder.layer.{layer}."
    weights = graph.weights
    parts = [prefix + f"attention.self.{part}" for part in ("query", "key", "value")]
    matrix = numpy.concatenate([weights[part + ".weight"].T for part in parts], axis=1)
    bias = numpy.concatenate([weights[part + ".bias"] for part in parts])
    context = graph.node(
        "Attention",
        [hidden, graph.constant(prefix + "qkv", matrix),
         graph.constant(prefix + "qkv.bias", bias), "mask"],
        prefix + "context", FUSED, num_heads=heads)

    def skip_norm(projected, residual, dense, norm):
        return graph.node(
            "SkipLayerNormalization",
            [projected, residual, graph.tensor(prefix + norm + ".weight"),
             graph.tensor(prefix + norm + ".bias"), graph.tensor(prefix + dense + ".bias")],
            prefix + norm, FUSED, epsilon=epsilon)

    def product(rows, dense):
        return graph.node(
            "MatMul", [rows, graph.matrix(prefix + dense + ".weight")], prefix + dense)

    attended = skip_norm(
        product(context, "attention.output.dense"), hidden, "attention.output.dense",
        "attention.output.LayerNorm")
    wide = graph.node(
        "BiasGelu",
        [product(attended, "intermediate.dense"), graph.tensor(prefix + "intermediate.dense.bias")],
        prefix + "gelu", FUSED)
    return skip_norm(
        product(wide, "output.dense"), attended, "output.dense", "output.LayerNorm")


def write(safetensors_path, onnx_path, layers=6, heads=12, epsilon=1e-12):
    """Inputs: ids and mask, int32 [batch, length]. Output: sum of the real tokens' states."""
    weights = load_file(safetensors_path)
    # Every token is of segment 0, so its row goes into the positions.
    weights["embeddings.position_embeddings.weight"] += (
        weights["embeddings.token_type_embeddings.weight"][0])
    graph = Graph(weights)
    hidden = graph.node(
        "EmbedLayerNormalization",
        ["ids", ""] + [graph.tensor("embeddings." + name) for name in (
            "word_embeddings.weight", "position_embeddings.weight")]
        + [""] + [graph.tensor("embeddings.LayerNorm." + name) for name in ("weight", "bias")],
        "embedded", FUSED, ["lengths"], epsilon=epsilon)
    for layer in range(layers):
        hidden = add_layer(graph, layer, hidden, epsilon, heads)
    graph.node("Cast", ["mask"], "weights", to=TensorProto.FLOAT)
    axis = graph.constant("axis", numpy.array([1], numpy.int64))
    graph.node("Unsqueeze", ["weights", axis], "rows")
    graph.node("MatMul", ["rows", hidden], "pooled")
    graph.node("Squeeze", ["pooled", axis], "sums")
    shape = ["batch", "length"]
    model = helper.make_model(
        helper.make_graph(
            graph.nodes, "sentence-model",
            [helper.make_tensor_value_info(name, TensorProto.INT32, shape)
             for name in ("ids", "mask")],
            [helper.make_tensor_value_info("sums", TensorProto.FLOAT, ["batch", None])],
            graph.initializers),
        opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(FUSED, 1)],
        ir_version=8)
    save(model, onnx_path)
