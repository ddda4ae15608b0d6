/// What a model's `config.json` says about its shape.
struct ModelConfiguration: Hashable, Sendable {
  /// The table of vectors that tell a token where it stands.
  struct PositionTable: Hashable, Sendable {
    let rowCount: Int
    /// The row of the first token.
    let offset: Int
  }

  let family: ModelFamily
  let block: BlockConfiguration
  let layerCount: Int
  let vocabularySize: Int
  /// Nil where positions are not embedded.
  let positionTable: PositionTable?
  /// Rows of the table of segments; nil for a model without one.
  let segmentCount: Int?
  /// Tokens of the longest sequence the weights allow.
  let tokenCountMax: Int

  /// Largest size a configuration may name; more is taken for damage.
  static let sizeMax = 1 << 24

  init(of file: MappedFile) throws(TransformerFault) {
    let settings = try ModelSettings(file)
    guard let name = settings.document.modelType else {
      throw .malformed(path: file.path, reason: "it has no model_type")
    }
    guard let family = ModelFamily(modelType: name) else {
      throw .unsupportedModel(
        path: file.path, reason: "\(name) is not among \(ModelFamily.supportedNames)")
    }
    switch family {
    case .bert, .roberta: try self.init(bert: settings, family: family)
    case .nomicBERT: try self.init(nomicBERT: settings)
    case .qwen3: try self.init(qwen3: settings)
    }
    try settings.require(block.hasKernelSizes, "its sizes are not multiples of 16")
  }

  init(
    family: ModelFamily, block: BlockConfiguration, settings: ModelSettings, layerCount: Int,
    positionTable: PositionTable?, segmentCount: Int?, tokenCountMax: Int
  ) throws(TransformerFault) {
    self.family = family
    self.block = block
    self.layerCount = layerCount
    vocabularySize = try settings.size(settings.document.vocabSize, "vocab_size")
    self.positionTable = positionTable
    self.segmentCount = segmentCount
    self.tokenCountMax = tokenCountMax
  }
}
