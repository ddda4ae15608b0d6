/// One score per document of a reader.
package struct DocumentScores: Sendable {
  /// By document number; `unscored` where a scan gave none.
  let values: [Float]
  let unscored: Float
  /// The first document number of each segment.
  let bases: [Int]

  /// The score of a document: what `isScored` denies is 0 in a lexical scan, -infinity in a dense.
  package subscript(_ reference: DocumentReference) -> Float {
    values[bases[reference.segment] + reference.document]
  }

  /// Whether the scan gave a document a score.
  package func isScored(_ reference: DocumentReference) -> Bool { self[reference] != unscored }
}

/// Cosine similarity of every live document that passes the filter.
package typealias DenseScores = DocumentScores

/// One score per file of a reader; 0 where a file holds no term of the query.
package struct FileScores: Sendable {
  let values: [Float]
  let bases: [Int]

  package subscript(_ reference: FileReference) -> Float {
    values[bases[reference.segment] + reference.file]
  }
}

/// How well texts match the terms of a query; 0 where none occurs.
package struct LexicalScores: Sendable {
  /// BM25F of chunks by all terms, and by the focused ones.
  package let chunks: DocumentScores
  package let focusedChunks: DocumentScores
  /// BM25 of whole files by all terms, and by the focused ones.
  package let files: FileScores
  package let focusedFiles: FileScores
  /// In how many live files each term occurs in the path, a body or a name, whatever the filter.
  package let fileFrequencies: [String: Int]
}

/// A document with its score.
package struct ScoredDocument: Hashable, Sendable {
  package let reference: DocumentReference
  package let score: Float
}

/// A file with its score.
package struct ScoredFile: Hashable, Sendable {
  package let reference: FileReference
  package let score: Float
}
