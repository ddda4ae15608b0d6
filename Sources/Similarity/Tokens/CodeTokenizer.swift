/// Divides code of any language into names, numbers, quoted texts and marks.
///
/// It knows no grammar: the same text gives the same tokens wherever it stands, and that is what
/// comparing needs. Each byte is looked at once or twice, whatever the text.
package struct CodeTokenizer: Sendable {
  private let marks: CommentMarks

  package init(_ marks: CommentMarks) {
    self.marks = marks
  }

  /// Tokens that are made of one text; what follows is left out.
  package static let countMax = 1 << 20

  /// - Parameter firstLine: The number of the text's first line.
  package func tokens(of text: some Collection<UInt8>, firstLine: Int = 1) -> CodeTokens {
    Array(text).withUnsafeBufferPointer { buffer in
      var scan = TokenScan(buffer, marks, firstLine: firstLine)
      scan.run()
      return scan.tokens
    }
  }
}

/// One way through a text.
private struct TokenScan {
  private let text: UnsafeBufferPointer<UInt8>
  private let marks: CommentMarks
  /// Whether a comment may begin with a byte.
  private let beginsComment: [Bool]
  private var position = 0
  private var line: Int
  private(set) var tokens = CodeTokens()

  /// An apostrophe is no quote where the next one is further away or on another line.
  private static let singleQuotedCountMax = 200

  init(_ text: UnsafeBufferPointer<UInt8>, _ marks: CommentMarks, firstLine: Int) {
    self.text = text
    self.marks = marks
    line = firstLine
    var first = [Bool](repeating: false, count: 256)
    for mark in marks.line + marks.block.map(\.open) { first[Int(mark[0])] = true }
    beginsComment = first
  }

  mutating func run() {
    while position < text.count, tokens.count < CodeTokenizer.countMax {
      let byte = text[position]
      if byte == 0x0A {
        line += 1
        position += 1
      } else if byte <= 0x20 || byte == 0x7F {
        position += 1
      } else if !(beginsComment[Int(byte)] && skipComment()) {
        readToken(byte)
      }
    }
  }

  // MARK: Comments

  private mutating func skipComment() -> Bool {
    for mark in marks.block where isAt(position, mark.open) {
      let end = end(after: mark.close, from: position + mark.open.count) ?? text.count
      advance(to: end)
      return true
    }
    for mark in marks.line where isAt(position, mark) && standsAlone(mark) {
      while position < text.count, text[position] != 0x0A { position += 1 }
      return true
    }
    return false
  }

  /// Shells and others use `#` inside of words, too.
  private func standsAlone(_ mark: [UInt8]) -> Bool {
    guard mark == [UInt8(ascii: "#")], position > 0 else { return true }
    let before = text[position - 1]
    return before <= 0x20 || [0x3B, 0x29, 0x7D, 0x2C].contains(before)
  }

  private func isAt(_ start: Int, _ bytes: [UInt8]) -> Bool {
    guard start + bytes.count <= text.count else { return false }
    for offset in bytes.indices where text[start + offset] != bytes[offset] { return false }
    return true
  }

  private func end(after bytes: [UInt8], from start: Int) -> Int? {
    var place = start
    while place + bytes.count <= text.count {
      if text[place] == bytes[0], isAt(place, bytes) { return place + bytes.count }
      place += 1
    }
    return nil
  }

  /// Moves on over whatever is there, counting lines.
  private mutating func advance(to end: Int) {
    while position < end {
      if text[position] == 0x0A { line += 1 }
      position += 1
    }
  }

  // MARK: Tokens

  private mutating func readToken(_ byte: UInt8) {
    if Self.isNameByte(byte) {
      let isNumber = (0x30...0x39).contains(byte)
      var end = position + 1
      while end < text.count, Self.isNameByte(text[end]) || isNumber && text[end] == 0x2E {
        end += 1
      }
      let hash = hash(position..<end)
      let isWord = !isNumber && Keywords.contains(hash)
      append(hash, isWord ? nil : isNumber ? CodeTokens.Shape.number : CodeTokens.Shape.name, end)
    } else if let end = quotedEnd(byte) {
      append(hash(position..<end), CodeTokens.Shape.quoted, end)
    } else {
      append(hash(position..<position + 1), nil, position + 1)
    }
  }

  private mutating func append(_ text: UInt32, _ shape: UInt32?, _ end: Int) {
    let (start, first) = (position, line)
    advance(to: end)
    tokens.append(text: text, shape: shape, start: start, lines: first...line)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x5F
      || byte >= 0x80 || byte == 0x24
  }

  /// Where a quoted text ends; nil where none begins.
  private func quotedEnd(_ quote: UInt8) -> Int? {
    switch quote {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let triple = [quote, quote, quote]
      if isAt(position, triple), let end = end(after: triple, from: position + 3) { return end }
      let countMax = quote == UInt8(ascii: "'") ? Self.singleQuotedCountMax : text.count
      return quotedEnd(quote, countMax: countMax, mayBreak: false)
    case UInt8(ascii: "`"): return quotedEnd(quote, countMax: text.count, mayBreak: true)
    default: return nil
    }
  }

  private func quotedEnd(_ quote: UInt8, countMax: Int, mayBreak: Bool) -> Int? {
    let limit = min(text.count, position + 1 + countMax)
    var place = position + 1
    while place < limit {
      let byte = text[place]
      if byte == quote { return place + 1 }
      if byte == 0x0A, !mayBreak { return nil }
      place += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  private func hash(_ range: Range<Int>) -> UInt32 { TextHash.of(text[range]) }
}
