/// A property of a candidate file that speaks for it, between 0 and 1.
///
/// What is of a chunk is that of the best chunk of the file in this respect.
package enum Feature: Int, CaseIterable, Sendable {
  /// BM25F of the best chunk over its text, path, names and scope.
  case lexical
  /// The same by the words the query is about alone.
  case focusedLexical
  /// BM25 of the file as one document, by the words the query is about.
  case fileLexical
  /// Similarity of the best chunk's static vector to the query's.
  case dense
  /// Mean similarity of the three best chunks of the file.
  case fileDense
  /// The first content word of the query is in the file's name.
  case firstWord
  /// Share of the query's words found in the file's name or its directory's, each counting for one over
  /// its place in the query.
  case pathWords
  /// The same share, words of rarer path parts counting more and all places alike.
  case rarePathWords
  /// The word before a colon at the query's beginning names the file or a folder of it.
  case scope
  /// Share of the parts of the file's name the query mentions.
  case nameCovered
  /// The file's name is some consecutive words of the query.
  case nameRun
  /// BM25 of longer and shorter forms of the query's words.
  case variants
  /// Identifiers that join neighbouring words of the query.
  case joinedWords
  /// How much of the query the best matching definition's name says.
  case definitionWords
  /// The file defines an identifier of the query.
  case definesIdentifier
  /// The file defines a type of the name.
  case definesType
  /// The file is named after an identifier of the query.
  case namedAfterIdentifier
  /// How much of all candidates' evidence lies in the file.
  case fileShare
  /// How much of the best files' first scores lies in the file's directory.
  case directoryShare
  /// A test of the file, by its name, fits the query.
  case tested
  /// Past commits that changed the file: the best fits the query.
  case commitBest
  /// The same, summed over the best.
  case commitSum
  /// The same, all of the file's subjects as one text.
  case commitField
  /// The file stands for its directory or package, as `index.ts` does.
  case entryFile
  /// A higher version of the directory the file lies in is there.
  case oldVersion
  /// A header of C or C.
  case header
  /// How large the file is.
  case fileSize
  /// The query names the file by its path.
  case namedPath
  /// The query names lines of a chunk.
  case namedLine
  /// Similarity by the transformer, from the least to the most similar of the candidates compared.
  ///
  /// It is known of the best alone, once all else is.
  case meaning

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

  /// Raises what is lower than in another.
  mutating func raise(to other: FeatureVector) {
    for index in values.indices { values[index] = max(values[index], other.values[index]) }
  }
}
