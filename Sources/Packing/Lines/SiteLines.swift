import CodeModel

/// Chooses the lines that show a use of a definition or a test of it.
struct SiteLines {
  let file: PackingFile

  private static let linesAround = 2
  private static let testLinesAround = 5
  private static let wholeTestByteCountMax = 1_500

  func showing(
    _ site: NeighbourSite, of definition: RelationEnd, as role: ContextSection.Role
  ) -> PackingStep.Showing? {
    let lines = role == .test ? testLines(site) : site.line.flatMap { around($0, Self.linesAround) }
    guard let lines, lines.allSatisfy({ file.text.isKnown($0) }) else { return nil }
    return PackingStep.Showing(
      file: file, lines: lines, role: role, match: nil,
      reason: Self.reason(site, definition, role))
  }

  /// The whole test where it is short, else the call with what is around it.
  private func testLines(_ site: NeighbourSite) -> [LineRange]? {
    guard let end = site.end.lines, end.end <= file.text.lineCount, site.end.kind.isCallable else {
      return site.line.flatMap { around($0, Self.testLinesAround) }
    }
    if file.text.byteCount(of: end) <= Self.wholeTestByteCountMax {
      return DefinitionLines(file: file).headers(around: end.start).filter { $0.end < end.start }
        + [end]
    }
    return around(site.line ?? end.start, Self.testLinesAround)
  }

  /// Some lines around one, inside the definition it stands in, under its declarations.
  private func around(_ line: Int, _ count: Int) -> [LineRange]? {
    guard line <= file.text.lineCount else { return nil }
    let place = LineRange(start: line, end: line)
    let outer = file.innermost(around: place) { $0.kind.isCallable }?.lines
    var start = max(line - count, outer?.start ?? 1)
    var end = min(line + count, outer?.end ?? file.text.lineCount, file.text.lineCount)
    while start < line, file.text.isBlank(start) { start += 1 }
    while end > line, file.text.isBlank(end) { end -= 1 }
    return DefinitionLines(file: file).headers(around: line) + [LineRange(start: start, end: end)]
  }

  private static func reason(
    _ site: NeighbourSite, _ definition: RelationEnd, _ role: ContextSection.Role
  ) -> String {
    let verb = definition.kind.isType ? "uses" : "calls"
    // `__init__` or `send` alone names too much.
    let qualified = (definition.scope.suffix(1) + [definition.name]).joined(separator: ".")
    let named = qualified.onOneLine.cut(toCharacters: 60)
    let doubt = site.confidence < .likely ? "may \(verb.dropLast())" : verb
    let line = site.line.map { " on line \($0)" } ?? ""
    guard role == .test else { return "\(doubt) \(named)\(line)" }
    return site.line == nil ? "test named after \(named)" : "test: \(doubt) \(named)\(line)"
  }
}
