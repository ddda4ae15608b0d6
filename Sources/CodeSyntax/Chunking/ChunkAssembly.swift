import CodeModel

/// Makes chunks of line runs: trims blank lines, joins what holds no word, adds scope and symbols.
struct ChunkAssembly {
  private let lines: SourceLines
  private let weights: LineWeights
  private let symbols: [FoundSymbol]
  private var nextName = 0
  private var nextDefinition = 0
  /// Definitions, as indexes, that contain the current position, outermost first.
  private var open: [Int] = []
  /// Symbols in the order of their names.
  private let byName: [Int]

  /// Takes symbols in the order of their definitions.
  init(lines: SourceLines, weights: LineWeights, symbols: [FoundSymbol]) {
    self.lines = lines
    self.weights = weights
    self.symbols = symbols
    self.byName = symbols.indices.sorted {
      symbols[$0].symbol.nameBytes.lowerBound < symbols[$1].symbol.nameBytes.lowerBound
    }
  }

  mutating func chunks(of runs: [Range<Int>]) -> [Chunk] {
    var chunks: [Chunk] = []
    for run in joinWordless(runs.compactMap(trimmed)) {
      let range = LineRange(start: run.lowerBound + 1, end: run.upperBound)
      let bytes = lines.table.bytes(of: range)
      let scope = enclosing(range)
      chunks.append(
        Chunk(
          bytes: bytes, lines: range, scope: scope?.innerScope ?? [],
          signature: scope.map(\.symbol.signature), symbols: names(in: bytes)))
    }
    return chunks
  }

  private func trimmed(_ run: Range<Int>) -> Range<Int>? {
    let first = lines.firstNonBlank(from: run.lowerBound)
    guard first < run.upperBound else { return nil }
    var end = run.upperBound
    while lines.isBlank(end - 1) { end -= 1 }
    return first..<end
  }

  /// Joins runs of only punctuation to the run before, or the first one to the run after.
  ///
  /// A line that leaves the few brackets after it no room takes them nevertheless; of several lines
  /// the last ones go with the brackets.
  private func joinWordless(_ runs: [Range<Int>]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for run in runs {
      if let previous = joined.last,
        !hasWord(run) || (joined.count == 1 && !hasWord(previous)),
        let parts = joint(previous, run)
      {
        joined.removeLast()
        joined += parts
      } else {
        joined.append(run)
      }
    }
    return joined
  }

  /// Two runs as one, or divided elsewhere; nil where nothing better can be done.
  private func joint(_ previous: Range<Int>, _ run: Range<Int>) -> [Range<Int>]? {
    let whole = previous.lowerBound..<run.upperBound
    if weights.fits(whole) { return [whole] }
    guard !hasWord(run), run.count < Self.closerLineCountMax,
      weights[run] < weights.budget.tokenCountMax / 2
    else { return nil }
    if previous.count == 1 { return [whole] }
    guard let line = previous.last(where: { hasWord($0..<$0 + 1) }), line > previous.lowerBound,
      let before = trimmed(previous.lowerBound..<line)
    else { return nil }
    return [before, line..<run.upperBound]
  }

  private func hasWord(_ run: Range<Int>) -> Bool {
    let range = lines.start(of: run.lowerBound)..<lines.end(of: run.upperBound - 1)
    return lines.bytes[range].contains(where: \.isIdentifierPart)
  }

  /// The innermost definition that begins on an earlier line and ends no earlier than the chunk.
  private mutating func enclosing(_ range: LineRange) -> FoundSymbol? {
    while nextDefinition < symbols.count,
      symbols[nextDefinition].symbol.lines.start < range.start
    {
      let definition = symbols[nextDefinition].symbol
      while let last = open.last,
        symbols[last].symbol.bytes.upperBound <= definition.bytes.lowerBound
      {
        open.removeLast()
      }
      open.append(nextDefinition)
      nextDefinition += 1
    }
    while let last = open.last, symbols[last].symbol.lines.end < range.start { open.removeLast() }
    return open.last { symbols[$0].symbol.lines.end >= range.end && symbols[$0].opensScope }
      .map { symbols[$0] }
  }

  private mutating func names(in bytes: Range<Int>) -> [ChunkSymbol] {
    var names: [ChunkSymbol] = []
    var seen: Set<ChunkSymbol> = []
    while nextName < byName.count {
      let symbol = symbols[byName[nextName]].symbol
      guard symbol.nameBytes.lowerBound < bytes.upperBound else { break }
      let name = ChunkSymbol(name: symbol.name, kind: symbol.kind)
      if seen.insert(name).inserted { names.append(name) }
      nextName += 1
    }
    return names
  }

  private static let closerLineCountMax = 8
}
