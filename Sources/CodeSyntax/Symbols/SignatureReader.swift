import CodeModel

/// Reads the declaration of a definition: one line, without attributes and body.
struct SignatureReader {
  let lines: SourceLines
  let marks: CommentMarks

  /// The bytes of a definition without comments that its node begins with.
  func withoutLeadingComments(_ definition: RawDefinition) -> Range<Int> {
    var start = definition.bytes.lowerBound
    let limit = definition.name.lowerBound
    while start < limit, let end = commentEnd(at: start, before: limit) {
      start = end
      while start < limit, SourceLines.isSpace(lines.bytes[start]) { start += 1 }
    }
    return min(start, definition.bytes.upperBound)..<definition.bytes.upperBound
  }

  /// Where a comment that begins at a place ends, or nil when none begins there.
  private func commentEnd(at start: Int, before limit: Int) -> Int? {
    let rest = lines.bytes[start..<limit]
    if marks.attributes.contains(where: { rest.starts(with: $0) }) { return nil }
    if marks.line.contains(where: { rest.starts(with: $0) }) {
      return rest.firstIndex(of: 0x0A)
    }
    let isOpen = { (block: CommentMarks.Block) in
      block.isBracketed && rest.starts(with: block.open)
    }
    guard let block = marks.block.first(where: isOpen) else { return nil }
    var end = start + block.open.count
    while end + block.close.count <= limit {
      if lines.bytes[end..<end + block.close.count].elementsEqual(block.close) {
        return end + block.close.count
      }
      end += 1
    }
    return nil
  }

  /// Bytes from the first word of the declaration to the end of its head.
  ///
  /// Begins at the first byte of the line, so that words a grammar keeps outside the definition
  /// (`export`, `static`) are part of it, unless another definition begins there.
  func range(of definition: RawDefinition) -> Range<Int> {
    let start = start(of: definition)
    let end = definition.body.map { max(start, $0.lowerBound) } ?? headEnd(definition, from: start)
    return start..<max(start, end)
  }

  /// The text of a range with each run of white space as one space, cut when long; lines that are
  /// comments, and documentation, are left out.
  func text(of range: Range<Int>, in definition: RawDefinition) -> String {
    var text: [UInt8] = []
    let documentation = definition.documentation
    if let documentation, documentation.lowerBound >= definition.name.upperBound,
      documentation.overlaps(range)
    {
      append(range.clamped(to: 0..<documentation.lowerBound), to: &text)
      if definition.body != nil {
        append(range.clamped(to: documentation.upperBound..<Int.max), to: &text)
      }
    } else {
      append(range, to: &text)
    }
    if text.count <= Self.byteCountMax { Self.trimEnd(&text) }
    return String(decoding: text, as: UTF8.self).cut(toCharacters: Self.characterCountMax)
  }

  private func append(_ range: Range<Int>, to text: inout [UInt8]) {
    var position = range.lowerBound
    var isLineStart = false
    var isPending = !text.isEmpty
    while position < range.upperBound, text.count <= Self.byteCountMax {
      let byte = lines.bytes[position]
      if SourceLines.isSpace(byte) {
        isPending = !text.isEmpty
        isLineStart = isLineStart || byte == 0x0A
      } else if isLineStart, let end = skippedEnd(at: position, before: range.upperBound) {
        position = end
        continue
      } else {
        isLineStart = false
        if isPending { text.append(UInt8(ascii: " ")) }
        isPending = false
        text.append(byte)
      }
      position += 1
    }
  }

  /// Where a comment that begins at a place ends, at the latest at the end of what is read.
  private func skippedEnd(at start: Int, before end: Int) -> Int? {
    if let end = commentEnd(at: start, before: end) { return end }
    let rest = lines.bytes[start..<end]
    let isLastLine =
      marks.line.contains { rest.starts(with: $0) }
      && !marks.attributes.contains { rest.starts(with: $0) }
    return isLastLine ? end : nil
  }

  private func start(of definition: RawDefinition) -> Int {
    let start = leadStart(before: definition.bytes.lowerBound) ?? definition.bytes.lowerBound
    return afterAttributes(start, before: definition.name.lowerBound)
  }

