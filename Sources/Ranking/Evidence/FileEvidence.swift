package import CodeModel

/// What is known of one file that holds a candidate.
package struct FileEvidence: Sendable {
  package let path: RepositoryPath
  /// Parts of the file's name without its extension, in order.
  package let stemParts: [NamePart]
  /// Parts of the name of the directory the file lies in.
  package let directoryParts: [NamePart]
  /// Parts of the names of the folders above that directory.
  package let folderParts: [NamePart]
  package let signals: SignalVector
  /// Chunks of the whole file.
  package let chunkCount: Int
  /// How surely the query names the file by its path, in 0...1.
  package let named: Double
  /// Whether the query asks for the file itself, whatever kind of file it is.
  package let isAskedFor: Bool

  package init(
    path: RepositoryPath, stemParts: [NamePart], directoryParts: [NamePart],
    folderParts: [NamePart] = [], signals: SignalVector, chunkCount: Int = 1, named: Double = 0,
    isAskedFor: Bool = false
  ) {
    self.path = path
    self.stemParts = stemParts
    self.directoryParts = directoryParts
    self.folderParts = folderParts
    self.signals = signals
    self.chunkCount = chunkCount
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
    // Tells nearly all apart.
    guard stem.utf8.first == word.stem.utf8.first else { return false }
    let shortest = min(word.stem.utf8.count, stem.utf8.count)
    return stem == word.stem
      || shortest >= Self.prefixLengthMin
        && word.stem.utf8.prefix(shortest).elementsEqual(stem.utf8.prefix(shortest))
  }

  private static let prefixLengthMin = 3
}
