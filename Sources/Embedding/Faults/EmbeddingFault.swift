package import CodeModel

/// Why texts cannot be turned into vectors.
package enum EmbeddingFault: UserFacingError, Hashable {
  /// The model's folder lacks a file that set-up puts there.
  case missingModel(path: String)
  /// The table of token vectors has not been made yet.
  case missingStaticTable(path: String)
  /// The table of token vectors is cut short or not what its name says.
  case damagedStaticTable(path: String, reason: String)
  /// The table of token vectors was made for another vocabulary or by another version.
  case outdatedStaticTable(path: String, reason: String)
  /// The tokenizer of a folder names tokens for which its model has no vector.
  case unfitTokenizer(directory: String, tokenCount: Int, vectorCount: Int)
  case unreadable(path: String, reason: String)
  case unwritable(path: String, reason: String)

  package var summary: String {
    switch self {
    case .missingModel(let path): "the embedding model is missing: there is no \(path)"
    case .missingStaticTable(let path): "the token vectors are missing: there is no \(path)"
    case .damagedStaticTable(let path, let reason):
      "the token vectors in \(path) are damaged: \(reason)"
    case .outdatedStaticTable(let path, let reason):
      "the token vectors in \(path) do not fit: \(reason)"
    case .unfitTokenizer(let directory, let tokenCount, let vectorCount):
      "the tokenizer in \(directory) has \(tokenCount) tokens, its model vectors for "
        + "\(vectorCount)"
    case .unreadable(let path, let reason): "cannot read \(path): \(reason)"
    case .unwritable(let path, let reason): "cannot write \(path): \(reason)"
    }
  }

  package var hint: String? {
    switch self {
    case .missingModel:
      "Run scripts/setup to download it, or name a folder with config.json, weights and tokenizer "
        + "by model.path (docs/models.md)"
    case .unfitTokenizer: "Copy tokenizer and weights of the same model there"
    case .missingStaticTable, .damagedStaticTable, .outdatedStaticTable:
      "Run scripts/setup, or only `./apus model distill`, to make them again"
    case .unreadable: "Check the permissions of the file"
    case .unwritable: "Check the folder's permissions and the free space of its disk"
    }
  }

  package var fault: Fault { .environment }
}
