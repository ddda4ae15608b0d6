/// Some adjacent tokens of a piece of code.
package struct TokenRun: Sendable {
  package let tokens: CodeTokens
  package let range: Range<Int>

  package init(_ tokens: CodeTokens, _ range: Range<Int>) {
    self.tokens = tokens
    self.range = range
  }

  package init(_ tokens: CodeTokens) {
    self.init(tokens, 0..<tokens.count)
  }

  package var count: Int { range.count }
  /// The lines it stands on; it is not empty.
  package var lines: ClosedRange<Int> { tokens.lines(of: range) }

  var texts: ArraySlice<UInt32> { tokens.texts[range] }
  var shapes: ArraySlice<UInt32> { tokens.shapes[range] }
}
