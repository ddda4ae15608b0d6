import CodeModel

/// Reads Markdown by its headings, ATX (`# a`) and setext (underlined), outside of code fences.
///
/// A section runs from its heading to the next heading of the same or a higher level.
enum MarkdownOutline {
  static func outline(of lines: SourceLines) -> Outline {
    let headings = MarkdownHeadingReader(lines: lines).headings()
    let symbols = MarkdownSections(lines: lines).symbols(from: headings)
    return Outline(runs: runs(of: lines, headings: headings), symbols: symbols)
  }

  /// Packs sections; a heading of a higher level than the run's first begins a run of its own.
  private static func runs(
    of lines: SourceLines, headings: [MarkdownHeading]
  ) -> [Range<Int>] {
    var packer = ChunkPacker(lines: lines)
    var level = Int.max
    for (index, heading) in headings.enumerated() {
      if heading.line > packer.covered, index == 0 { packer.addLines(through: heading.line - 1) }
      packer.end(atLeast: sectionByteCountMin)
      if heading.level < level {
        packer.seal()
        level = heading.level
      }
      let last = index + 1 < headings.count ? headings[index + 1].line - 1 : lines.count - 1
      let first = lines.firstNonBlank(from: packer.covered)
      guard first <= last else { continue }
      if lines.byteCount(from: first, through: last) <= ChunkLimits.byteCountMax {
        packer.add(through: last)
      } else {
        packer.enter(isMember: true)
        packer.addLines(through: last)
        level = Int.max
      }
    }
    return packer.finish()
  }

  /// Sections are joined until they are this long.
  private static let sectionByteCountMin = 500
}
