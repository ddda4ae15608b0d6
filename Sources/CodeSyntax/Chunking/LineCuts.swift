/// Cuts of text that no syntax divides: before every line that begins something.
struct LineCuts {
  let lines: SourceLines

  /// Cuts inside a range of lines, in order.
  func cuts(in range: Range<Int>, depth: Int = 0) -> [Cut] {
    var cuts: [Cut] = []
    var line = lines.firstNonBlank(from: range.lowerBound)
    var afterBlank = false
    line += 1
    while line < range.upperBound {
      if lines.isBlank(line) {
        afterBlank = true
      } else {
        if let cut = cut(before: line, depth: depth, afterBlank: afterBlank) { cuts.append(cut) }
        afterBlank = false
      }
      line += 1
    }
    return cuts
  }

  /// A cut before a line that is not blank, or nil before one that only ends something.
  func cut(before line: Int, depth: Int, afterBlank: Bool) -> Cut? {
    guard let byte = lines.firstByte(of: line), !SourceLines.isCloser(byte) else { return nil }
    let strength: CutStrength =
      !afterBlank && followsComment(line, beginningWith: byte)
      ? .part(depth: depth)
      : .line(depth: depth, indentation: lines.indentation(of: line), afterBlank: afterBlank)
    return Cut(line: line, strength: strength, key: lines.key(of: line))
  }

  /// Whether the line before is likely a comment, attribute or decorator for this one.
  private func followsComment(_ line: Int, beginningWith byte: UInt8) -> Bool {
    guard line > 0, let before = lines.firstByte(of: line - 1), before != byte else { return false }
    switch before {
    case UInt8(ascii: "#"), UInt8(ascii: "/"), UInt8(ascii: "*"), UInt8(ascii: ";"),
      UInt8(ascii: "@"), UInt8(ascii: "["):
      return true
    default: return false
    }
  }
}
