import CodeModel

extension Language {
  /// Markdown is divided by its headings, without a grammar.
  static let markdown = Language(rawValue: "markdown")

  /// Notebooks are divided by their cells.
  static let jupyter = Language(rawValue: "jupyter")
}
