package import CodeModel

/// Why a tokenizer could not be made.
package enum TokenizerFault: UserFacingError {
  case unreadableVocabulary(path: String, reason: String)
  case missingToken(String)
  case oversizedVocabulary(tokenCount: Int)

  package var summary: String {
    switch self {
    case .unreadableVocabulary(let path, let reason):
      "cannot read the model's vocabulary \(path): \(reason)"
    case .missingToken(let token): "the model's vocabulary has no \(token) token"
    case .oversizedVocabulary(let tokenCount):
      "the model's vocabulary has \(tokenCount) tokens, more than "
        + "\(WordPieceVocabulary.tokenCountMax)"
    }
  }

  package var hint: String? { "Run scripts/setup to download the model again" }

  package var fault: Fault { .environment }
}
