package import CodeModel
package import CodeSyntax
import Languages

/// What holds for the chunks of any text.
package struct ChunkLaws {
  private let bytes: [UInt8]
  private let table: LineTable
  private let analysis: FileAnalysis
  private let tokens: any TokenCounting
  private let rules: CommentRules?
  private let isWellFormed: Bool

  /// - Parameter isWellFormed: Whether comments above a definition must stay with it, which only
  ///   the syntax of a text without errors can tell.
  package init(
    _ analysis: FileAnalysis, of bytes: [UInt8], tokens: any TokenCounting,
    isWellFormed: Bool = true
  ) {
    self.isWellFormed = isWellFormed
    self.bytes = bytes
    self.analysis = analysis
    self.tokens = tokens
    table = LineTable(bytes)
    rules = try? LanguageCatalog.bundled.profile(of: analysis.language)?.comments
  }

  /// The first law a result breaks, or nil.
  package var violation: String? {
    guard analysis.lineCount == table.lineCount else { return "the line count is wrong" }
    return tilingViolation ?? sizeViolation ?? wordViolation
      ?? (isWellFormed ? documentationViolation : nil) ?? symbolViolation
  }

  /// Every line that is not blank is in exactly one chunk, and a chunk is exactly its lines.
  private var tilingViolation: String? {
    let isWhole = analysis.language.rawValue != "jupyter"
    var covered = 0
    for chunk in analysis.chunks {
      guard chunk.lines.start > covered else { return "\(chunk.lines) overlaps line \(covered)" }
      guard chunk.lines.end <= table.lineCount else { return "\(chunk.lines) is past the end" }
      guard table.bytes(of: chunk.lines) == chunk.bytes else { return "\(chunk.lines) is inexact" }
      if isWhole, let line = (covered + 1..<chunk.lines.start).first(where: { !isBlank($0) }) {
        return "line \(line) is in no chunk"
      }
      if isBlank(chunk.lines.start) || isBlank(chunk.lines.end) {
        return "\(chunk.lines) begins or ends blank"
      }
      covered = chunk.lines.end
    }
    if isWhole, covered < table.lineCount,
      let line = (covered + 1...table.lineCount).first(where: { !isBlank($0) })
    {
      return "line \(line) is in no chunk"
    }
    return nil
  }

  /// A chunk is within the budget, unless one line and the few brackets that close it are not.
  private var sizeViolation: String? {
    let counts = bytes.withUnsafeBufferPointer { tokens.tokenCounts(of: table, in: $0) }
    for chunk in analysis.chunks where chunk.lines.start < chunk.lines.end {
      let count = counts[(chunk.lines.start - 1)..<chunk.lines.end].reduce(0) { $0 + Int($1) }
      guard count > ChunkBudget.standard.tokenCountMax else { continue }
      let rest = bytes[table.bytes(ofLine: chunk.lines.start).upperBound..<chunk.bytes.upperBound]
      let isOneLine =
        !rest.contains(where: isWordByte) && chunk.lines.end - chunk.lines.start < 8
      if !isOneLine { return "\(chunk.lines) has \(count) tokens" }
    }
    return nil
  }

  /// No chunk is made of closing brackets alone, unless so many of them stand together.
  private var wordViolation: String? {
    guard analysis.chunks.count > 1, bytes.contains(where: isWordByte) else { return nil }
    let chunk = analysis.chunks.first { chunk in
      !bytes[chunk.bytes].contains(where: isWordByte)
        && bytes[chunk.bytes].count(where: { !isSpace($0) }) < ChunkBudget.standard.tokenCountMax
          / 2
        && chunk.lines.end - chunk.lines.start < 8
        && bytes[chunk.bytes].allSatisfy { isSpace($0) || isCloser($0) }
    }
    return chunk.map { "\($0.lines) is only closing brackets" }
  }

  /// A comment, attribute or decorator directly above a definition is in its chunk.
  private var documentationViolation: String? {
    let line = (rules?.line ?? []) + (rules?.attributes ?? [])
    for symbol in analysis.symbols where symbol.lines.start > 1 {
      let above = text(ofLine: symbol.lines.start - 1)
      guard indentation(ofLine: symbol.lines.start - 1) == indentation(ofLine: symbol.lines.start),
        startsLine(symbol),
        line.contains(where: { above.starts(with: $0.utf8) })
          || endsBlockComment(above)
      else { continue }
      let isTogether = analysis.chunks.contains {
        $0.lines.start <= symbol.lines.start - 1 && $0.lines.end >= symbol.lines.start
      }
      if !isTogether {
        return "\(symbol.name) in line \(symbol.lines.start) lost what stands above it"
      }
    }
    return nil
  }

  /// Whether a line ends a comment that did not begin behind code of the same line.
  private func endsBlockComment(_ line: ArraySlice<UInt8>) -> Bool {
    (rules?.block ?? []).contains { marks in
      guard let opening = marks.first, let closing = marks.last,
        line.suffix(closing.utf8.count).elementsEqual(closing.utf8)
      else { return false }
      return line.starts(with: opening.utf8) || line.firstRange(of: Array(opening.utf8)) == nil
    }
  }

  /// A symbol's parts are where it says, and exactly the chunk its name begins in lists it.
  private var symbolViolation: String? {
    for symbol in analysis.symbols {
      guard symbol.bytes.upperBound <= bytes.count, !symbol.nameBytes.isEmpty,
        symbol.nameBytes.upperBound <= bytes.count,
        symbol.bodyBytes.map({ $0.upperBound <= bytes.count }) ?? true
      else { return "\(symbol.name) is past the end" }
      guard symbol.lines.start == table.line(ofByte: symbol.bytes.lowerBound),
        symbol.lines.end
          == table.line(ofByte: max(symbol.bytes.lowerBound, symbol.bytes.upperBound - 1))
      else { return "\(symbol.name) is not on \(symbol.lines)" }
      guard let chunk = chunk(at: symbol.nameBytes.lowerBound),
        chunk.symbols.contains(ChunkSymbol(name: symbol.name, kind: symbol.kind))
      else { return "\(symbol.name) is in no chunk" }
    }
    let listedCount = analysis.chunks.reduce(0) { $0 + $1.symbols.count }
    guard listedCount <= analysis.symbols.count else { return "a symbol is in several chunks" }
    return nil
  }

  /// The chunk that holds a byte; chunks are in order.
  private func chunk(at offset: Int) -> Chunk? {
    var (low, high) = (0, analysis.chunks.count)
    while low < high {
      let middle = (low + high) / 2
      if analysis.chunks[middle].bytes.upperBound <= offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < analysis.chunks.count, analysis.chunks[low].bytes.contains(offset) else {
      return nil
    }
    return analysis.chunks[low]
  }

  private func startsLine(_ symbol: Symbol) -> Bool {
    let start = table.bytes(ofLine: symbol.lines.start).lowerBound
    return bytes[start..<symbol.bytes.lowerBound].allSatisfy(isSpace)
  }

  private func indentation(ofLine line: Int) -> Int {
    bytes[table.bytes(ofLine: line)].prefix { $0 == 0x20 || $0 == 0x09 }.count
  }

  private func text(ofLine line: Int) -> ArraySlice<UInt8> {
    var text = bytes[table.bytes(ofLine: line)].drop(while: isSpace)
    while let last = text.last, isSpace(last) { text.removeLast() }
    return text
  }

  private func isBlank(_ line: Int) -> Bool { bytes[table.bytes(ofLine: line)].allSatisfy(isSpace) }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == 0x5F || (0x30...0x39).contains(byte)
      || (0x61...0x7A).contains(byte | 0x20)
  }

  private func isCloser(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "}"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: ";"),
      UInt8(ascii: ","):
      true
    default: false
    }
  }
}
