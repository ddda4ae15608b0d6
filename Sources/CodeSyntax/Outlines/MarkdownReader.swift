/// A heading: where it stands, how deep it is, and the bytes of its title.
struct MarkdownHeading {
  /// Counted from 0.
  let line: Int
  /// 1 to 6.
  let level: Int
  let title: Range<Int>
}

/// Code between fences: the lines between them and what the first fence calls the language.
struct MarkdownFence {
  /// Counted from 0, at least one.
  let lines: Range<Int>
  let languageName: String
}

/// Finds headings and fenced code line by line; knows front matter and indented code, no other
/// blocks.
struct MarkdownReader {
  let lines: SourceLines

  func parts() -> (headings: [MarkdownHeading], fences: [MarkdownFence]) {
    var headings: [MarkdownHeading] = []
    var fences: [MarkdownFence] = []
    var fence: (mark: FenceMark, line: Int)?
    for line in frontMatterEnd()..<lines.count {
      let text = trimmed(line)
      let mark = fenceMark(text, line: line)
      if let open = fence {
        if let mark, mark.byte == open.mark.byte, mark.count >= open.mark.count, mark.isBare {
          if line > open.line + 1, !open.mark.languageName.isEmpty {
            fences.append(
              MarkdownFence(
                lines: open.line + 1..<line, languageName: open.mark.languageName))
          }
          fence = nil
        }
      } else if let mark, !(mark.byte == UInt8(ascii: "`") && mark.hasBacktickAfter) {
        fence = (mark, line)
      } else if let heading = atxHeading(text, line: line) {
        headings.append(heading)
      } else if let heading = setextHeading(text, line: line, after: headings.last) {
        headings.append(heading)
      }
    }
    return (headings, fences)
  }

  /// Bytes of a line without white space at either end.
  private func trimmed(_ line: Int) -> Range<Int> {
    var start = lines.start(of: line)
    var end = lines.end(of: line)
    while start < end, SourceLines.isSpace(lines.bytes[start]) { start += 1 }
    while end > start, SourceLines.isSpace(lines.bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private func atxHeading(_ text: Range<Int>, line: Int) -> MarkdownHeading? {
    guard lines.indentation(of: line) < 4 else { return nil }
    let level = lines.bytes[text].prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(level) else { return nil }
    var title = (text.lowerBound + level)..<text.upperBound
    guard let next = lines.bytes[title].first, SourceLines.isSpace(next) else { return nil }
    title = withoutClosingMarks(title)
    guard !title.isEmpty else { return nil }
    return MarkdownHeading(line: line, level: level, title: title)
  }

  /// Removes the space before a title and the `#` run some writers end it with.
  private func withoutClosingMarks(_ title: Range<Int>) -> Range<Int> {
    var start = title.lowerBound
    var end = title.upperBound
    while start < end, SourceLines.isSpace(lines.bytes[start]) { start += 1 }
    var mark = end
    while mark > start, lines.bytes[mark - 1] == UInt8(ascii: "#") { mark -= 1 }
    if mark == start || SourceLines.isSpace(lines.bytes[mark - 1]) { end = mark }
    while end > start, SourceLines.isSpace(lines.bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// The heading that a line of `=` or `-` makes of the paragraph line before it.
  private func setextHeading(
    _ text: Range<Int>, line: Int, after previous: MarkdownHeading?
  ) -> MarkdownHeading? {
    guard let mark = lines.bytes[text].first, line > 0, lines.indentation(of: line) < 4,
      mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-"),
      lines.bytes[text].allSatisfy({ $0 == mark }), previous?.line != line - 1
    else { return nil }
    let title = trimmed(line - 1)
    guard isParagraph(title, line: line - 1) else { return nil }
    return MarkdownHeading(
      line: line - 1, level: mark == UInt8(ascii: "=") ? 1 : 2, title: title)
  }

  /// Whether a line may be a paragraph's: not blank, indented code, a list item, quote or table.
  private func isParagraph(_ text: Range<Int>, line: Int) -> Bool {
    guard let first = lines.bytes[text].first, lines.indentation(of: line) < 4 else { return false }
    switch first {
    case UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "<"), UInt8(ascii: "-"),
      UInt8(ascii: "="), UInt8(ascii: "`"), UInt8(ascii: "~"):
      return false
    case UInt8(ascii: "*"), UInt8(ascii: "+"):
      let next = lines.bytes[text].dropFirst().first
      return next.map { !SourceLines.isSpace($0) } ?? false
    default: return true
    }
  }

  private struct FenceMark {
    let byte: UInt8
    let count: Int
    let isBare: Bool
    let hasBacktickAfter: Bool
    /// The first word after the mark, as in `python`, without the braces and dot of other dialects.
    let languageName: String
  }

  private func fenceMark(_ text: Range<Int>, line: Int) -> FenceMark? {
    guard let byte = lines.bytes[text].first,
      byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~")
    else { return nil }
    let count = lines.bytes[text].prefix { $0 == byte }.count
    guard count >= 3 else { return nil }
    let rest = lines.bytes[text].dropFirst(count)
    let name = rest.drop { SourceLines.isSpace($0) || $0 == UInt8(ascii: "{") || $0 == 0x2E }
      .prefix { !SourceLines.isSpace($0) && $0 != UInt8(ascii: "}") && $0 != UInt8(ascii: ",") }
    return FenceMark(
      byte: byte, count: count, isBare: rest.isEmpty,
      hasBacktickAfter: rest.contains(UInt8(ascii: "`")),
      languageName: String(decoding: UnsafeBufferPointer(rebasing: name), as: UTF8.self))
  }

  /// The line after a YAML front matter that opens the file, or 0.
  private func frontMatterEnd() -> Int {
    guard lines.count > 1, lines.bytes[trimmed(0)].elementsEqual("---".utf8) else { return 0 }
    for line in 1..<lines.count where lines.bytes[trimmed(line)].elementsEqual("---".utf8) {
      return line + 1
    }
    return 0
  }
}
