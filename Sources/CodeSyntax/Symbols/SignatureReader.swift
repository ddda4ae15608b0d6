import CodeModel
import Languages

/// Reads the declaration of a definition: one line, without attributes and body.
struct SignatureReader {
  let lines: SourceLines
  /// What attributes begin with, as in `@` and `#[`.
  private let attributeMarks: [[UInt8]]
  /// What comments to the end of a line begin with.
  private let commentMarks: [[UInt8]]

  init(lines: SourceLines, rules: CommentRules?) {
    self.lines = lines
    attributeMarks = (rules?.attributes ?? []).map { Array($0.utf8) }
    commentMarks = (rules?.line ?? []).map { Array($0.utf8) }
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
  func text(of range: Range<Int>, without documentation: Range<Int>?) -> String {
    var text: [UInt8] = []
    append(range.lowerBound..<min(range.upperBound, documentation?.lowerBound ?? .max), to: &text)
    if let documentation, documentation.upperBound < range.upperBound {
      append(max(range.lowerBound, documentation.upperBound)..<range.upperBound, to: &text)
    }
    if text.count <= Self.byteCountMax { Self.trimEnd(&text) }
    return String(decoding: text, as: UTF8.self).cut(toCharacters: Self.characterCountMax)
  }

  private func append(_ range: Range<Int>, to text: inout [UInt8]) {
    for line in lines.bytes[range].split(separator: 0x0A) {
      let words = line.split(whereSeparator: SourceLines.isSpace)
      guard let first = words.first else { continue }
      if !text.isEmpty, commentMarks.contains(where: { first.starts(with: $0) }) { continue }
      for word in words {
        if !text.isEmpty { text.append(UInt8(ascii: " ")) }
        text += word.prefix(Self.byteCountMax)
      }
      if text.count > Self.byteCountMax { break }
    }
  }

  private func start(of definition: RawDefinition) -> Int {
    let line = lines.table.line(ofByte: definition.bytes.lowerBound) - 1
    var start = lines.start(of: line)
    while SourceLines.isSpace(lines.bytes[start]) { start += 1 }
    let isLead = lines.bytes[start..<definition.bytes.lowerBound].allSatisfy {
      $0.isIdentifierPart || SourceLines.isSpace($0)
    }
    if !isLead { start = definition.bytes.lowerBound }
    return afterAttributes(start, before: definition.name.lowerBound)
  }

  /// Steps over attributes and the comments between them.
  private func afterAttributes(_ start: Int, before limit: Int) -> Int {
    var position = start
    while position < limit, let end = attributeEnd(at: position, before: limit) {
      position = end
      while position < limit, SourceLines.isSpace(lines.bytes[position]) { position += 1 }
    }
    return position
  }

  private func attributeEnd(at position: Int, before limit: Int) -> Int? {
    let rest = lines.bytes[position..<limit]
    guard let mark = attributeMarks.first(where: { rest.starts(with: $0) }) else { return nil }
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

  /// The end of the first line outside brackets, or the first `{`.
  private func headEnd(_ definition: RawDefinition, from start: Int) -> Int {
    var depth = 0
    var index = start
    while index < definition.bytes.upperBound {
      let byte = lines.bytes[index]
      let isAfterName = index >= definition.name.upperBound
      if byte == UInt8(ascii: "{"), isAfterName, !isReference(at: index) { return index }
      if byte == 0x0A, isAfterName, depth <= 0 { return index }
      if isAfterName, Self.isOpening(byte) { depth += 1 }
      if isAfterName, Self.isClosing(byte) { depth -= 1 }
      index += 1
      if index - start > 4 * Self.byteCountMax { break }
    }
    return index
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
        UInt8(ascii: "|"):
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
}
