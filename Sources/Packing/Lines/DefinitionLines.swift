import CodeModel

/// What of a definition stands on which lines.
struct DefinitionLines {
  let file: PackingFile

  /// Lines of a declaration that are shown above a part of its body.
  private static let headerLineCountMax = 6
  private static let headerByteCountMax = 480
  private static let attributeLineCountMax = 3
  private static let commentLineCountMax = 40

  /// The declaration without its body; only the line of the name where it is long.
  func header(of symbol: Symbol) -> LineRange? {
    guard let name = file.text.line(ofByte: symbol.nameBytes.lowerBound),
      name >= symbol.lines.start, name <= symbol.lines.end
    else { return nil }
    let short = LineRange(start: name, end: name)
    let start = name - symbol.lines.start > Self.attributeLineCountMax ? name : symbol.lines.start
    let whole = LineRange(start: start, end: max(name, lastLine(beforeBodyOf: symbol) ?? name))
    guard whole.count <= Self.headerLineCountMax,
      file.text.byteCount(of: whole) <= Self.headerByteCountMax
    else { return short }
    return whole
  }

  private func lastLine(beforeBodyOf symbol: Symbol) -> Int? {
    guard let body = symbol.bodyBytes, let line = file.text.line(ofByte: body.lowerBound),
      let start = file.text.start(ofLine: line), let text = file.text.line(line)
    else { return nil }
    let indentation = text.utf8.prefix { $0 == 0x20 || $0 == 0x09 }.count
    guard body.lowerBound <= start + indentation else { return line }
    var last = line - 1
    while last > symbol.lines.start, file.text.isBlank(last) { last -= 1 }
    return last
  }

  /// The whole definition with the comment and the attributes above it.
  func whole(_ symbol: Symbol) -> LineRange {
    var start = symbol.lines.start
    let least = max(1, start - Self.commentLineCountMax)
    while start > least, let line = file.text.line(start - 1), Self.isComment(line) { start -= 1 }
    // A licence or another comment that does not end above the definition was not taken.
    return LineRange(start: start, end: min(symbol.lines.end, max(file.text.lineCount, start)))
  }

  /// A chunk without the imports, licence and the like above its first definition, as far as they
  /// have no word of the question.
  func withoutLead(_ chunk: LineRange, _ words: QuestionWords) -> LineRange {
    let first = file.symbols.first { symbol in
      symbol.lines.start >= chunk.start && symbol.lines.start <= chunk.end
        && symbol.kind != .package && symbol.kind != .namespace && symbol.kind != .module
    }
    guard let first else { return chunk }
    let end = max(chunk.start, whole(first).start)
    let start = (chunk.start..<end).first { line in
      file.text.line(line).map { !words.found(in: $0).isEmpty } ?? false
    }
    return LineRange(start: start ?? end, end: chunk.end)
  }

  private static func isComment(_ line: String) -> Bool {
    let text = line.drop { $0 == " " || $0 == "\t" }
    return commentMarks.contains { text.hasPrefix($0) }
  }

  private static let commentMarks = [
    "//", "/*", "*", "# ", "#[", "#!", "##", "--", ";;", "%%", "@", "(*", "\"\"\"",
  ]

  /// The headers of the definitions around a line, outermost first.
  func headers(around line: Int) -> [LineRange] {
    let place = LineRange(start: line, end: line)
    return file.symbols.filter { symbol in
      symbol.lines.start <= place.start && symbol.lines.end >= place.end
        && (symbol.kind.isCallable || symbol.kind.isType || symbol.kind == .namespace
          || symbol.kind == .module)
    }.suffix(Self.headerCountMax).compactMap(header)
  }

  private static let headerCountMax = 3
}
