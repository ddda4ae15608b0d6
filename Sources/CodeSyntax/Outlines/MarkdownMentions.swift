import CodeModel

/// Finds what prose names in code spans: `` `Client.send()` `` mentions `send` of `Client`.
struct MarkdownMentions {
  let lines: SourceLines
  /// Sections, by start.
  let symbols: [Symbol]

  /// - Parameter fenced: Lines that are no prose, ascending.
  func facts(outside fenced: [Range<Int>]) -> RelationFacts {
    var facts = RelationFacts()
    var enclosing = EnclosingSymbols(symbols)
    var fenced = fenced[...]
    for line in 0..<lines.count {
      while let first = fenced.first, first.upperBound <= line { fenced.removeFirst() }
      if let first = fenced.first, first.contains(line) { continue }
      let start = lines.start(of: line)
      for span in spans(of: line) {
        guard let mention = Mention(lines.bytes[span]) else { continue }
        facts.references.append(
          ReferenceFact(
            name: mention.name, role: .mention,
            receiver: mention.path.isEmpty ? nil : .name(mention.path.joined(separator: ".")),
            enclosing: enclosing.name(around: span.lowerBound), line: line + 1,
            column: span.lowerBound - start + mention.offset))
      }
      if facts.references.count > Self.countMax { break }
    }
    return facts
  }

  /// Mentions of one file, so that a book of tables does not outweigh the code.
  private static let countMax = 5_000

  /// The texts of the code spans that begin and end on a line.
  private func spans(of line: Int) -> [Range<Int>] {
    let end = lines.end(of: line)
    var spans: [Range<Int>] = []
    var index = lines.start(of: line)
    while index < end {
      guard lines.bytes[index] == UInt8(ascii: "`") else {
        index += 1
        continue
      }
      let mark = run(from: index, before: end)
      var close = index + mark
      while close < end {
        guard lines.bytes[close] == UInt8(ascii: "`") else {
          close += 1
          continue
        }
        let length = run(from: close, before: end)
        if length == mark { break }
        close += length
      }
      guard close < end else {
        index += mark
        continue
      }
      spans.append(index + mark..<close)
      index = close + mark
    }
    return spans
  }

  private func run(from start: Int, before end: Int) -> Int {
    lines.bytes[start..<end].prefix { $0 == UInt8(ascii: "`") }.count
  }
}

/// A name in a code span, with the names before it.
private struct Mention {
  let name: String
  let path: [String]
  /// Bytes from the start of the span to the name.
  let offset: Int

  /// Nil for what is more than a name, such as a path, a command or an expression.
  init?(_ span: Slice<UnsafeBufferPointer<UInt8>>) {
    guard span.count <= Self.byteCountMax else { return nil }
    var text = span.prefix { $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: "<") }
    while let last = text.last, SourceLines.isSpace(last) { text.removeLast() }
    let marks = text.filter { !$0.isIdentifierPart && $0 != UInt8(ascii: "$") }
    guard marks.allSatisfy({ Self.separators.contains($0) }), let first = text.first,
      first.isIdentifierPart || first == UInt8(ascii: ".") || first == UInt8(ascii: "#")
        || first == UInt8(ascii: "@"), !first.isDigit
    else { return nil }
    let parts = text.split { !$0.isIdentifierPart }
    guard let last = parts.last, last.count > 1, last.endIndex == text.endIndex else { return nil }
    let words = parts.map { String(decoding: $0, as: UTF8.self) }
    name = words[words.count - 1]
    path = words.dropLast()
    offset = last.startIndex - span.startIndex
  }

  private static let byteCountMax = 120
  private static let separators = Set(".:#@\\".utf8)
}
