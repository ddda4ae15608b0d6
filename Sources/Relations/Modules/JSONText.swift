/// Reads JSON as people write it: with comments and trailing commas.
///
/// Depth and size are bounded; what is broken ends the reading and what was read before it counts.
struct JSONText {
  indirect enum Value {
    case object([String: Value])
    case array([Value])
    case string(String)
    case other

    subscript(key: String) -> Value? {
      guard case .object(let members) = self else { return nil }
      return members[key]
    }

    var string: String? {
      guard case .string(let string) = self else { return nil }
      return string
    }

    var members: [String: Value] {
      guard case .object(let members) = self else { return [:] }
      return members
    }

    var elements: [Value] {
      guard case .array(let elements) = self else { return [] }
      return elements
    }
  }

  static let depthMax = 32
  static let byteCountMax = 1 << 20

  private let bytes: [UInt8]
  private var position = 0

  private init(_ text: String) {
    bytes = Array(text.utf8.prefix(Self.byteCountMax))
  }

  static func value(of text: String) -> Value {
    var reading = JSONText(text)
    return reading.value(depth: 0) ?? .other
  }

  private mutating func value(depth: Int) -> Value? {
    guard depth < Self.depthMax, let byte = next() else { return nil }
    switch byte {
    case UInt8(ascii: "{"): return object(depth: depth + 1)
    case UInt8(ascii: "["): return array(depth: depth + 1)
    case UInt8(ascii: "\""): return .string(string())
    default: return word()
    }
  }

  private mutating func object(depth: Int) -> Value {
    var members: [String: Value] = [:]
    position += 1
    while let byte = next(), byte == UInt8(ascii: "\"") {
      let key = string()
      guard next() == UInt8(ascii: ":") else { break }
      position += 1
      guard let value = value(depth: depth) else { break }
      members[key] = value
      if next() == UInt8(ascii: ",") { position += 1 }
    }
    if next() == UInt8(ascii: "}") { position += 1 }
    return .object(members)
  }

  private mutating func array(depth: Int) -> Value {
    var elements: [Value] = []
    position += 1
    while let byte = next(), byte != UInt8(ascii: "]") {
      guard let value = value(depth: depth) else { break }
      elements.append(value)
      if next() == UInt8(ascii: ",") { position += 1 }
    }
    if next() == UInt8(ascii: "]") { position += 1 }
    return .array(elements)
  }

  /// A string without the meaning of its escapes, which paths and names do not need.
  private mutating func string() -> String {
    position += 1
    var content: [UInt8] = []
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      if bytes[position] == UInt8(ascii: "\\"), position + 1 < bytes.count { position += 1 }
      content.append(bytes[position])
      position += 1
    }
    position += 1
    return String(decoding: content, as: UTF8.self)
  }

  private mutating func word() -> Value? {
    let start = position
    while position < bytes.count, Self.isWordPart(bytes[position]) { position += 1 }
    return position > start ? .other : nil
  }

  /// The first byte that is neither blank nor in a comment.
  private mutating func next() -> UInt8? {
    while position < bytes.count {
      let byte = bytes[position]
      if byte <= 0x20 || byte >= 0xEF {
        position += 1
      } else if byte == UInt8(ascii: "/"), position + 1 < bytes.count {
        skipComment()
      } else {
        return byte
      }
    }
    return nil
  }

  private mutating func skipComment() {
    let isBlock = bytes[position + 1] == UInt8(ascii: "*")
    position += 2
    while position < bytes.count {
      if !isBlock, bytes[position] == UInt8(ascii: "\n") { return }
      if isBlock, bytes[position] == UInt8(ascii: "/"), bytes[position - 1] == UInt8(ascii: "*") {
        position += 1
        return
      }
      position += 1
    }
  }

  private static func isWordPart(_ byte: UInt8) -> Bool {
    byte > 0x20 && !",]}{[:\"".utf8.contains(byte)
  }
}
