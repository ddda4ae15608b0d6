/// Numbers that stand for the text of lines, equal for equal text.
extension SourceLines {
  /// The key of a line without white space at either end.
  func key(of line: Int) -> UInt64 {
    var start = self.start(of: line)
    var end = self.end(of: line)
    while start < end, Self.isSpace(bytes[start]) { start += 1 }
    while end > start, Self.isSpace(bytes[end - 1]) { end -= 1 }
    return Self.hash(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[start..<end]))
  }

  /// The key of as many lines from one on, or of all that are left.
  func key(of lineCount: Int, linesFrom line: Int) -> UInt64 {
    var key: UInt64 = 0
    for line in line..<min(line + lineCount, count) {
      key = (key ^ self.key(of: line)) &* 0x9E37_79B9_7F4A_7C15
      key ^= key >> 29
    }
    return key
  }

  private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
    var offset = 0
    while offset + 8 <= bytes.count {
      mix(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)), &hash)
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < bytes.count {
      rest = rest << 8 | UInt64(bytes[offset])
      offset += 1
    }
    mix(rest, &hash)
    return hash
  }

  private static func mix(_ lane: UInt64, _ hash: inout UInt64) {
    let product = (hash ^ lane).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    hash = product.high ^ product.low
  }
}
