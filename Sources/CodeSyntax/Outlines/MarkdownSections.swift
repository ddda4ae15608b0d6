import CodeModel

/// Makes symbols of Markdown headings, each enclosing its section.
struct MarkdownSections {
  let lines: SourceLines

  func symbols(from headings: [MarkdownHeading]) -> [FoundSymbol] {
    var found: [FoundSymbol] = []
    var open: [(level: Int, innerScope: [String])] = []
    let ends = sectionEnds(headings)
    for (heading, end) in zip(headings, ends) {
      while let last = open.last, last.level >= heading.level { open.removeLast() }
      let scope = open.last?.innerScope ?? []
      let name = String(
        decoding: UnsafeBufferPointer(rebasing: lines.bytes[heading.title]), as: UTF8.self)
      let symbol = Symbol(
        name: name, kind: .string, scope: scope, nameBytes: heading.title,
        bytes: lines.start(of: heading.line)..<lines.end(of: end),
        lines: LineRange(start: heading.line + 1, end: end + 1))
      found.append(FoundSymbol(symbol: symbol, innerScope: scope + [name]))
      open.append((heading.level, scope + [name]))
    }
    return found
  }

  /// The last line of each heading's section, without blank lines at its end.
  private func sectionEnds(_ headings: [MarkdownHeading]) -> [Int] {
    var ends = [Int](repeating: lines.count - 1, count: headings.count)
    var open: [Int] = []
    for (index, heading) in headings.enumerated() {
      while let last = open.last, headings[last].level >= heading.level {
        ends[last] = heading.line - 1
        open.removeLast()
      }
      open.append(index)
    }
    return zip(ends, headings).map { end, heading in
      var end = end
      while end > heading.line, lines.isBlank(end) { end -= 1 }
      return end
    }
  }
}
