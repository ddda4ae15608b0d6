package import CodeModel

/// Why a language's grammar cannot be used.
package enum GrammarFault: Hashable, Sendable {
  /// No file at the path.
  case missing(language: Language, path: String)
  /// The file is no loadable grammar; `reason` is the dynamic loader's or ours.
  case unloadable(path: String, reason: String)
  /// The grammar was generated for another tree-sitter ABI than this build reads.
  case incompatible(path: String, version: Int, supported: ClosedRange<Int>)
}

extension GrammarFault: UserFacingError {
  package var summary: String {
    switch self {
    case .missing(let language, let path):
      "the grammar for \(language) is missing: there is no \(path)"
    case .unloadable(let path, let reason):
      "the grammar \(path) cannot be loaded: \(reason)"
    case .incompatible(let path, let version, let supported):
      "the grammar \(path) has ABI \(version), this build reads "
        + "\(supported.lowerBound) to \(supported.upperBound)"
    }
  }

  package var hint: String? { "Run scripts/setup to build the grammars" }

  package var fault: Fault { .environment }
}
