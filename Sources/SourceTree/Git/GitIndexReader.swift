/// Steps through the bytes of a git index file.
///
///     "DIRC"  version (4)  entry count (4)  then per entry:
///     status (40, of which mode at 24)  hash (20 or 32)  flags (2)  [more flags (2)]  name
///
/// Versions 2 and 3 end a name with one to eight zero bytes up to a multiple of eight. Version 4
/// gives how many bytes to drop from the previous name and a zero-terminated rest. Extensions
/// follow: signature (4), length (4), content.
struct GitIndexReader {
  private let bytes: [UInt8]
  private let hashCount: Int
  private let version: Int
  let entryCount: Int
  /// Where the next entry begins.
  private(set) var position = 12

  init?(_ bytes: [UInt8], hashCount: Int) {
    self.bytes = bytes
    self.hashCount = hashCount
    guard bytes.count >= 12, bytes.starts(with: Array("DIRC".utf8)) else { return nil }
    version = Self.number(bytes, 4)
    entryCount = Self.number(bytes, 8)
    // No entry is shorter than 62 bytes, so a larger count is damage.
    guard (2...4).contains(version), entryCount <= bytes.count / 62 else { return nil }
  }

  private static func number(_ bytes: [UInt8], _ at: Int) -> Int {
    bytes[at..<(at + 4)].reduce(0) { $0 << 8 | Int($1) }
  }

  /// Appends the next entry's path; false when the file is damaged.
  mutating func appendName(to names: inout [UInt8], previous: Range<Int>) -> Bool {
    let start = position
    var nameStart = start + 40 + hashCount + 2
    guard nameStart < bytes.count else { return false }
    let isExtended = version >= 3 && bytes[nameStart - 2] & 0x40 != 0
    if isExtended { nameStart += 2 }
    var kept = 0
    if version == 4 {
      guard let dropped = offsetNumber(&nameStart), dropped <= previous.count else { return false }
      kept = previous.count - dropped
    }
    guard nameStart < bytes.count, let end = zero(from: nameStart) else { return false }
    for index in previous.lowerBound..<(previous.lowerBound + kept) { names.append(names[index]) }
    names += bytes[nameStart..<end]
    position = version == 4 ? end + 1 : start + ((end - start) / 8 + 1) * 8
    return position <= bytes.count
  }

  private func zero(from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index < bytes.count {
        if bytes[index] == 0 { return index }
        index += 1
      }
      return nil
    }
  }

  /// Git's number form in which each further byte also adds one.
  private func offsetNumber(_ position: inout Int) -> Int? {
    var value = 0
    while position < bytes.count, value < bytes.count {
      let byte = bytes[position]
      position += 1
      value |= Int(byte & 0x7F)
      if byte & 0x80 == 0 { return value }
      value = (value + 1) << 7
    }
    return nil
  }

  /// The name of the file that holds the rest of a split index, as told by the `link` extension.
  mutating func sharedIndexName() -> String? {
    while position + 8 <= bytes.count - hashCount {
      let content = position + 8
      let count = Self.number(bytes, position + 4)
      guard count <= bytes.count - content else { return nil }
      if bytes[position..<(position + 4)].elementsEqual("link".utf8), count >= hashCount {
        return "sharedindex." + Self.hexadecimal(bytes[content..<(content + hashCount)])
      }
      position = content + count
    }
    return nil
  }

  private static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
