package import CodeModel

/// A definition that something is written about.
package struct DocumentedSymbol: Sendable {
  package let symbol: Symbol
  /// Where that stands: the inside of a string, or lines of comments with their marks; bytes of the
  /// text, in order.
  package let parts: [Range<Int>]
  /// Whether it is a string of the code rather than a comment.
  package let isString: Bool
}

extension SourceAnalyser {
  /// The definitions of a text that something is written about, in source order.
  ///
  /// None for a language that is analysed apart from this process.
  package func documentation(in bytes: [UInt8], language: Language) -> [DocumentedSymbol] {
    guard !isIsolated(language) else { return [] }
    return outline(of: bytes, in: language).symbols.compactMap { found in
      guard found.symbol.summary != nil, !found.documentation.parts.isEmpty else { return nil }
      return DocumentedSymbol(
        symbol: found.symbol, parts: found.documentation.parts,
        isString: found.documentation.isString)
    }
  }
}
