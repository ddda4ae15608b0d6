/// Reads the text of a query as nested terms, one for each top-level pattern.
struct PatternScanner {
  private let text: [UInt8]
  private var position = 0

  init(_ text: [UInt8]) {
    self.text = text
  }

  /// All patterns and where each stands; nil where the text is no query.
  mutating func patterns() -> [(term: PatternTerm, range: Range<Int>)]? {
    var patterns: [(PatternTerm, Range<Int>)] = []
    while peek() != nil {
      let start = position
      guard let term = term() else { return nil }
      patterns.append((term, start..<position))
    }
    return patterns
  }

  private mutating func term() -> PatternTerm? {
    guard var term = bareTerm() else { return nil }
    while let byte = peek() {
      if byte == UInt8(ascii: "@") {
        position += 1
        term.captures.append(word())
      } else if byte == UInt8(ascii: "?") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "+")
      {
        position += 1
        term.isRepeated = true
      } else {
        break
      }
    }
    return term
  }

  private mutating func bareTerm() -> PatternTerm? {
    guard let byte = peek() else { return nil }
    switch byte {
    case UInt8(ascii: "("):
      position += 1
      return terms(until: UInt8(ascii: ")")).map { PatternTerm(.list($0)) }
    case UInt8(ascii: "["):
      position += 1
      return terms(until: UInt8(ascii: "]")).map { PatternTerm(.choice($0)) }
    case UInt8(ascii: "\""): return string().map { PatternTerm(.string($0)) }
    case UInt8(ascii: "."):
      position += 1
      return PatternTerm(.anchor)
    case UInt8(ascii: "!"):
      position += 1
      _ = peek()
      return PatternTerm(.absentField(word()))
    case UInt8(ascii: "#"):
      position += 1
      return PatternTerm(.predicate(word()))
    default: return namedTerm()
    }
  }

  /// A node type, or a field with what fills it.
  private mutating func namedTerm() -> PatternTerm? {
    let name = word()
    guard !name.isEmpty else { return nil }
    guard peek() == UInt8(ascii: ":") else { return PatternTerm(.name(name)) }
    position += 1
    return bareTerm().map { PatternTerm(.field(name, $0.form)) }
  }

  private mutating func terms(until end: UInt8) -> [PatternTerm]? {
    var terms: [PatternTerm] = []
    while let byte = peek() {
      if byte == end {
        position += 1
        return terms
      }
      guard let term = term() else { return nil }
      terms.append(term)
    }
    return nil
  }

  private mutating func string() -> String? {
    var bytes: [UInt8] = []
    position += 1
    while position < text.count {
      let byte = text[position]
      position += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: bytes, as: UTF8.self) }
      guard byte == UInt8(ascii: "\\"), position < text.count else {
        bytes.append(byte)
        continue
      }
      bytes.append(Self.escaped(text[position]))
      position += 1
    }
    return nil
  }

  private static func escaped(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "0"): 0
    default: byte
    }
  }

  private mutating func word() -> String {
    let start = position
    while position < text.count, Self.isWordPart(text[position]) { position += 1 }
    return String(decoding: text[start..<position], as: UTF8.self)
  }

  private static func isWordPart(_ byte: UInt8) -> Bool {
    byte.isIdentifierPart || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "?")
      || byte == UInt8(ascii: "!") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/")
  }

  /// The next byte that is neither white space nor in a comment.
  private mutating func peek() -> UInt8? {
    while position < text.count {
      if text[position] == UInt8(ascii: ";") {
        while position < text.count, text[position] != 0x0A { position += 1 }
      } else if SourceLines.isSpace(text[position]) {
        position += 1
      } else {
        return text[position]
      }
    }
    return nil
  }
}
