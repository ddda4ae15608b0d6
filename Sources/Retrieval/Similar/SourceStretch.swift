import CodeModel
import Similarity
import Storage

/// Adjacent chunks of a file as one text, with the definitions that lie in it whole.
struct SourceStretch {
  let text: [UInt8]
  let firstLine: Int
  /// Where the text begins in the file.
  private let start: Int
  let tokens: CodeTokens
  private let symbols: [Symbol]
  /// Numbers are those of the symbols.
  let units: [CodeUnit]

  /// - Parameter chunks: Adjacent ones in the order of the file; at least one.
  init(_ chunks: [StoredChunk], symbols: [Symbol], tokenizer: CodeTokenizer) {
    let joined = Self.joined(chunks)
    text = joined
    firstLine = chunks.first?.chunk.lines.start ?? 1
    start = chunks.first?.chunk.bytes.lowerBound ?? 0
    tokens = tokenizer.tokens(of: joined, firstLine: firstLine)
    self.symbols = symbols
    var units: [CodeUnit] = []
    for (number, symbol) in symbols.enumerated() where symbol.isPieceOfCode {
      let bytes = (symbol.bytes.lowerBound - start)..<(symbol.bytes.upperBound - start)
      guard bytes.lowerBound >= 0, bytes.upperBound <= joined.count else { continue }
      let range = tokens.range(ofBytes: bytes)
      if !range.isEmpty { units.append(CodeUnit(tokens: range, number: number)) }
    }
    self.units = units
  }

  /// Blank lines between chunks are in none of them; they are put back, as blank as they were.
  private static func joined(_ chunks: [StoredChunk]) -> [UInt8] {
    var text: [UInt8] = []
    var last: Chunk?
    for stored in chunks {
      if let last {
        let byteCount = max(0, stored.chunk.bytes.lowerBound - last.bytes.upperBound)
        let lineCount = max(0, stored.chunk.lines.start - last.lines.end - 1)
        text += [UInt8](repeating: 0x20, count: max(0, byteCount - lineCount))
        text += [UInt8](repeating: 0x0A, count: min(lineCount, byteCount))
      }
      text += stored.text
      last = stored.chunk
    }
    return text
  }

  /// The lines of some tokens: those of the definition that they are, if they are one.
  func lines(of tokens: Range<Int>, unit: Int?) -> LineRange {
    if let unit { return symbols[unit].lines }
    let lines = self.tokens.lines(of: tokens)
    return LineRange(start: lines.lowerBound, end: lines.upperBound)
  }

  /// The text of whole lines of the stretch.
  func text(of lines: LineRange) -> [UInt8] {
    let all = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    let first = max(0, lines.start - firstLine)
    let end = min(all.count, lines.end - firstLine + 1)
    guard first < end else { return [] }
    return Array(all[first..<end].joined(separator: [0x0A])) + [0x0A]
  }

  /// A result that shows some lines.
  func hit(
    at lines: LineRange, unit: Int?, path: RepositoryPath, language: Language, score: Double
  ) -> SearchHit {
    let around = unit == nil ? innermost(around: lines) : nil
    let within = unit.map { [symbols[$0]] } ?? symbols.filter { $0.lines.isInside(lines) }
    let scope = unit.map { symbols[$0].scope } ?? around.map { $0.scope + [$0.name] }
    return SearchHit(
      path: path, lines: lines, language: language, scope: scope ?? [],
      signature: around?.signature,
      symbols: within.map { ChunkSymbol(name: $0.name, kind: $0.kind) }, score: score,
      text: text(of: lines), explanation: [])
  }

  private func innermost(around lines: LineRange) -> Symbol? {
    symbols.filter { lines.isInside($0.lines) && $0.lines != lines }
      .max { $0.scope.count < $1.scope.count }
  }
}

extension LineRange {
  func isInside(_ other: LineRange) -> Bool { other.start <= start && end <= other.end }
}