  /// The first word of the line, if only modifiers and types stand before a byte, and not too many.
  private func leadStart(before end: Int) -> Int? {
    var start = end
    var index = end
    while index > 0, lines.bytes[index - 1] != 0x0A {
      index -= 1
      guard end - index <= Self.leadCountMax else { return nil }
      if !SourceLines.isSpace(lines.bytes[index]) { start = index }
    }
    return isWords(start..<end) ? start : nil
  }

  /// Whether a range holds only modifiers and types.
  private func isWords(_ range: Range<Int>) -> Bool {
    var depth = 0
    for byte in lines.bytes[range] {
      switch byte {
      case UInt8(ascii: "<"): depth += 1
      case UInt8(ascii: ">"): depth -= 1
      case UInt8(ascii: "."), UInt8(ascii: "?"): break
      default:
        if depth == 0, !byte.isIdentifierPart, !SourceLines.isSpace(byte) { return false }
      }
      if depth < 0 { return false }
    }
    return depth == 0
  }

  /// Steps over attributes and the comments between them.
  private func afterAttributes(_ start: Int, before limit: Int) -> Int {
    var position = start
    while position < limit,
      let end = attributeEnd(at: position, before: limit)
        ?? (position > start ? commentEnd(at: position, before: limit) : nil)
    {
      position = end
      while position < limit, SourceLines.isSpace(lines.bytes[position]) { position += 1 }
    }
    return position
  }

  private func attributeEnd(at position: Int, before limit: Int) -> Int? {
    let rest = lines.bytes[position..<limit]
    guard let mark = marks.attributes.first(where: { rest.starts(with: $0) }) else { return nil }
    var end = position + mark.count
    var depth = mark.count(where: Self.isOpening) - mark.count(where: Self.isClosing)
    while end < limit {
      let byte = lines.bytes[end]
      if depth == 0, !byte.isIdentifierPart, byte != UInt8(ascii: "."), byte != UInt8(ascii: ":"),
        byte != UInt8(ascii: "(")
      {
        break
      }
      if Self.isOpening(byte) { depth += 1 }
      if Self.isClosing(byte) {
        depth -= 1
        if depth <= 0 { return end + 1 }
      }
      end += 1
    }
    return end < limit ? end : nil
  }

  /// The end of the first line outside brackets, or of a whole prototype, or the first `{`.
  private func headEnd(_ definition: RawDefinition, from start: Int) -> Int {
    var depth = 0
    var index = start
    let isPrototype = isPrototype(definition)
    while index < definition.bytes.upperBound {
      let byte = lines.bytes[index]
      let isAfterName = index >= definition.name.upperBound
      let isCounted = index > start
      if byte == UInt8(ascii: "{"), isAfterName, !isReference(at: index) { return index }
      if byte == 0x0A, isAfterName, depth <= 0, !isPrototype { return index }
      if isCounted, Self.isOpening(byte) { depth += 1 }
      if isCounted, Self.isClosing(byte) { depth -= 1 }
      index += 1
      if index - start > 4 * Self.byteCountMax { break }
    }
    return index
  }

  /// Whether a definition is the declaration of a function, which ends at its semicolon.
  private func isPrototype(_ definition: RawDefinition) -> Bool {
    switch definition.kind {
    case .function, .method, .constructor, .operator:
      lines.bytes[definition.bytes].last == UInt8(ascii: ";")
    default: false
    }
  }

  /// Whether a brace belongs to `${name}`, `%{…}`, `#{…}` or the like and opens no body.
  private func isReference(at brace: Int) -> Bool {
    switch lines.bytes[brace - 1] {
    case UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: "\""),
      UInt8(ascii: "'"), UInt8(ascii: "/"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func trimEnd(_ text: inout [UInt8]) {
    while let last = text.last {
      switch last {
      case UInt8(ascii: " "), UInt8(ascii: "{"), UInt8(ascii: ":"), UInt8(ascii: "="),
        UInt8(ascii: "|"), UInt8(ascii: "\\"):
        text.removeLast()
      case UInt8(ascii: ">") where text.dropLast().last == UInt8(ascii: "="):
        text.removeLast(2)
      default: return
      }
    }
  }

  private static func isOpening(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[")
  }

  private static func isClosing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]")
  }

  private static let characterCountMax = 200
  private static let byteCountMax = 800
  /// Bytes of a line read for words before a definition.
  private static let leadCountMax = 400
}
