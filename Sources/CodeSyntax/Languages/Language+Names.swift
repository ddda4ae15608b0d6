import CodeModel

extension Language {
  /// Markdown is divided by its headings, without a grammar.
  static let markdown = Language(rawValue: "markdown")
}
