/// What follows the transformer on the way to a text's vector, as the files of the
/// sentence-transformers library describe it.
///
/// A folder without `modules.json` is a bare transformer: its family's pooling, then unit length.
struct SentenceModules: Sendable {
  /// What happens to a pooled vector.
  enum Step: Sendable {
    case normalize
    case dense(Dense)
  }

  /// The folder of the transformer itself.
  let transformerDirectory: String
  /// Nil where the folder does not say.
  let pooling: Pooling?
  let steps: [Step]
  /// Tokens of the longest sequence the model is meant for; nil where the folder does not say.
  let tokenCountMax: Int?

  private struct Module: Decodable {
    let path: String
    let type: String

    /// The class's name without its package.
    var kind: Substring { type.split(separator: ".").last ?? "" }
  }

  private struct Lengths: Decodable {
    let maxSeqLength: Int?
  }

  init(modelDirectory: String) throws(TransformerFault) {
    let path = "\(modelDirectory)/modules.json"
    let modules: [Module] = try ModelDocument.readIfPresent(path) ?? []
    var transformer = modelDirectory
    var pooling: Pooling?
    var steps: [Step] = []
    for module in modules {
      guard !module.path.split(separator: "/").contains("..") else {
        throw .malformed(path: path, reason: "\(module.path) is outside its folder")
      }
      let folder = module.path.isEmpty ? modelDirectory : "\(modelDirectory)/\(module.path)"
      switch module.kind {
      case "Transformer": transformer = folder
      case "Pooling":
        let file = "\(folder)/config.json"
        let document: PoolingDocument = try ModelDocument.read(file)
        pooling = try document.pooling(path: file)
      case "Normalize": steps.append(.normalize)
      case "Dense": steps.append(.dense(try Dense(directory: folder)))
      default:
        throw .unsupportedModel(
          path: path,
          reason: "\(module.kind) is not one of Transformer, Pooling, Dense, Normalize")
      }
    }
    let lengths: Lengths? = try ModelDocument.readIfPresent(
      "\(transformer)/sentence_bert_config.json")
    transformerDirectory = transformer
    self.pooling = pooling
    self.steps = steps
    tokenCountMax = lengths?.maxSeqLength
  }

  /// Elements of a vector after all steps, given those before.
  func dimension(of hiddenSize: Int) throws(TransformerFault) -> Int {
    var dimension = hiddenSize
    for case .dense(let dense) in steps {
      guard dense.inputs == dimension else {
        throw .malformed(
          path: "\(transformerDirectory)/modules.json",
          reason: "a Dense module takes \(dense.inputs) elements, not \(dimension)")
      }
      dimension = dense.outputs
    }
    return dimension
  }
}
