extension ModelConfiguration {
  /// Qwen3: a causal decoder with rotary positions, shared keys and values, normalised heads, gated
  /// feed-forward, and each part's input normalised by its root mean square.
  init(qwen3 settings: ModelSettings) throws(TransformerFault) {
    let document = settings.document
    try settings.require(document.hiddenAct == "silu", "hidden_act is not silu")
    try settings.require(document.useSlidingWindow != true, "use_sliding_window is true")
    try settings.require(
      document.useBidirectionalAttention != true && document.isCausal != false,
      "its attention is not causal")
    let hidden = try settings.size(document.hiddenSize, "hidden_size")
    let heads = try settings.size(document.numAttentionHeads, "num_attention_heads")
    let block = BlockConfiguration(
      hiddenSize: hidden, headCount: heads,
      keyValueHeadCount: try settings.size(
        document.numKeyValueHeads ?? heads, "num_key_value_heads"),
      headSize: try settings.size(document.headDim ?? hidden / heads, "head_dim"),
      feedForwardSize: try settings.size(document.intermediateSize, "intermediate_size"),
      norm: .rootMeanSquare, normPlace: .before,
      normEpsilon: Float(try settings.positive(document.rmsNormEps, "rms_norm_eps")),
      positions: .rotary(
        base: try settings.rotaryBase(document.ropeTheta, otherwise: nil)),
      mask: .causal, activation: .silu, isGated: true, normalizesHeads: true,
      biases: document.attentionBias == true ? [.projection, .attentionOutput] : [])
    try self.init(
      family: .qwen3, block: block, settings: settings,
      layerCount: try settings.size(document.numHiddenLayers, "num_hidden_layers"),
      positionTable: nil, segmentCount: nil,
      tokenCountMax: try settings.size(
        document.maxPositionEmbeddings, "max_position_embeddings"))
  }
}
