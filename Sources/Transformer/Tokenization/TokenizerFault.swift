package import CodeModel

/// Why a tokenizer could not be made.
package enum TokenizerFault: UserFacingError {
  case unreadableVocabulary(path: String, reason: String)
  case missingToken(String)
  case oversizedVocabulary(tokenCount: Int)
  /// The file is sound but describes a tokenizer that is not known here.
  case unsupported(path: String, reason: String)

  package var summary: String {
    switch self {
    case .unreadableVocabulary(let path, let reason):
      "cannot read the model's vocabulary \(path): \(reason)"
    case .missingToken(let token): "the model's vocabulary has no \(token) token"
    case .oversizedVocabulary(let tokenCount):
      "the model's vocabulary has \(tokenCount) tokens, more than "
        + "\(WordPieceVocabulary.tokenCountMax)"
    case .unsupported(let path, let reason):
      "the tokenizer described by \(path) is not supported: \(reason)"
    }
  }

  package var hint: String? {
    switch self {
    case .unsupported:
      "Supported are uncased WordPiece and byte-level BPE with the rules of GPT-2 or Qwen"
    default: "Run scripts/setup to download the model again"
    }
  }

  package var fault: Fault { .environment }
}
