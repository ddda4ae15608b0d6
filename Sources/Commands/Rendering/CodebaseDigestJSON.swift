import CodeModel
import Upkeep

/// The JSON form of a codebase's digest.
struct CodebaseDigestJSON: JSONOutput {
  let root: String
  let digest: String
  let view: String
  let tree: Nullable<String>
  let analyses: String
  let vectors: String
  let documents: String

  init(_ digest: CodebaseDigest) {
    root = String(decoding: digest.root, as: UTF8.self)
    self.digest = digest.whole.hexadecimal
    view = digest.view.hexadecimal
    tree = Nullable(digest.tree?.hexadecimal)
    analyses = digest.analyses.hexadecimal
    vectors = digest.vectors.hexadecimal
    documents = digest.documents.hexadecimal
  }
}
