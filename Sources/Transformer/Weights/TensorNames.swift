/// The names under which the checkpoints of a family keep their tensors.
struct TensorNames: Sendable {
  let tokens: String
  let positions: String?
  let segments: String?
  /// Normalises the sum of the tables.
  let embeddingNorm: String?
  /// Normalises what the last block gives.
  let finalNorm: String?
  /// What comes before the number of a layer.
  let layer: String

  // Within a layer, without `.weight` and `.bias`.
  /// Queries, keys and values, in one matrix or three.
  let projection: [String]
  let attentionOutput: String
  let queryNorm: String
  let keyNorm: String
  /// The norm that belongs to attention, wherever it is applied.
  let attentionNorm: String
  /// The activated half first where there are two.
  let expansion: [String]
  let contraction: String
  let feedForwardNorm: String
}

extension ModelFamily {
  var tensorNames: TensorNames {
    switch self {
    case .bert, .roberta: .bert
    case .nomicBERT: .nomicBERT
    case .qwen3: .qwen3
    }
  }
}

extension TensorNames {
  static let bert = TensorNames(
    tokens: "embeddings.word_embeddings", positions: "embeddings.position_embeddings",
    segments: "embeddings.token_type_embeddings", embeddingNorm: "embeddings.LayerNorm",
    finalNorm: nil, layer: "encoder.layer.",
    projection: ["attention.self.query", "attention.self.key", "attention.self.value"],
    attentionOutput: "attention.output.dense", queryNorm: "", keyNorm: "",
    attentionNorm: "attention.output.LayerNorm", expansion: ["intermediate.dense"],
    contraction: "output.dense", feedForwardNorm: "output.LayerNorm")

  static let nomicBERT = TensorNames(
    tokens: "embeddings.word_embeddings", positions: nil,
    segments: "embeddings.token_type_embeddings", embeddingNorm: "emb_ln", finalNorm: nil,
    layer: "encoder.layers.", projection: ["attn.Wqkv"], attentionOutput: "attn.out_proj",
    queryNorm: "", keyNorm: "", attentionNorm: "norm1", expansion: ["mlp.fc12", "mlp.fc11"],
    contraction: "mlp.fc2", feedForwardNorm: "norm2")

  static let qwen3 = TensorNames(
    tokens: "embed_tokens", positions: nil, segments: nil, embeddingNorm: nil,
    finalNorm: "norm", layer: "layers.",
    projection: ["self_attn.q_proj", "self_attn.k_proj", "self_attn.v_proj"],
    attentionOutput: "self_attn.o_proj", queryNorm: "self_attn.q_norm",
    keyNorm: "self_attn.k_norm", attentionNorm: "input_layernorm",
    expansion: ["mlp.gate_proj", "mlp.up_proj"], contraction: "mlp.down_proj",
    feedForwardNorm: "post_attention_layernorm")
}
