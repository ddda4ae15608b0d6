import CodeModel

/// What holds for the chunks of any text.
enum ChunkLaws {
  /// The first law a result breaks, or nil.
  static func violation(in analysis: FileAnalysis, of bytes: [UInt8]) -> String? {
    let table = LineTable(bytes)
    guard analysis.lineCount == table.lineCount else { return "the line count is wrong" }
    var covered = 0
    for chunk in analysis.chunks {
      guard chunk.lines.start > covered else { return "\(chunk.lines) overlaps line \(covered)" }
      guard chunk.lines.end <= table.lineCount else { return "\(chunk.lines) is past the end" }
      guard table.bytes(of: chunk.lines) == chunk.bytes else { return "\(chunk.lines) is inexact" }
      if let line = (covered + 1..<chunk.lines.start).first(where: { !isBlank($0, table, bytes) }) {
        return "line \(line) is in no chunk"
      }
      if isBlank(chunk.lines.start, table, bytes) || isBlank(chunk.lines.end, table, bytes) {
        return "\(chunk.lines) begins or ends blank"
      }
      covered = chunk.lines.end
    }
    if covered < table.lineCount,
      let line = (covered + 1...table.lineCount).first(where: { !isBlank($0, table, bytes) })
    {
      return "line \(line) is in no chunk"
    }
    return symbolViolation(in: analysis, of: bytes)
  }

  private static func symbolViolation(in analysis: FileAnalysis, of bytes: [UInt8]) -> String? {
    for symbol in analysis.symbols {
      guard symbol.bytes.upperBound <= bytes.count, symbol.nameBytes.upperBound <= bytes.count
      else { return "\(symbol.name) is past the end" }
      let holders = analysis.chunks.filter {
        $0.bytes.contains(symbol.nameBytes.lowerBound)
          && $0.symbols.contains(ChunkSymbol(name: symbol.name, kind: symbol.kind))
      }
      guard holders.count == 1 else { return "\(symbol.name) is in \(holders.count) chunks" }
    }
    return nil
  }

  private static func isBlank(_ line: Int, _ table: LineTable, _ bytes: [UInt8]) -> Bool {
    bytes[table.bytes(ofLine: line)].allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }
}
