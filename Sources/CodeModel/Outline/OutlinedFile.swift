/// A file whose definitions are to be shown.
package struct OutlinedFile: Hashable, Sendable {
  package let path: RepositoryPath
  package let language: Language
  /// Nil when nobody looked inside, because there are too many files to show more than names.
  package let content: OutlinedContent?

  package init(path: RepositoryPath, language: Language, content: OutlinedContent?) {
    self.path = path
    self.language = language
    self.content = content
  }
}

/// What a file holds.
package struct OutlinedContent: Hashable, Sendable {
  package let lineCount: Int
  /// In source order, outer before inner.
  package let symbols: [Symbol]

  package init(lineCount: Int, symbols: [Symbol]) {
    self.lineCount = lineCount
    self.symbols = symbols
  }
}
