import CodeModel

/// Reads the first sentence of what is written about a definition.
struct SummaryReader {
  private let lines: SourceLines
  private let marks: CommentMarks
  /// Lines, counted from 0, on which something is named: an attribute there is another
  /// definition's.
  private let nameLines: Set<Int>

  init(lines: SourceLines, marks: CommentMarks, definitions: [RawDefinition]) {
    self.lines = lines
    nameLines =
      marks.attributes.isEmpty
      ? [] : Set(definitions.map { lines.table.line(ofByte: $0.name.lowerBound) - 1 })
    self.marks = marks
  }

  /// The first sentence; nil where nothing is written, or nothing that says anything.
  func summary(of documentation: Documentation) -> String? {
    sentence(of: documentation.parts, isString: documentation.isString)
  }

  /// What is written about a definition; without parts where nothing is.
  func documentation(of definition: RawDefinition, startingAt start: Int) -> Documentation {
    if let inside = definition.documentation {
      return Documentation(parts: [inside], isString: true)
    }
    if marks.hasDocstrings, let body = definition.body, let string = docstring(in: body) {
      return Documentation(parts: [string], isString: true)
    }
    guard lines.isFirstOnLine(min(start, definition.bytes.lowerBound)) else { return .none }
    let first = lines.table.line(ofByte: definition.bytes.lowerBound) - 1
    return Documentation(parts: commentLines(above: first), isString: false)
  }

