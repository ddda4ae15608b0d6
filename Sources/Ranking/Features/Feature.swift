/// A property of a candidate that speaks for it, between 0 and 1.
package enum Feature: Int, CaseIterable, Sendable {
  /// BM25F of the chunk over its text, path, names and scope.
  case lexical
  /// Similarity of the chunk's static vector to the query's.
  case dense
  /// Mean similarity of the three best chunks of the file.
  case fileDense
  /// BM25 of the file as one document.
  case fileLexical
  /// Share of the query's words found in the file's name or its directory's.
  case pathWords
  /// The same, words of rarer path parts counting more.
  case rarePathWords
  /// Share of the parts of the file's name the query mentions.
  case nameCovered
  /// How much of the query the best matching definition's name says.
  case definitionWords
  /// The chunk defines an identifier of the query.
  case definesIdentifier
  /// The file is named after an identifier of the query.
  case namedAfterIdentifier
  /// How much of all candidates' evidence lies in the file.
  case fileShare
  /// The query names the file by its path.
  case namedPath
  /// The query names lines of the chunk.
  case namedLine

  /// What an explanation calls it.
  package var label: String { String(describing: self) }
}

/// One value per feature.
package struct FeatureVector: Hashable, Sendable {
  private var values = [Double](repeating: 0, count: Feature.allCases.count)

  package init() {}

  package subscript(feature: Feature) -> Double {
    get { values[feature.rawValue] }
    set { values[feature.rawValue] = newValue }
  }
}
