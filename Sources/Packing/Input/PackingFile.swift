package import CodeModel

/// A file as a context may show it.
package struct PackingFile: Sendable {
  package let path: RepositoryPath
  package let language: Language
  /// In source order, outer before inner.
  package let symbols: [Symbol]
  /// Where its chunks are, in line order.
  package let chunks: [LineRange]
  package let isTest: Bool
  let text: FileText

  /// - Parameters:
  ///   - symbols: Empty where what is known may not fit the text.
  ///   - chunks: All of the file in line order, or some of them with `isWhole` false.
  package init(
    path: RepositoryPath, language: Language, lineCount: Int, symbols: [Symbol],
    chunks: [FileText.Chunk], isWhole: Bool = true, isTest: Bool
  ) {
    self.path = path
    self.language = language
    self.symbols = symbols
    self.chunks = chunks.map(\.lines)
    self.isTest = isTest
    text = FileText(chunks: chunks, lineCount: lineCount, isWhole: isWhole)
  }

  /// The innermost definition around all of some lines that fulfils a condition.
  func innermost(around lines: LineRange, where fits: (Symbol) -> Bool = { _ in true }) -> Symbol? {
    symbols.last { $0.lines.start <= lines.start && $0.lines.end >= lines.end && fits($0) }
  }
}

extension SymbolKind {
  /// What is read as a whole: a function in any of its forms.
  var isCallable: Bool {
    switch self {
    case .function, .method, .constructor, .operator: true
    default: false
    }
  }

  /// What other code is written in terms of.
  var isType: Bool {
    switch self {
    case .class, .struct, .enum, .interface, .object: true
    default: false
    }
  }
}
