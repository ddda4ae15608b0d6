import CodeModel

/// What a context shows of one file.
struct FileView {
  let file: PackingFile
  private(set) var lines = LineSet()
  /// Indices of matches, ascending.
  private(set) var matches: [Int] = []
  private(set) var role: ContextSection.Role
  private var reasons: [String] = []

  /// Lines between two runs that are shown rather than marked as left out.
  private static let filledLineCountMax = 3
  private static let filledByteCountMax = 120

  /// Shows nothing yet.
  init(_ showing: PackingStep.Showing) {
    file = showing.file
    role = showing.role
  }

  mutating func show(_ showing: PackingStep.Showing) {
    for range in showing.lines { lines.insert(range) }
    if let match = showing.match {
      role = .match
      if !matches.contains(match) { matches = (matches + [match]).sorted() }
    } else if !reasons.contains(showing.reason) {
      reasons.append(showing.reason)
    }
  }

  /// The lines as they are shown: with small gaps filled, and without blank lines at the end.
  var shownLines: LineSet {
    let text = file.text
    return lines.joined { gap in
      gap.count <= Self.filledLineCountMax && text.isKnown(gap)
        && text.byteCount(of: gap) <= Self.filledByteCountMax
    }
  }

  func section(_ all: [Match]) -> ContextSection {
    let shown = shownLines
    return ContextSection(
      path: file.path, language: file.language, role: role, reason: reason(all),
      parts: shown.ranges.map { ContextPart(lines: $0, texts: file.text.texts(of: $0)) },
      rest: rest(of: shown))
  }

  /// Whether any line of a match was added for it, or all of them are shown for others.
  func shows(_ match: Int, of all: [Match]) -> Bool {
    matches.contains(match) || all[match].hit.path == file.path && lines.contains(all[match].lines)
  }

  private func reason(_ all: [Match]) -> String {
    guard let first = matches.first else { return reasons.joined(separator: "; ") }
    let shown = all.indices.filter { shows($0, of: all) }
    let ranks = shown.map { "\(all[$0].rank)" }.joined(separator: ", ")
    let noun = shown.count == 1 ? "match" : "matches"
    let evidence = MatchEvidence(all[first].hit).phrase
    return (["\(noun) \(ranks)\(evidence)"] + reasons).joined(separator: "; ")
  }

  /// What is left of the outermost definition that goes on after the last line shown and began
  /// among the lines shown.
  private func rest(of shown: LineSet) -> LineRange? {
    guard let last = shown.ranges.last?.end else { return nil }
    let definitions = DefinitionLines(file: file)
    let open = file.symbols.first { symbol in
      symbol.lines.start <= last && symbol.lines.end > last
        && symbol.lines.end <= file.text.lineCount
        && (symbol.kind.isCallable || symbol.kind.isType)
        && definitions.header(of: symbol).map(shown.contains) == true
    }
    return open.map { LineRange(start: last + 1, end: $0.lines.end) }
  }
}
