/// A text as words, marks and strings, without its comments: as much as repairs look at.
struct RepairTokens {
  let text: UnsafeBufferPointer<UInt8>
  private(set) var all: [RepairToken] = []
  private var index: Int
  private let end: Int
  private var isAtLineStart = true
  private let comments: RepairComments

  init(_ text: UnsafeBufferPointer<UInt8>, in range: Range<Int>, comments: RepairComments) {
    self.text = text
    self.comments = comments
    index = range.lowerBound
    end = range.upperBound
    all.reserveCapacity(range.count / 5)
    while index < end { read() }
  }

  mutating func markEdited(_ range: Range<Int>) {
    for index in range { all[index].isEdited = true }
  }

  private mutating func read() {
    let byte = text[index]
    if byte == 0x0A { isAtLineStart = true }
    guard !SourceLines.isSpace(byte) else {
      index += 1
      return
    }
    if let past = comments.end(at: index, in: text, before: end) {
      index = past
      return
    }
    let start = index
    index = endOfToken(startingWith: byte)
    all.append(RepairToken(start: start, end: index, beginsLine: isAtLineStart))
    isAtLineStart = false
  }

  private func endOfToken(startingWith byte: UInt8) -> Int {
    switch byte {
    case UInt8(ascii: "#") where isAtLineStart: return endOfDirective
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return endOfString(quoted: byte)
    case UInt8(ascii: ":"), UInt8(ascii: "&"), UInt8(ascii: "-"):
      let second = byte == UInt8(ascii: "-") ? UInt8(ascii: ">") : byte
      return index + (index + 1 < end && text[index + 1] == second ? 2 : 1)
    case _ where byte.isIdentifierPart:
      var past = index + 1
      // A quote divides digits: `1'000`.
      while past < end,
        text[past].isIdentifierPart || (text[past] == UInt8(ascii: "'") && byte.isDigit)
      {
        past += 1
      }
      return past
    default: return index + 1
    }
  }

  /// A directive of a preprocessor is one token, with the lines it goes on.
  private var endOfDirective: Int {
    var past = index + 1
    while past < end, text[past] != 0x0A || text[past - 1] == UInt8(ascii: "\\") { past += 1 }
    return past
  }

  /// The end of a string, which is that of its line where it is not closed.
  private func endOfString(quoted quote: UInt8) -> Int {
    var past = index + 1
    while past < end, text[past] != quote, text[past] != 0x0A {
      past += text[past] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(past < end && text[past] == quote ? past + 1 : past, end)
  }
}

/// One word, mark, string or directive.
struct RepairToken {
  let start: Int
  let end: Int
  /// Only white space and comments stand before it on its line.
  let beginsLine: Bool
  /// A rule has rewritten it.
  var isEdited = false
}

/// How a language writes comments.
struct RepairComments {
  private let lines: [[UInt8]]
  private let blocks: [(opening: [UInt8], closing: [UInt8])]

  init(line: [String], block: [[String]]) {
    lines = line.map { Array($0.utf8) }
    blocks = block.filter { $0.count == 2 }.map { (Array($0[0].utf8), Array($0[1].utf8)) }
  }

  /// Where a comment that begins at an offset ends; nil when none does.
  func end(at offset: Int, in text: UnsafeBufferPointer<UInt8>, before end: Int) -> Int? {
    var past = offset
    if lines.contains(where: { Self.stands($0, at: offset, in: text, before: end) }) {
      while past < end, text[past] != 0x0A { past += 1 }
      return past
    }
    guard
      let block = blocks.first(where: {
        Self.stands($0.opening, at: offset, in: text, before: end)
      })
    else { return nil }
    past += block.opening.count
    while past < end, !Self.stands(block.closing, at: past, in: text, before: end) { past += 1 }
    return min(past + block.closing.count, end)
  }

  private static func stands(
    _ mark: [UInt8], at offset: Int, in text: UnsafeBufferPointer<UInt8>, before end: Int
  ) -> Bool {
    guard offset + mark.count <= end, text[offset] == mark[0] else { return false }
    return mark.indices.allSatisfy { text[offset + $0] == mark[$0] }
  }
}
