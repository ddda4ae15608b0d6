import CodeModel

/// A text as numbered lines, counted from 0, with the questions chunking asks of a line.
struct SourceLines {
  let bytes: UnsafeBufferPointer<UInt8>
  let table: LineTable

  var count: Int { table.lineCount }

  /// Bytes from the start of one line to the end of another, both included; 0 past the last line,
  /// which is where a search for a non-blank line may end.
  func byteCount(from first: Int, through last: Int) -> Int {
    first < count ? end(of: last) - table.starts[first] : 0
  }

  func start(of line: Int) -> Int { table.starts[line] }

  /// Where the next line begins, or the end of the text.
  func end(of line: Int) -> Int {
    line + 1 < count ? table.starts[line + 1] : table.byteCount
  }

  /// The first line at or after one that holds more than white space, or the line count.
  func firstNonBlank(from line: Int) -> Int {
    var line = line
    while line < count, isBlank(line) { line += 1 }
    return line
  }

  /// Whether only white space and punctuation, and not much of it, stand before a byte on its line.
  func isFirstOnLine(_ offset: Int) -> Bool {
    var index = offset
    while index > 0, bytes[index - 1] != 0x0A {
      index -= 1
      guard !bytes[index].isIdentifierPart, offset - index < Self.leadByteCountMax else {
        return false
      }
    }
    return true
  }

  private static let leadByteCountMax = 200

  func isBlank(_ line: Int) -> Bool { firstByte(of: line) == nil }

  /// The first byte of a line that is no white space.
  func firstByte(of line: Int) -> UInt8? {
    for index in start(of: line)..<end(of: line) where !Self.isSpace(bytes[index]) {
      return bytes[index]
    }
    return nil
  }

  /// Columns of white space a line begins with; a tab counts to the next multiple of 4.
  func indentation(of line: Int) -> Int {
    var column = 0
    for index in start(of: line)..<end(of: line) {
      switch bytes[index] {
      case UInt8(ascii: " "): column += 1
      case UInt8(ascii: "\t"): column += 4 - column % 4
      default: return column
      }
    }
    return column
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// Whether a line beginning with the byte ends something rather than beginning it.
  static func isCloser(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "}"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: ";"),
      UInt8(ascii: ","):
      true
    default: false
    }
  }
}