  /// The comment lines directly above a line, topmost first; attributes may stand between.
  private func commentLines(above line: Int) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var line = line - 1
    let topmost = max(0, line - Self.lineCountMax)
    while line >= topmost {
      let text = trimmed(line)
      if found.isEmpty, begins(text, with: marks.attributes), !nameLines.contains(line) {
        line -= 1
      } else if begins(text, with: marks.line), !begins(text, with: [Self.interpreterMark]) {
        found.append(text)
        line -= 1
      } else if found.isEmpty, !text.isEmpty,
        let top = marks.block.lazy.compactMap({ top(of: $0, endingOn: line) }).first
      {
        return (top...line).map(trimmed)
      } else {
        break
      }
    }
    return found.reversed()
  }

  /// The line on which a block comment that ends with another line begins; nil when that line
  /// does not end one, or holds one after something else.
  private func top(of block: CommentMarks.Block, endingOn line: Int) -> Int? {
    let last = trimmed(line)
    guard ends(last, with: block.close) else { return nil }
    let inner = last.lowerBound..<max(last.lowerBound, last.upperBound - block.close.count)
    if begins(inner, with: [block.open]) { return line }
    if block.isBracketed, contains(inner, block.open) { return nil }
    if !block.isBracketed, !inner.isEmpty, contains(inner, block.open) { return nil }
    var line = line - 1
    for _ in 0..<Self.blockLineCountMax where line >= 0 {
      let text = trimmed(line)
      if begins(text, with: [block.open]) { return line }
      if contains(text, block.open) { return nil }
      line -= 1
    }
    return nil
  }

  private func contains(_ text: Range<Int>, _ mark: [UInt8]) -> Bool {
    Self.firstIndex(of: mark, in: lines.bytes[text]) != nil
  }

  /// The string a body opens with.
  private func docstring(in body: Range<Int>) -> Range<Int>? {
    var start = body.lowerBound
    while start < body.upperBound, SourceLines.isSpace(lines.bytes[start]) { start += 1 }
    let prefix = lines.bytes[start..<body.upperBound].prefix(2).prefix { $0.isLetter }.count
    let rest = lines.bytes[(start + prefix)..<body.upperBound]
    for mark in [Array("\"\"\"".utf8), Array("'''".utf8), Array("\"".utf8), Array("'".utf8)]
    where rest.starts(with: mark) {
      let inside = start + prefix + mark.count
      let end = Self.firstIndex(of: mark, in: lines.bytes[inside..<body.upperBound])
      return end.map { inside..<$0 }
    }
    return nil
  }

  private func sentence(of parts: [Range<Int>], isString: Bool) -> String? {
    var words: [UInt8] = []
    for part in parts {
      for line in lines.bytes[part].split(separator: 0x0A, omittingEmptySubsequences: false) {
        let text = content(of: line, isString: isString)
        if text.isEmpty {
          if words.isEmpty { continue }
          return Self.firstSentence(words)
        }
        if isSectionStart(text) { return Self.firstSentence(words) }
        if !words.isEmpty { words.append(UInt8(ascii: " ")) }
        words += text
        if words.count > Self.byteCountMax { return Self.firstSentence(words) }
      }
    }
    return Self.firstSentence(words)
  }

  /// A line without comment marks, decoration, tags and white space at either end.
  private func content(of line: Slice<UnsafeBufferPointer<UInt8>>, isString: Bool) -> [UInt8] {
    var text = Self.trimmed(Array(line))
    if !isString {
      if let block = marks.block.first(where: { text.starts(with: $0.open) }) {
        text.removeFirst(block.open.count)
      } else if let mark = marks.line.first(where: { text.starts(with: $0) }) {
        text.removeFirst(mark.count)
      }
      for block in marks.block where text.count >= block.close.count {
        if text.suffix(block.close.count).elementsEqual(block.close) {
          text.removeLast(block.close.count)
        }
      }
      while let first = text.first, Self.isDecoration(first) { text.removeFirst() }
      while let last = text.last, last == UInt8(ascii: "*") { text.removeLast() }
    } else {
      while let first = text.first, first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
        text.removeFirst()
      }
      while let last = text.last, last == UInt8(ascii: "\"") || last == UInt8(ascii: "'") {
        text.removeLast()
      }
    }
    return Self.trimmed(Self.withoutTags(text))
  }

  private func isSectionStart(_ text: [UInt8]) -> Bool {
    guard let first = text.first else { return false }
    switch first {
    case UInt8(ascii: "@"), UInt8(ascii: "\\"): return true
    case UInt8(ascii: ":"): return text.dropFirst().first?.isLetter ?? false
    case UInt8(ascii: "#"): return true
    default:
      return ["Args:", "Arguments:", "Parameters:", "Parameters", "Returns:", "- Parameter"]
        .contains { text.starts(with: $0.utf8) && text.count <= $0.utf8.count + 12 }
    }
  }

  private func trimmed(_ line: Int) -> Range<Int> {
    var start = lines.start(of: line)
    var end = lines.end(of: line)
    while start < end, SourceLines.isSpace(lines.bytes[start]) { start += 1 }
    while end > start, SourceLines.isSpace(lines.bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private func begins(_ text: Range<Int>, with marks: [[UInt8]]) -> Bool {
    marks.contains { lines.bytes[text].starts(with: $0) }
  }

  private func ends(_ text: Range<Int>, with mark: [UInt8]) -> Bool {
    text.count >= mark.count && lines.bytes[text].suffix(mark.count).elementsEqual(mark)
  }

  private static func firstSentence(_ text: [UInt8]) -> String? {
    guard !text.isEmpty else { return nil }
    var end = text.count
    for index in text.indices where isSentenceEnd(text[index]) {
      if index + 1 == text.count || isSpace(text[index + 1]), !isAbbreviation(text[..<index]) {
        end = index + 1
        break
      }
    }
    return String(decoding: text[..<end], as: UTF8.self).cut(toCharacters: characterCountMax)
  }

  /// Whether what stands before a full stop is likely `e.g`, `i.e` or `etc`.
  private static func isAbbreviation(_ text: ArraySlice<UInt8>) -> Bool {
    ["e.g", "i.e", "cf", "vs"].contains { text.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  private static func withoutTags(_ text: [UInt8]) -> [UInt8] {
    guard text.first == UInt8(ascii: "<") || text.last == UInt8(ascii: ">") else { return text }
    var result: [UInt8] = []
    var depth = 0
    for byte in text {
      if byte == UInt8(ascii: "<") {
        depth += 1
      } else if byte == UInt8(ascii: ">"), depth > 0 {
        depth -= 1
      } else if depth == 0 {
        result.append(byte)
      }
    }
    return depth == 0 ? result : text
  }

  private static func firstIndex(
    of mark: [UInt8], in text: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Int? {
    var index = text.startIndex
    while index + mark.count <= text.endIndex {
      if text[index] == mark[0], text[index..<index + mark.count].elementsEqual(mark) {
        return index
      }
      index += 1
    }
    return nil
  }

  private static func trimmed(_ text: [UInt8]) -> [UInt8] {
    var text = text[...]
    while let first = text.first, isSpace(first) { text.removeFirst() }
    while let last = text.last, isSpace(last) { text.removeLast() }
    return Array(text)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { SourceLines.isSpace(byte) }

  private static func isSentenceEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }

  /// Marks that writers repeat: `///`, `//!`, `##`, `/**`, `;;;`, `---`.
  private static func isDecoration(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "#"),
      UInt8(ascii: ";"), UInt8(ascii: "%"), UInt8(ascii: "-"), UInt8(ascii: " "), 0x09,
      UInt8(ascii: "'"), UInt8(ascii: "|"):
      true
    default: false
    }
  }

  private static let interpreterMark = Array("#!".utf8)
  private static let characterCountMax = 200
  private static let byteCountMax = 800
  private static let lineCountMax = 64
  private static let blockLineCountMax = 400
}

/// Where the text about a definition stands.
struct Documentation: Sendable {
  /// The inside of a string, or lines of comments with their marks; bytes of the file, in order.
  let parts: [Range<Int>]
  /// Whether it is a string of the code rather than a comment.
  let isString: Bool

  static let none = Documentation(parts: [], isString: false)
}
