extension ModelConfiguration {
  /// NomicBERT: rotary positions, gated feed-forward, normalised afterwards, no biases.
  ///
  /// Configurations name their members as GPT-2 does, or, newer ones, as BERT does.
  init(nomicBERT settings: ModelSettings) throws(TransformerFault) {
    let document = settings.document
    try Self.checkNomicBERT(settings)
    let hidden = try settings.size(document.nEmbd ?? document.hiddenSize, "n_embd")
    let heads = try settings.size(document.nHead ?? document.numAttentionHeads, "n_head")
    try settings.require(hidden % heads == 0, "its heads do not divide n_embd")
    let epsilon = document.layerNormEpsilon ?? document.layerNormEps
    let base = try settings.rotaryBase(document.rotaryEmbBase, otherwise: 1000)
    let block = BlockConfiguration(
      hiddenSize: hidden, headCount: heads, keyValueHeadCount: heads, headSize: hidden / heads,
      feedForwardSize: try settings.size(document.nInner ?? document.intermediateSize, "n_inner"),
      norm: .layer, normPlace: .after,
      normEpsilon: Float(try settings.positive(epsilon, "layer_norm_epsilon")),
      positions: .rotary(base: base), mask: .all, activation: .silu, isGated: true,
      normalizesHeads: false, biases: Self.nomicBERTBiases(document))
    // Beyond what it was trained on, such a model changes the base of its positions.
    let positions =
      document.rotaryScalingFactor == nil
      ? document.nPositions ?? document.maxPositionEmbeddings
      : document.maxTrainedPositions ?? document.nPositions
    try self.init(
      family: .nomicBERT, block: block, settings: settings,
      layerCount: try settings.size(document.nLayer ?? document.numHiddenLayers, "n_layer"),
      positionTable: nil,
      segmentCount: try settings.size(document.typeVocabSize, "type_vocab_size"),
      tokenCountMax: try settings.size(positions, "n_positions"))
  }

  private static func checkNomicBERT(_ settings: ModelSettings) throws(TransformerFault) {
    let document = settings.document
    let activation = document.activationFunction ?? document.hiddenAct ?? "swiglu"
    try settings.require(
      activation == "swiglu" || activation == "silu", "activation_function is not swiglu")
    try settings.require(document.prenorm != true, "prenorm is true")
    try settings.require(document.useRmsNorm != true, "use_rms_norm is true")
    try settings.require(document.parallelBlock != true, "parallel_block is true")
    try settings.require(document.causal != true, "causal is true")
    try settings.require(
      document.rotaryEmbInterleaved != true, "rotary_emb_interleaved is true")
    try settings.require(
      document.rotaryEmbFraction ?? 1 == 1, "rotary_emb_fraction is not 1")
    try settings.require(
      document.rotaryEmbScaleBase == nil, "rotary_emb_scale_base is set")
  }

  private static func nomicBERTBiases(
    _ document: ModelSettings.Document
  ) -> BlockConfiguration.Biases {
    var biases: BlockConfiguration.Biases = []
    if document.qkvProjBias == true { biases.formUnion([.projection, .attentionOutput]) }
    if document.mlpFc1Bias == true { biases.insert(.expansion) }
    if document.mlpFc2Bias == true { biases.insert(.contraction) }
    return biases
  }
}
