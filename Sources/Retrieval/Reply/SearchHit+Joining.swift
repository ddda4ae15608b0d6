import CodeModel

extension SearchHit {
  /// One result over all lines of several parts of a file.
  ///
  /// - Parameters:
  ///   - parts: In the order of their lines, at least one; lines between them are blank.
  ///   - best: The part whose score and explanation the result has.
  init(joining parts: [SearchHit], best: SearchHit) {
    let scope = parts.dropFirst().reduce(parts[0].scope) { scope, part in
      zip(scope, part.scope).prefix { $0 == $1 }.map(\.0)
    }
    var symbols: [ChunkSymbol] = []
    for symbol in parts.flatMap(\.symbols) where !symbols.contains(symbol) {
      symbols.append(symbol)
    }
    self.init(
      path: best.path,
      lines: LineRange(
        start: parts[0].lines.start, end: parts.map(\.lines.end).max() ?? best.lines.end),
      language: best.language, scope: scope,
      signature: scope == best.scope ? best.signature : nil, symbols: symbols, score: best.score,
      text: Self.text(of: parts), explanation: best.explanation)
    codebase = best.codebase
    standings = best.standings
    confidence = best.confidence
  }

  /// The lines of all parts, each once, and the blank ones between.
  private static func text(of parts: [SearchHit]) -> [UInt8] {
    var text: [UInt8] = []
    var next = parts[0].lines.start
    for part in parts {
      let lines = part.text.split(separator: 0x0A, omittingEmptySubsequences: false)
      while next < part.lines.start {
        text.append(0x0A)
        next += 1
      }
      guard part.lines.end >= next else { continue }
      text += lines.dropFirst(next - part.lines.start).joined(separator: [0x0A])
      next = part.lines.end + 1
      if part.text.last != 0x0A, part.lines != parts.last?.lines { text.append(0x0A) }
    }
    return text
  }
}
