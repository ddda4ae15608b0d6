import CTreeSitter

/// The text of nodes in the source their tree was made of.
extension UnsafeBufferPointer<UInt8> {
  /// The bytes of a node, as far as they lie within the buffer.
  subscript(text node: TSNode) -> Slice<UnsafeBufferPointer<UInt8>> {
    let start = Swift.min(Int(ts_node_start_byte(node)), count)
    return self[start..<Swift.max(start, Swift.min(Int(ts_node_end_byte(node)), count))]
  }

  /// Where a node stands, without white space at its end, which some grammars include.
  func trimmedRange(of node: TSNode) -> Range<Int> {
    let text = self[text: node]
    var end = text.endIndex
    while end > text.startIndex, SourceLines.isSpace(self[end - 1]) { end -= 1 }
    return text.startIndex..<end
  }

  /// What of a range lies before a byte, without white space at its end; all of one that does.
  func trimmed(_ range: Range<Int>, to end: Int) -> Range<Int> {
    guard end < range.upperBound else { return range }
    var end = Swift.max(end, range.lowerBound)
    while end > range.lowerBound, SourceLines.isSpace(self[end - 1]) { end -= 1 }
    return range.lowerBound..<end
  }

  /// Whether a name is one a person would search for: not missing, not long, on one line.
  func isUsableName(_ name: Range<Int>) -> Bool {
    !name.isEmpty && name.count <= nameByteCountMax && !self[name].contains(0x0A)
  }
}

private let nameByteCountMax = 200
