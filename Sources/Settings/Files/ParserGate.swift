/// Refuses the few texts that the TOML parser answers with the end of the process instead of an
/// error: tables without a name, `}` where a list wants a value, and unusual blanks outside of texts.
///
/// All of them are mistakes in TOML anyway, or are of no use to a setting.
struct ParserGate {
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var isLineStart = true
  /// The last byte that was no blank and in no text or comment.
  private var last: UInt8 = 0

  init(_ text: String) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = Array(text.utf8)
    self.bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
  }

  /// The first thing to refuse with its line, counted from 1.
  mutating func refusal() -> (line: Int, text: String)? {
    while index < bytes.count {
      if let text = step() { return (line, text) }
    }
    return nil
  }

  private mutating func step() -> String? {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "\n"):
      line += 1
      isLineStart = true
      index += 1
      return nil
    case UInt8(ascii: " "), UInt8(ascii: "\t"): index += 1
    case UInt8(ascii: "\r"):
      index += 1
      return peek() == UInt8(ascii: "\n") ? nil : "a line ends with a carriage return alone"
    case UInt8(ascii: "#"): skipComment()
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      skipText(byte)
      note(byte)
    case 0x21...0x7E: return symbol(byte)
    default: return "there is an unusual character outside of a text"
    }
    return nil
  }

  private mutating func symbol(_ byte: UInt8) -> String? {
    if byte == UInt8(ascii: "["), isLineStart, !namesTable { return "a table has no name" }
    if byte == UInt8(ascii: "}"), last == UInt8(ascii: "[") || last == UInt8(ascii: ",") {
      return "'}' stands where a value is wanted"
    }
    index += 1
    note(byte)
    return nil
  }

  private mutating func note(_ byte: UInt8) {
    last = byte
    isLineStart = false
  }

  private func peek(_ offset: Int = 0) -> UInt8? {
    index + offset < bytes.count ? bytes[index + offset] : nil
  }

  /// Whether a name begins behind one or two brackets and blanks.
  private var namesTable: Bool {
    var rest = bytes[(index + 1)...].drop(while: Self.isBlank)
    if rest.first == UInt8(ascii: "[") { rest = rest.dropFirst().drop(while: Self.isBlank) }
    guard let first = rest.first else { return false }
    return Unicode.Scalar(first).properties.isAlphabetic && first < 0x80
      || (0x30...0x39).contains(first) || "_-\"'".utf8.contains(first)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private mutating func skipComment() {
    while let byte = peek(), byte != UInt8(ascii: "\n") { index += 1 }
  }

  /// Goes behind a text of one line or of several; one that is not closed ends with its line.
  private mutating func skipText(_ quote: UInt8) {
    let isLong = peek(1) == quote && peek(2) == quote
    index += isLong ? 3 : 1
    while let byte = peek() {
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        if peek(1) == UInt8(ascii: "\n") { line += 1 }
        index += 2
        continue
      }
      if byte == UInt8(ascii: "\n") {
        guard isLong else { return }
        line += 1
      }
      if byte == quote {
        if !isLong {
          index += 1
          return
        }
        let count = bytes[index...].prefix(Self.closingQuoteCountMax).prefix { $0 == quote }.count
        index += count
        if count >= 3 { return }
        continue
      }
      index += 1
    }
    index = min(index, bytes.count)
  }

  /// Two quotes of the text may stand before the three that close it.
  private static let closingQuoteCountMax = 5
}
