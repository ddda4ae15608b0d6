extension JSONReader {
  /// Takes a string, which the next byte that is not white space begins.
  mutating func string() throws(Failure) -> String {
    try take("\"")
    var text: [UInt8] = []
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: text, as: UTF8.self) else {
          throw failure("a string is not UTF-8")
        }
        return string
      case UInt8(ascii: "\\"): text.append(contentsOf: try escaped())
      case 0..<0x20: throw failure("a control character in a string")
      default: text.append(byte)
      }
    }
    throw failure("a string has no end")
  }

  private mutating func escaped() throws(Failure) -> [UInt8] {
    guard offset < bytes.count else { throw failure("a string has no end") }
    let byte = bytes[offset]
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): return try escapedScalar()
    default: throw failure("unknown escape")
    }
  }

  private mutating func escapedScalar() throws(Failure) -> [UInt8] {
    var code = try codeUnit()
    if 0xD800..<0xDC00 ~= code, offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "\\"),
      bytes[offset + 1] == UInt8(ascii: "u")
    {
      offset += 2
      let low = try codeUnit()
      guard 0xDC00..<0xE000 ~= low else { throw failure("half a surrogate pair") }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw failure("half a surrogate pair") }
    return Array(String(Character(scalar)).utf8)
  }

  private mutating func codeUnit() throws(Failure) -> UInt32 {
    guard offset + 4 <= bytes.count else { throw failure("a string has no end") }
    let digits = String(decoding: bytes[offset..<offset + 4], as: UTF8.self)
    guard digits.utf8.first != UInt8(ascii: "+"), let code = UInt32(digits, radix: 16) else {
      throw failure("unknown escape")
    }
    offset += 4
    return code
  }
}
