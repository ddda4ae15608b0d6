/// Everything known of one file's content, independent of its path.
package struct FileAnalysis: Hashable, Sendable {
  package let language: Language
  package let lineCount: Int
  package let chunks: [Chunk]
  package let symbols: [Symbol]
  /// What the file says of other code; indices into `symbols`.
  package let relations: RelationFacts
  package let diagnostics: [AnalysisDiagnostic]

  package init(
    language: Language, lineCount: Int, chunks: [Chunk], symbols: [Symbol],
    relations: RelationFacts = .none, diagnostics: [AnalysisDiagnostic]
  ) {
    self.language = language
    self.lineCount = lineCount
    self.chunks = chunks
    self.symbols = symbols
    self.relations = relations
    self.diagnostics = diagnostics
  }
}

/// Why a file was analysed with less than its language's full treatment.
package enum AnalysisDiagnostic: String, Hashable, Sendable, Codable, CaseIterable {
  /// No grammar is installed for the language; chunks follow line structure.
  case missingGrammar
  /// The parser gave up or ran over its budget; chunks follow line structure.
  case parseAbandoned
  /// The user's grammar crashed or did not come to an end; chunks follow line structure.
  case grammarFailed
  /// Part of the file could not be parsed; that part's chunks follow line structure.
  case syntaxErrors
  /// The bytes are not UTF-8.
  case invalidUTF8
}
