import CodeModel

/// Divides Markdown at its headings, the higher the rather, and within sections between lines.
enum MarkdownOutline {
  static func outline(of lines: SourceLines) -> Outline {
    let headings = MarkdownHeadingReader(lines: lines).headings()
    var cuts: [Cut] = []
    var next = headings[...]
    var depth = 0
    for cut in LineCuts(lines: lines).cuts(in: 0..<lines.count) {
      while let heading = next.first, heading.line <= cut.line {
        depth = heading.level
        if heading.line == cut.line {
          cuts.append(
            Cut(line: cut.line, strength: .member(depth: depth, afterBlank: true), key: cut.key))
        }
        next.removeFirst()
      }
      if cuts.last?.line != cut.line {
        cuts.append(
          Cut(line: cut.line, strength: cut.strength.nested(depth: depth + 1), key: cut.key))
      }
    }
    return Outline(cuts: cuts, symbols: MarkdownSections(lines: lines).symbols(from: headings))
  }
}
