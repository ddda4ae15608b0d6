package import CodeModel

/// What the store knows of a content's definitions, independent of the paths at which it appears.
package struct StoredOutline: Hashable, Sendable {
  package let lineCount: Int
  /// In source order.
  package let symbols: [Symbol]

  package init(lineCount: Int, symbols: [Symbol]) {
    self.lineCount = lineCount
    self.symbols = symbols
  }
}
