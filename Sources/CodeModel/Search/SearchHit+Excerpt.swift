/// The lines of a result that are shown where not all fit.
package struct HitExcerpt: Sendable {
  /// All lines of the result, without controls.
  package let lines: [String]
  /// Places of those shown, ascending: the lines that show best why it is a result, and the
  /// declaration above them that they belong to.
  package let shown: [Range<Int>]

  package var hiddenCount: Int { lines.count - shown.reduce(0) { $0 + $1.count } }
}

extension SearchHit {
  /// The lines that fit, chosen around the words of the query.
  ///
  /// - Parameter window: Its limits hold for all that is shown.
  package func excerpt(_ window: EvidenceWindow) -> HitExcerpt {
    var lines = String(decoding: text, as: UTF8.self).withoutControls
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.count > 1, lines.last?.isEmpty == true { lines.removeLast() }
    let best = window.range(in: lines)
    guard let head = declaration(above: best.lowerBound, in: lines) else {
      return HitExcerpt(lines: lines, shown: [best])
    }
    // Its line and the sign of what is left out take some of the room.
    let rest = EvidenceWindow(
      words: window.words, lineCountMax: max(1, window.lineCountMax - 1),
      byteCountMax: max(1, window.byteCountMax - lines[head].utf8.count - Self.gapByteCount)
    ).range(in: lines)
    guard head < rest.lowerBound, window.lineCountMax > 1 else {
      return HitExcerpt(lines: lines, shown: [rest])
    }
    let isNext = head + 1 == rest.lowerBound
    return HitExcerpt(
      lines: lines, shown: isNext ? [head..<rest.upperBound] : [head..<head + 1, rest])
  }

  private static let gapByteCount = 30
  /// Beside types, what has lines of its own to stand above.
  private static let heads: Set<SymbolKind> = [.function, .method, .constructor]

  /// The line that names the last type or function begun above a line.
  private func declaration(above line: Int, in lines: [String]) -> Int? {
    var next = 0
    var last: Int?
    for symbol in symbols where Self.heads.contains(symbol.kind) || symbol.kind.isType {
      guard next < line,
        let place = lines[next..<line].firstIndex(where: { $0.declares(symbol.name) })
      else { break }
      last = place
      next = place + 1
    }
    return last
  }
}

extension String {
  /// Whether the line has a name as a whole word and is no comment.
  fileprivate func declares(_ name: String) -> Bool {
    let start = drop { $0 == " " || $0 == "\t" }
    guard !Self.commentMarks.contains(where: start.hasPrefix), let found = range(of: name) else {
      return false
    }
    let before = self[..<found.lowerBound].last
    let after = self[found.upperBound...].first
    return ![before, after].contains { $0.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false }
  }

  private static let commentMarks = ["//", "/*", "*", "#", "--", ";;", "%", "\"\"\""]

  private func range(of name: String) -> Range<Index>? {
    guard !name.isEmpty else { return nil }
    return ranges(of: name).first
  }
}
