package import CodeModel
import Storage

/// What a codebase's index says, independent of how it came to say it.
///
/// Equal digests mean that the same files of equal content are searchable with equal chunks, symbols,
/// relations and documents, and that the same texts have vectors. Numbers of rows, cuts of segments, time
/// stamps and inode numbers do not matter, nor does the folder's own path.
package struct CodebaseDigest: Hashable, Sendable {
  /// Bytes of the codebase's root.
  package let root: [UInt8]
  /// State, ignore patterns, and each path with content, language and outcome.
  package let view: ContentHash
  /// The Merkle root of the last complete view, as it is stored.
  package let tree: ContentHash?
  /// Chunks, texts, symbols and relations of each content.
  package let analyses: ContentHash
  /// Which texts have a vector of which model.
  package let vectors: ContentHash
  /// What the segments hold alive of each path.
  package let documents: ContentHash

  /// Stands for all of it.
  package var whole: ContentHash {
    var writer = DigestWriter()
    for part in [view, tree, analyses, vectors, documents] { writer.add(part) }
    return writer.finish()
  }
}
