import CodeModel

/// Tells whether an analysis can be one of a text: its chunks tile the lines, and everything it
/// points at lies within.
struct AnalysisCheck {
  private let bytes: [UInt8]
  private let table: LineTable

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    table = LineTable(bytes)
  }

  func accepts(_ analysis: FileAnalysis) -> Bool {
    analysis.lineCount == table.lineCount && tile(analysis.chunks)
      && analysis.symbols.allSatisfy(isWithin)
      && analysis.relations.symbolCountMin <= analysis.symbols.count
      && analysis.relations.lastLine <= table.lineCount
  }

  private func tile(_ chunks: [Chunk]) -> Bool {
    var covered = 0
    for chunk in chunks {
      guard chunk.lines.end <= table.lineCount, chunk.bytes.lowerBound >= covered,
        chunk.bytes == table.bytes(of: chunk.lines), isBlank(covered..<chunk.bytes.lowerBound)
      else { return false }
      covered = chunk.bytes.upperBound
    }
    return isBlank(covered..<bytes.count)
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }

  private func isWithin(_ symbol: Symbol) -> Bool {
    symbol.bytes.upperBound <= bytes.count && symbol.lines.end <= table.lineCount
      && symbol.nameBytes.upperBound <= bytes.count
      && (symbol.bodyBytes?.upperBound ?? 0) <= bytes.count
  }
}
