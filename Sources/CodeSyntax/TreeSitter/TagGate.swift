/// Tells before a parse whether a text leaves more elements open than any page does.
///
/// Scanners of markup keep a list of open elements and copy it at every token, so that time grows
/// with the square of the depth.
enum TagGate {
  static func isTooDeep(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var depth = 0
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      if bytes[index + 1] == UInt8(ascii: "/") {
        depth = max(0, depth - 1)
        index += 2
      } else if bytes[index + 1].isLetter {
        let name = name(in: bytes, from: index + 1)
        index = end(ofTagIn: bytes, from: index + 1 + name.count)
        let isClosed = index > 0 && bytes[index - 1] == UInt8(ascii: "/")
        if rawNames.contains(name) {
          index = end(ofRawTextIn: bytes, from: index)
        } else if !isClosed, !unclosedNames.contains(name) {
          depth += 1
          if depth > depthMax { return true }
        }
      } else {
        index += 1
      }
    }
    return false
  }

  /// The name in lower case; a long one only in part.
  private static func name(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> String {
    let letters = bytes[start..<min(bytes.count, start + 16)]
      .prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
      .map { $0.isLetter ? $0 | 0x20 : $0 }
    return String(decoding: letters, as: UTF8.self)
  }

  /// The next `>`, or a `<` that comes before it.
  private static func end(ofTagIn bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != UInt8(ascii: ">"), bytes[index] != UInt8(ascii: "<")
    {
      index += 1
    }
    return index
  }

  /// The next `</`.
  private static func end(ofRawTextIn bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index + 1 < bytes.count,
      bytes[index] != UInt8(ascii: "<") || bytes[index + 1] != UInt8(ascii: "/")
    {
      index += 1
    }
    return index + 2
  }

  private static let depthMax = 2_000
  private static let rawNames: Set = ["script", "style"]
  /// Elements that are never closed, or need not be.
  private static let unclosedNames: Set = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "option", "optgroup", "thead",
    "tbody", "tfoot", "colgroup", "rb", "rt", "rp",
  ]
}
