import CodeModel
import ContentHashing
import Embedding
import Storage

/// What the rows of one codebase are called and made by.
struct ReplicaNaming: Sendable {
  /// Names the codebase where its rows are.
  let codebase: String
  let derivation: String

  /// - Parameter variant: Names what settings change of how segments are derived.
  init(codebase: String, staticTable: StaticTokenTable, variant: String) {
    self.codebase = codebase
    derivation = SegmentDerivation(staticTable: staticTable, variant: variant).suffix
  }

  func file(at path: RepositoryPath, _ key: AnalysisKey) -> RowFile {
    let facts = [codebase, derivation, key.blob.hexadecimal, key.language.rawValue]
    let head = facts.joined(separator: "\0") + "\0\(key.analyserVersion)\0"
    return RowFile(digest: ContentHash(hashing: Array(head.utf8) + path.bytes))
  }
}
