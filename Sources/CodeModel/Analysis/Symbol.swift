/// A definition found in a file.
package struct Symbol: Hashable, Sendable {
  package let name: String
  package let kind: SymbolKind
  /// Names of the enclosing definitions, outermost first.
  package let scope: [String]
  /// Bytes of the name itself.
  package let nameBytes: Range<Int>
  /// Bytes of the whole definition.
  package let bytes: Range<Int>
  package let lines: LineRange

  package init(
    name: String, kind: SymbolKind, scope: [String], nameBytes: Range<Int>, bytes: Range<Int>,
    lines: LineRange
  ) {
    self.name = name
    self.kind = kind
    self.scope = scope
    self.nameBytes = nameBytes
    self.bytes = bytes
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
