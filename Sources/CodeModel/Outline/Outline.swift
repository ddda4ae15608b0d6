/// The definitions of a file or folder in as much detail as a budget allows.
package struct Outline: Hashable, Sendable {
  /// The text form, outer before inner.
  package let lines: [OutlineLine]
  /// The files shown, with the symbols shown of each.
  package let files: [OutlineFileEntry]
  package let omissions: OutlineOmissions
  /// Nil for everything.
  package let tokenCountMax: Int?

  package init(
    lines: [OutlineLine], files: [OutlineFileEntry], omissions: OutlineOmissions,
    tokenCountMax: Int?
  ) {
    self.lines = lines
    self.files = files
    self.omissions = omissions
    self.tokenCountMax = tokenCountMax
  }

  /// What was left out and how to see it.
  package var remark: String? {
    tokenCountMax.flatMap { tokenCountMax in
      omissions.sentence(
        tokenCountMax: tokenCountMax, hasMarks: lines.contains { $0.hiddenCount > 0 })
    }
  }

  /// All of it, each line with its end.
  package var text: String {
    (lines.map(\.text) + [remark].compactMap(\.self)).map { $0 + "\n" }.joined()
  }
}

/// A file of an outline.
package struct OutlineFileEntry: Hashable, Sendable {
  package let file: OutlinedFile
  package let symbols: [OutlineSymbolEntry]

  package init(file: OutlinedFile, symbols: [OutlineSymbolEntry]) {
    self.file = file
    self.symbols = symbols
  }
}

/// A symbol of an outline with those inside it.
package struct OutlineSymbolEntry: Hashable, Sendable {
  package let symbol: Symbol
  package let showsSignature: Bool
  package let showsSummary: Bool
  package let children: [OutlineSymbolEntry]

  package init(
    symbol: Symbol, showsSignature: Bool, showsSummary: Bool, children: [OutlineSymbolEntry]
  ) {
    self.symbol = symbol
    self.showsSignature = showsSignature
    self.showsSummary = showsSummary
    self.children = children
  }
}
