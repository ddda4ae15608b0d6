import CodeModel

/// Divides Markdown at its headings, the higher the rather, and within sections between lines;
/// fenced code by its own syntax.
struct MarkdownOutline {
  let outliner: TextOutliner

  private var lines: SourceLines { outliner.lines }

  func outline() -> Outline {
    let parts = MarkdownReader(lines: lines).parts()
    var outline = Outline(symbols: MarkdownSections(lines: lines).symbols(from: parts.headings))
    outline.relations = MarkdownMentions(lines: lines, symbols: outline.symbols.map(\.symbol))
      .facts(outside: parts.fences.map(\.lines))
    let levels = sectionLevels(parts.headings)
    var fenced: [Range<Int>] = []
    for fence in parts.fences {
      guard let cuts = fencedCuts(fence, depth: levels[fence.lines.lowerBound] + 2, &outline)
      else { continue }
      outline.cuts += cuts
      fenced.append(fence.lines)
    }
    outline.cuts += sectionCuts(parts.headings, levels, outside: fenced)
    outline.cuts.sort { $0.line < $1.line }
    outline.sortSymbols()
    return outline
  }

  /// The level of the section each line is in; 0 before the first heading.
  private func sectionLevels(_ headings: [MarkdownHeading]) -> [Int] {
    var levels = [Int](repeating: 0, count: lines.count)
    for (index, heading) in headings.enumerated() {
      let end = index + 1 < headings.count ? headings[index + 1].line : lines.count
      for line in heading.line..<end { levels[line] = heading.level }
    }
    return levels
  }

  private func sectionCuts(
    _ headings: [MarkdownHeading], _ levels: [Int], outside fenced: [Range<Int>]
  ) -> [Cut] {
    let headingLines = Set(headings.map(\.line))
    var fenced = fenced[...]
    var cuts: [Cut] = []
    for cut in LineCuts(lines: lines).cuts(in: 0..<lines.count) {
      while let first = fenced.first, first.upperBound <= cut.line { fenced.removeFirst() }
      if let first = fenced.first, first.contains(cut.line) { continue }
      let level = levels[cut.line]
      let strength: CutStrength =
        headingLines.contains(cut.line)
        ? .member(depth: level, afterBlank: true) : cut.strength.nested(depth: level + 1)
      cuts.append(Cut(line: cut.line, strength: strength, key: cut.key))
    }
    return cuts
  }

  private func fencedCuts(
    _ fence: MarkdownFence, depth: Int, _ outline: inout Outline
  ) -> [Cut]? {
    let bytes = lines.start(of: fence.lines.lowerBound)..<lines.end(of: fence.lines.upperBound - 1)
    let code = EmbeddedCode(bytes: bytes, languageName: fence.languageName)
    guard let inner = outliner.outline(of: code, depth: depth, nesting: 1) else { return nil }
    outline.symbols += inner.symbols
    outline.relations.add(inner.relations)
    return inner.cuts
  }
}
