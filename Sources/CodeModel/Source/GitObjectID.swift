/// The name git gives an object: the SHA-1 digest of its kind, size and content, or in a repository
/// of that format the SHA-256 digest.
package struct GitObjectID: Hashable, Sendable {
  /// 20 or 32 of them.
  package let bytes: [UInt8]

  package static let byteCounts = [20, 32]

  /// Takes 20 or 32 digest bytes; nil for any other count.
  package init?(bytes: [UInt8]) {
    guard Self.byteCounts.contains(bytes.count) else { return nil }
    self.bytes = bytes
  }

  /// Takes 40 or 64 hexadecimal digits of either case.
  package init?(hexadecimal digits: some Collection<UInt8>) {
    guard Self.byteCounts.contains(digits.count / 2), digits.count.isMultiple(of: 2) else {
      return nil
    }
    var bytes: [UInt8] = []
    var high: UInt8?
    for digit in digits {
      guard let value = Self.value(digit) else { return nil }
      if let first = high { bytes.append(first << 4 | value) }
      high = high == nil ? value : nil
    }
    self.bytes = bytes
  }

  package init?(hexadecimal text: String) {
    self.init(hexadecimal: text.utf8)
  }

  /// Lower-case digits.
  package var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  /// The first twelve digits, enough for people to tell commits apart.
  package var abbreviated: String { String(hexadecimal.prefix(12)) }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46, 0x61...0x66: (digit | 0x20) - 0x61 + 10
    default: nil
    }
  }
}

extension GitObjectID: CustomStringConvertible {
  package var description: String { hexadecimal }
}
