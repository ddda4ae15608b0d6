package import CodeModel

/// Analyses files of languages whose grammars Apus does not vouch for, away from this process.
package protocol GrammarIsolation: Sendable {
  /// A number that changes with the language's grammar and queries, or nil for a language that is
  /// analysed in this process. Called for every file.
  func version(of language: Language) -> UInt32?

  /// The analysis of a text; nil when the grammar cannot be trusted with it: it crashed, or took
  /// longer than any parse should.
  ///
  /// Blocks the calling thread for a bounded time.
  func analyse(_ bytes: [UInt8], language: Language) -> FileAnalysis?
}
