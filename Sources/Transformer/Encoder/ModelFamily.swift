/// Families of models that the layers compute.
package enum ModelFamily: Hashable, Sendable, CaseIterable {
  case bert
  /// BERT with positions counted from the padding token's id on.
  case roberta
  case nomicBERT
  case qwen3

  /// By the `model_type` of a configuration; nil for any other.
  init?(modelType: String) {
    guard let family = Self.allCases.first(where: { $0.modelTypes.contains(modelType) }) else {
      return nil
    }
    self = family
  }

  private var modelTypes: [String] {
    switch self {
    case .bert: ["bert"]
    case .roberta: ["roberta", "xlm-roberta", "camembert"]
    case .nomicBERT: ["nomic_bert"]
    case .qwen3: ["qwen3"]
    }
  }

  /// All model types, for messages.
  static var supportedNames: String {
    allCases.flatMap(\.modelTypes).joined(separator: ", ")
  }

  /// Where a folder does not say how tokens become one vector.
  var defaultPooling: Pooling { self == .qwen3 ? .lastToken : .mean }

  /// What weights are packed to unless a precision is asked for.
  ///
  /// Rows of decoders hold single elements far larger than the rest, which would take the steps of
  /// a short integer for themselves.
  var defaultPrecision: KernelPrecision { self == .qwen3 ? .float32 : .int16 }
}
