/// How long an outline may be.
///
/// A token is taken for three bytes of UTF-8. Of real outlines the tokenizers of present models make
/// tokens of 2.6 to 3.9 bytes, mostly above 3; docs/mcp.md has the figures. Bytes add up, so that
/// fitting needs no tokenizer and counts no line twice.
package struct OutlineBudget: Hashable, Sendable {
  package static let bytesPerToken = 3
  package static let tokenCountMin = 256

  package let tokenCount: Int

  /// A count below `tokenCountMin` is taken for that.
  package init(tokenCount: Int) {
    self.tokenCount = max(tokenCount, Self.tokenCountMin)
  }

  package var byteCount: Int {
    let (count, overflow) = tokenCount.multipliedReportingOverflow(by: Self.bytesPerToken)
    return overflow ? Int.max : count
  }

  /// Whether so many files have room for more than some of their names; if not, nobody need look
  /// into them.
  package func hasRoom(forFiles count: Int) -> Bool {
    count <= byteCount / Self.fileLineByteCountMin
  }

  /// Bytes of the shortest line of a file, as in `  a.c (1 line)`.
  private static let fileLineByteCountMin = 14

  /// Longer paths are cut.
  var pathCharactersMax: Int { min(1_000, byteCount / 12) }
}
