import CodeModel

/// A hit with the lines that show it, from few to many.
struct Match {
  /// Counted from 1.
  let rank: Int
  let hit: SearchHit
  let file: PackingFile
  /// Its score as a share of the best one's, 0...1.
  let weight: Double
  /// Of the hit, without what stands above the first definition for all of the file.
  let lines: LineRange
  /// The lines with most words of the question, under the declarations they stand in.
  let excerpt: [LineRange]
  /// The whole chunk, under the declarations it stands in.
  let chunk: [LineRange]
  /// What else belongs to the function around it, near before far.
  let pieces: [LineRange]
  /// What else stands around it in the file, near before far.
  let surroundings: [LineRange]

  private static let excerptLineCountMax = 10
  private static let excerptByteCountMax = 640
  /// A chunk that is hardly longer than an excerpt is not taken apart.
  private static let smallChunkByteCountMax = 900
  private static let pieceCountMax = 8
  private static let surroundingCountMax = 4
  /// A type is shown whole where it is no longer than this.
  private static let smallTypeByteCountMax = 6_000

  init(rank: Int, hit: SearchHit, file: PackingFile, weight: Double, words: QuestionWords) {
    self.rank = rank
    self.hit = hit
    self.file = file
    self.weight = weight
    let text = file.text
    let definitions = DefinitionLines(file: file)
    let lines = definitions.withoutLead(
      LineRange(start: hit.lines.start, end: min(hit.lines.end, text.lineCount)), words)
    let window = EvidenceWindow(
      words: words, lineCountMax: Self.excerptLineCountMax, byteCountMax: Self.excerptByteCountMax)
    self.lines = lines
    chunk = definitions.headers(around: lines.start) + [lines]
    let part = window.lines(in: lines, of: text)
    let isSmall = text.byteCount(of: lines) <= Self.smallChunkByteCountMax
    excerpt = isSmall ? chunk : definitions.headers(around: part.start) + [part]
    let whole = Self.definition(around: lines, in: file)
    pieces = whole.map { Self.chunks(of: $0, around: lines, in: file) } ?? []
    let all = LineRange(start: 1, end: text.lineCount)
    let around = Self.chunks(of: all, around: lines, in: file).prefix(Self.surroundingCountMax)
    surroundings = around.filter { chunk in whole.map { !$0.overlaps(chunk) } ?? true }
  }

  /// The parts of some lines around a chunk, as chunks divide them, near before far and what follows
  /// before what precedes.
  private static func chunks(
    of whole: LineRange, around lines: LineRange, in file: PackingFile
  ) -> [LineRange] {
    let own = file.chunks.firstIndex { $0.overlaps(lines) } ?? 0
    let others = file.chunks.indices.filter { file.chunks[$0].overlaps(whole) && $0 != own }
    let near = others.sorted { left, right in
      (abs(left - own), left < own ? 1 : 0) < (abs(right - own), right < own ? 1 : 0)
    }
    return near.prefix(pieceCountMax).map { index in
      let chunk = file.chunks[index]
      return LineRange(start: max(chunk.start, whole.start), end: min(chunk.end, whole.end))
    }
  }

  /// The function that the chunk is part of or begins, or the type when it is small.
  private static func definition(around lines: LineRange, in file: PackingFile) -> LineRange? {
    let definitions = DefinitionLines(file: file)
    let around = file.innermost(around: lines) { symbol in
      symbol.kind.isCallable || symbol.kind.isType && isSmall(symbol, in: file)
    }
    if let around { return definitions.whole(around) }
    let begun = file.symbols.first { symbol in
      symbol.kind.isCallable && symbol.lines.overlaps(lines) && symbol.lines.end > lines.end
    }
    return begun.map(definitions.whole)
  }

  private static func isSmall(_ symbol: Symbol, in file: PackingFile) -> Bool {
    let lines = LineRange(
      start: symbol.lines.start, end: min(symbol.lines.end, file.text.lineCount))
    return file.text.byteCount(of: lines) <= smallTypeByteCountMax
  }
}

extension Match {
  /// The definition that relations are asked of: the function around the chunk, or of those in it the
  /// one whose name says most of the question.
  func subject(_ words: QuestionWords) -> Symbol? {
    if let around = file.innermost(around: hit.lines, where: { $0.kind.isCallable }) {
      return around
    }
    let inside = file.symbols.filter { symbol in
      guard symbol.kind.isCallable || symbol.kind.isType,
        let line = file.text.line(ofByte: symbol.nameBytes.lowerBound)
      else { return false }
      return hit.lines.start <= line && line <= hit.lines.end
    }
    let best = inside.enumerated().max { left, right in
      (words.count(in: left.element.name), -left.offset)
        < (words.count(in: right.element.name), -right.offset)
    }
    return best?.element ?? file.innermost(around: hit.lines, where: { $0.kind.isType })
  }

  /// Names it where it is not shown.
  var mention: ContextMention {
    let names = hit.symbols.prefix(Self.nameCountMax).map { "\($0.kind.name) \($0.name)" }
    let more = hit.symbols.count > Self.nameCountMax ? ["…"] : []
    let scope = hit.scope.isEmpty ? [] : [hit.scope.joined(separator: ".")]
    let signature = (scope + [(names + more).joined(separator: ", ")])
      .filter { !$0.isEmpty }.joined(separator: " › ")
    return ContextMention(
      path: hit.path, lines: hit.lines,
      signature: signature.onOneLine.cut(toCharacters: Self.mentionCharactersMax))
  }

  private static let nameCountMax = 3
  private static let mentionCharactersMax = 120
}
