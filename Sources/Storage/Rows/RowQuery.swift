package import CodeModel

/// What rows are looked for, and how many.
package struct RowQuery: Hashable, Sendable {
  /// Compares the meaning; nil for none.
  package var dense: [Float]?
  /// Compares the terms; nil for none.
  package var terms: TermQuery?
  package var filter: RowFilter
  /// Rows of each of the two comparisons.
  package var countMax: Int

  package init(
    dense: [Float]? = nil, terms: TermQuery? = nil, filter: RowFilter = RowFilter(), countMax: Int
  ) {
    self.dense = dense
    self.terms = terms
    self.filter = filter
    self.countMax = countMax
  }
}

/// The terms of a query.
package struct TermQuery: Hashable, Sendable {
  /// Weighed by how rare each is.
  package let vector: SparseVector
  package let words: [String]

  package init(vector: SparseVector, words: [String]) {
    self.vector = vector
    self.words = words
  }
}

/// Which rows may be found; empty lists restrict nothing.
package struct RowFilter: Hashable, Sendable {
  package var languages: [Language] = []
  /// Without the dot.
  package var extensions: [String] = []
  /// Beginnings of paths, of which a row's must have one.
  package var pathPrefixes: [[UInt8]] = []
  package var files: [RowFile] = []

  package init() {}

  package func accepts(_ file: RowFile, _ path: RepositoryPath, _ language: Language) -> Bool {
    (languages.isEmpty || languages.contains(language))
      && (extensions.isEmpty || extensions.contains(path.fileExtension ?? ""))
      && (pathPrefixes.isEmpty || pathPrefixes.contains { path.bytes.starts(with: $0) })
      && (files.isEmpty || files.contains(file))
  }
}

/// A row that was found.
package struct RowMatch: Hashable, Sendable {
  package let file: RowFile
  package let ordinal: Int
  /// The inner product with the query; of a query by meaning and terms the two ranks, fused.
  package let score: Float

  package init(file: RowFile, ordinal: Int, score: Float) {
    self.file = file
    self.ordinal = ordinal
    self.score = score
  }
}
