/// The bytes that mean something in a glob.
enum Byte {
  static let star = UInt8(ascii: "*")
  static let question = UInt8(ascii: "?")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let backslash = UInt8(ascii: "\\")
  static let slash = UInt8(ascii: "/")

  static func isSpecial(_ byte: UInt8) -> Bool {
    byte == star || byte == question || byte == openBracket || byte == backslash
  }
}

extension UInt8 {
  var asciiLowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
  var asciiUppercased: UInt8 { (0x61...0x7A).contains(self) ? self & ~0x20 : self }
}
