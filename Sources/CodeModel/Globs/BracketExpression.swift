/// One `[…]` of a glob, evaluated against one byte.
struct BracketExpression {
  let pattern: UnsafeBufferPointer<UInt8>
  /// Before `evaluate` the opening bracket, after it the closing one.
  var index: Int
  let byte: UInt8
  let folds: Bool

  private var isMember = false
  /// The byte a following `-` would start a range at; 0 when none.
  private var rangeStart: UInt8 = 0

  init(pattern: UnsafeBufferPointer<UInt8>, index: Int, byte: UInt8, folds: Bool) {
    self.pattern = pattern
    self.index = index
    self.byte = byte
    self.folds = folds
  }

  private var current: UInt8 { index < pattern.count ? pattern[index] : 0 }
  private var next: UInt8 { index + 1 < pattern.count ? pattern[index + 1] : 0 }

  /// Whether the byte belongs to the set; nil when the expression is malformed.
  mutating func evaluate() -> Bool? {
    index += 1
    let isNegated = current == UInt8(ascii: "!") || current == UInt8(ascii: "^")
    if isNegated { index += 1 }
    repeat {
      guard current != 0, takeItem() else { return nil }
      index += 1
    } while current != Byte.closeBracket
    return isMember != isNegated
  }

  /// Takes one member, range or named class, leaving `index` on its last byte.
  private mutating func takeItem() -> Bool {
    switch current {
    case Byte.backslash:
      index += 1
      guard current != 0 else { return false }
      takeByte()
    case UInt8(ascii: "-")
    where rangeStart != 0 && next != 0 && next != Byte.closeBracket:
      return takeRangeEnd()
    case Byte.openBracket where next == UInt8(ascii: ":"):
      return takeNamedClass()
    default:
      takeByte()
    }
    return true
  }

  private mutating func takeByte() {
    if byte == current { isMember = true }
    rangeStart = current
  }

  private mutating func takeRangeEnd() -> Bool {
    index += 1
    if current == Byte.backslash {
      index += 1
      guard current != 0 else { return false }
    }
    let upper = byte.asciiUppercased
    if (rangeStart <= byte && byte <= current)
      || (folds && upper != byte && rangeStart <= upper && upper <= current)
    {
      isMember = true
    }
    rangeStart = 0
    return true
  }

  private mutating func takeNamedClass() -> Bool {
    let opening = index
    let nameStart = index + 2
    index = nameStart
    while current != 0 && current != Byte.closeBracket { index += 1 }
    guard current != 0 else { return false }
    guard index > nameStart, pattern[index - 1] == UInt8(ascii: ":") else {
      index = opening
      takeByte()
      return true
    }
    let name = String(decoding: pattern[nameStart..<(index - 1)], as: UTF8.self)
    guard let contains = byte.isMember(ofClass: name, folds: folds) else { return false }
    if contains { isMember = true }
    rangeStart = 0
    return true
  }
}

extension UInt8 {
  /// Whether the byte is in a POSIX character class of the C locale; nil for an unknown class.
  fileprivate func isMember(ofClass name: String, folds: Bool) -> Bool? {
    let isUpper = (0x41...0x5A).contains(self)
    let isLower = (0x61...0x7A).contains(self)
    let isDigit = (0x30...0x39).contains(self)
    let isGraphic = (0x21...0x7E).contains(self)
    switch name {
    case "alnum": return isUpper || isLower || isDigit
    case "alpha": return isUpper || isLower
    case "blank": return self == 0x20 || self == 0x09
    case "cntrl": return self < 0x20 || self == 0x7F
    case "digit": return isDigit
    case "graph": return isGraphic
    case "lower": return isLower
    case "print": return isGraphic || self == 0x20
    case "punct": return isGraphic && !(isUpper || isLower || isDigit)
    case "space": return self == 0x20 || (0x09...0x0D).contains(self)
    case "upper": return isUpper || (folds && isLower)
    case "xdigit": return isDigit || (0x41...0x46).contains(self) || (0x61...0x66).contains(self)
    default: return nil
    }
  }
}
