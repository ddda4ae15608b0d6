extension ModelConfiguration {
  /// BERT and RoBERTa: embedded positions, normalised afterwards, biases everywhere.
  init(bert settings: ModelSettings, family: ModelFamily) throws(TransformerFault) {
    let document = settings.document
    try settings.require(document.hiddenAct == "gelu", "hidden_act is not gelu")
    let position = document.positionEmbeddingType ?? "absolute"
    try settings.require(
      position == "absolute", "position_embedding_type is not absolute")
    try settings.require(document.isDecoder != true, "it is a decoder")
    let hidden = try settings.size(document.hiddenSize, "hidden_size")
    let heads = try settings.size(document.numAttentionHeads, "num_attention_heads")
    try settings.require(hidden % heads == 0, "its heads do not divide hidden_size")
    let rows = try settings.size(document.maxPositionEmbeddings, "max_position_embeddings")
    let offset = family == .roberta ? (document.padTokenId ?? 1) + 1 : 0
    try settings.require(0..<rows ~= offset, "pad_token_id is beyond its positions")
    let block = BlockConfiguration(
      hiddenSize: hidden, headCount: heads, keyValueHeadCount: heads, headSize: hidden / heads,
      feedForwardSize: try settings.size(document.intermediateSize, "intermediate_size"),
      norm: .layer, normPlace: .after,
      normEpsilon: Float(try settings.positive(document.layerNormEps, "layer_norm_eps")),
      positions: .embedded, mask: .all, activation: .gelu, isGated: false,
      normalizesHeads: false, biases: .all)
    try self.init(
      family: family, block: block, settings: settings,
      layerCount: try settings.size(document.numHiddenLayers, "num_hidden_layers"),
      positionTable: PositionTable(rowCount: rows, offset: offset),
      segmentCount: try settings.size(document.typeVocabSize, "type_vocab_size"),
      tokenCountMax: rows - offset)
  }
}
