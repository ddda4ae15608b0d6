package import CodeModel

/// A chunk as it is kept where chunks of many codebases are searched by their vectors.
package struct ChunkRow: Hashable, Sendable {
  package let file: RowFile
  /// The chunk's position in its file, from 0.
  package let ordinal: Int
  package let path: RepositoryPath
  package let language: Language
  /// What the chunk means, of the same length in all rows of a store.
  package let dense: [Float]
  /// Which terms it has, weighed so that the inner product with a query's terms is BM25.
  package let terms: SparseVector
  /// The terms themselves in order, for a service that weighs them itself.
  package let words: [String]

  package init(
    file: RowFile, ordinal: Int, path: RepositoryPath, language: Language, dense: [Float],
    terms: SparseVector, words: [String]
  ) {
    self.file = file
    self.ordinal = ordinal
    self.path = path
    self.language = language
    self.dense = dense
    self.terms = terms
    self.words = words
  }
}
