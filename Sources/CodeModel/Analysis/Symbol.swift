/// A definition found in a file.
package struct Symbol: Hashable, Sendable {
  package let name: String
  package let kind: SymbolKind
  /// Names of the enclosing definitions, outermost first.
  package let scope: [String]
  /// The declaration on one line, without attributes and without the body; cut when long.
  package let signature: String
  /// The first sentence of the documentation, or nil.
  package let summary: String?
  /// Nil where the language has none or the definition is local.
  package let visibility: Visibility?
  /// Bytes of the name itself.
  package let nameBytes: Range<Int>
  /// Bytes of the whole definition.
  package let bytes: Range<Int>
  /// Bytes of the body with its brackets, or nil for a definition without one.
  package let bodyBytes: Range<Int>?
  package let lines: LineRange

  package init(
    name: String, kind: SymbolKind, scope: [String], signature: String = "",
    summary: String? = nil, visibility: Visibility? = nil, nameBytes: Range<Int>,
    bytes: Range<Int>, bodyBytes: Range<Int>? = nil, lines: LineRange
  ) {
    self.name = name
    self.kind = kind
    self.scope = scope
    self.signature = signature
    self.summary = summary
    self.visibility = visibility
    self.nameBytes = nameBytes
    self.bytes = bytes
    self.bodyBytes = bodyBytes
    self.lines = lines
  }
}

/// A definition as a chunk carries it: what it is called and what it is.
package struct ChunkSymbol: Hashable, Sendable, Codable {
  package let name: String
  package let kind: SymbolKind

  package init(name: String, kind: SymbolKind) {
    self.name = name
    self.kind = kind
  }
}

extension SymbolKind: Codable {}
