/// Reads one JSON document from bytes; anything that is not JSON throws.
struct JSONReader {
  /// What was wrong and at which byte.
  struct Failure: Error, Hashable {
    let reason: String
    let offset: Int
  }

  private static let depthMax = 32

  let bytes: UnsafeRawBufferPointer
  var offset = 0

  private init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The value of a whole document.
  static func value(of bytes: UnsafeRawBufferPointer) throws(Failure) -> JSONValue {
    var reader = JSONReader(bytes)
    let value = try reader.value(depth: 0)
    guard reader.next() == nil else { throw reader.failure("text after the document") }
    return value
  }

  func failure(_ reason: String) -> Failure { Failure(reason: reason, offset: offset) }

  /// The next byte that is not white space, without taking it.
  private mutating func next() -> UInt8? {
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"):
        offset += 1
      default: return bytes[offset]
      }
    }
    return nil
  }

  mutating func take(_ scalar: Unicode.Scalar) throws(Failure) {
    guard next() == UInt8(ascii: scalar) else { throw failure("expected \(scalar)") }
    offset += 1
  }

  private mutating func value(depth: Int) throws(Failure) -> JSONValue {
    guard depth < Self.depthMax else { throw failure("nested too deeply") }
    switch next() {
    case UInt8(ascii: "{"): return .object(try members(depth: depth))
    case UInt8(ascii: "["): return .array(try elements(depth: depth))
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try literal("true", .boolean(true))
    case UInt8(ascii: "f"): return try literal("false", .boolean(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    case nil: throw failure("the document ends too early")
    default: return .number(try number())
    }
  }

  private mutating func literal(
    _ word: StaticString, _ value: JSONValue
  ) throws(Failure) -> JSONValue {
    for byte in UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount) {
      guard offset < bytes.count, bytes[offset] == byte else { throw failure("unknown word") }
      offset += 1
    }
    return value
  }

  private mutating func members(depth: Int) throws(Failure) -> [String: JSONValue] {
    var members: [String: JSONValue] = [:]
    try take("{")
    while next() != UInt8(ascii: "}") {
      if !members.isEmpty { try take(",") }
      guard next() == UInt8(ascii: "\"") else { throw failure("expected a name") }
      let name = try string()
      try take(":")
      guard members.updateValue(try value(depth: depth + 1), forKey: name) == nil else {
        throw failure("name \(name) appears twice")
      }
    }
    try take("}")
    return members
  }

  private mutating func elements(depth: Int) throws(Failure) -> [JSONValue] {
    var elements: [JSONValue] = []
    try take("[")
    while next() != UInt8(ascii: "]") {
      if !elements.isEmpty { try take(",") }
      elements.append(try value(depth: depth + 1))
    }
    try take("]")
    return elements
  }

  private mutating func number() throws(Failure) -> Double {
    let start = offset
    let allowed = "+-.0123456789eE".utf8
    while offset < bytes.count, allowed.contains(bytes[offset]) { offset += 1 }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    guard let number = Double(text), number.isFinite else { throw failure("expected a value") }
    return number
  }
}
