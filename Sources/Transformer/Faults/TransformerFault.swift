package import CodeModel

/// Why a model could not be loaded.
package enum TransformerFault: UserFacingError, Hashable {
  /// The file is absent or cannot be read; `reason` is the system's message.
  case unreadable(path: String, reason: String)
  /// The file is cut short or not what its name says.
  case malformed(path: String, reason: String)
  case missingTensor(path: String, name: String)
  case unexpectedTensor(path: String, name: String, found: String, expected: String)
  /// The file is sound but describes a model these layers do not compute.
  case unsupportedModel(path: String, reason: String)

  package var summary: String {
    switch self {
    case .unreadable(let path, let reason): "cannot read the model file \(path): \(reason)"
    case .malformed(let path, let reason): "the model file \(path) is damaged: \(reason)"
    case .missingTensor(let path, let name): "the model file \(path) has no tensor \(name)"
    case .unexpectedTensor(let path, let name, let found, let expected):
      "tensor \(name) in the model file \(path) is \(found), not \(expected)"
    case .unsupportedModel(let path, let reason):
      "the model described by \(path) is not supported: \(reason)"
    }
  }

  package var hint: String? {
    switch self {
    case .unsupportedModel:
      "Choose another folder with model.path, or unset it to use the model of scripts/setup; "
        + "docs/models.md lists what is supported"
    default: "Run scripts/setup to fetch the model again"
    }
  }

  package var fault: Fault { .environment }
}
