package import CodeModel

/// What is known of one file that holds a candidate.
package struct FileEvidence: Sendable {
  package let path: RepositoryPath
  /// Parts of the file's name without its extension, in order.
  package let stemParts: [NamePart]
  /// Parts of the name of the directory the file lies in.
  package let directoryParts: [NamePart]
  /// The file's BM25 score, zero when no query term occurs in it.
  package let lexical: Double
  /// Mean similarity of the file's three best chunks to the query.
  package let dense: Double
  /// How surely the query names the file by its path, in 0...1.
  package let named: Double
  /// Whether the query asks for the file itself, whatever kind of file it is.
  package let isAskedFor: Bool

  package init(
    path: RepositoryPath, stemParts: [NamePart], directoryParts: [NamePart], lexical: Double,
    dense: Double, named: Double = 0, isAskedFor: Bool = false
  ) {
    self.path = path
    self.stemParts = stemParts
    self.directoryParts = directoryParts
    self.lexical = lexical
    self.dense = dense
    self.named = named
    self.isAskedFor = isAskedFor
  }
}

/// One word of a name such as `HTTPServer` or `read_file`.
package struct NamePart: Hashable, Sendable {
  /// The part in lower case.
  package let text: String
  package let stem: String
  /// In how many files' names or parent directories the part occurs; zero when not counted.
  package let fileFrequency: Int

  package init(text: String, stem: String, fileFrequency: Int = 0) {
    self.text = text
    self.stem = stem
    self.fileFrequency = fileFrequency
  }

  /// Whether the stems are equal, or one is a prefix of the other and both are long enough for that
  /// to mean something.
  package func matches(_ word: QueryWord) -> Bool {
    let shortest = min(word.stem.utf8.count, stem.utf8.count)
    return stem == word.stem
      || shortest >= Self.prefixLengthMin
        && word.stem.utf8.prefix(shortest).elementsEqual(stem.utf8.prefix(shortest))
  }

  private static let prefixLengthMin = 3
}
