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

/// BM25F of chunks and BM25 of whole files; 0 where nothing of the query occurs.
package struct LexicalScores: Sendable {
  package let chunks: DocumentScores
  package let files: FileScores
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
