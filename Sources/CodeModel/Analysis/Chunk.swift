/// A run of whole lines of a file: the unit that is embedded, ranked and shown.
package struct Chunk: Hashable, Sendable {
  /// Bytes of exactly the chunk's lines, with their line ends.
  package let bytes: Range<Int>
  package let lines: LineRange
  /// Names of the definitions that enclose the whole chunk, outermost first.
  package let scope: [String]
  /// The signature of the innermost of those definitions, which the chunk's own lines do not show.
  package let signature: String?
  /// Definitions whose name lies in this chunk, in source order, each name and kind once.
  package let symbols: [ChunkSymbol]

  package init(
    bytes: Range<Int>, lines: LineRange, scope: [String], signature: String? = nil,
    symbols: [ChunkSymbol]
  ) {
    self.bytes = bytes
    self.lines = lines
    self.scope = scope
    self.signature = signature
    self.symbols = symbols
  }
}
