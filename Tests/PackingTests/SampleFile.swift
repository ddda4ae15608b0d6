import CodeModel
import Packing

/// Makes files to pack from text in a small language: `func f() {` and `struct S {` up to the `}` of
/// the same indentation.
enum SampleFile {
  static func file(
    _ path: String, _ text: String, chunkLineCount: Int = 12, isTest: Bool = false
  ) -> PackingFile {
    let bytes = Array(text.utf8)
    let table = LineTable(bytes)
    let starts = stride(from: 1, through: table.lineCount, by: chunkLineCount)
    let chunks = starts.map { start in
      chunk(LineRange(start: start, end: min(start + chunkLineCount - 1, table.lineCount)), bytes)
    }
    return PackingFile(
      path: RepositoryPath(path), language: Language(rawValue: "swift"),
      lineCount: table.lineCount, symbols: symbols(of: text), chunks: chunks, isTest: isTest)
  }

  static func chunk(_ lines: LineRange, _ bytes: [UInt8]) -> FileText.Chunk {
    let range = LineTable(bytes).bytes(of: lines)
    return FileText.Chunk(lines: lines, start: range.lowerBound, text: Array(bytes[range]))
  }

  static func symbols(of text: String) -> [Symbol] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let table = LineTable(Array(text.utf8))
    var open: [String] = []
    var symbols: [Symbol] = []
    for (offset, line) in lines.enumerated() {
      guard let match = line.firstMatch(of: /^( *)(func|struct) (\w+).*\{$/) else {
        if line.drop(while: { $0 == " " }) == "}" { _ = open.popLast() }
        continue
      }
      let closing = match.1 + "}"
      let end = lines[offset...].firstIndex { $0 == closing } ?? lines.count - 1
      let range = LineRange(start: offset + 1, end: end + 1)
      let start = table.bytes(of: range).lowerBound
      let name = start + match.1.utf8.count + match.2.utf8.count + 1
      let body = start + line.utf8.count - 1
      symbols.append(
        Symbol(
          name: String(match.3), kind: match.2 == "func" ? .function : .struct, scope: open,
          signature: line.dropLast(2).drop { $0 == " " }.description,
          nameBytes: name..<name + match.3.utf8.count, bytes: table.bytes(of: range),
          bodyBytes: body..<table.bytes(of: range).upperBound, lines: range))
      open.append(String(match.3))
    }
    return symbols
  }

  /// A function of so many lines, its first and last included.
  static func function(_ name: String, lineCount: Int, calling: [String] = []) -> String {
    let calls = calling.map { "  \($0)()" }
    let rest = (0..<max(0, lineCount - 2 - calls.count)).map { "  let value\($0) = step(\($0))" }
    return (["func \(name)() {"] + calls + rest + ["}"]).joined(separator: "\n") + "\n"
  }
}

extension PackingFile {
  /// The definition of a name as relations name it.
  func end(_ name: String) -> RelationEnd {
    guard let symbol = symbols.first(where: { $0.name == name }) else {
      return RelationEnd(file: path)
    }
    return RelationEnd(symbol, in: path)
  }

  func site(
    _ name: String, line: Int?, _ resolution: Resolution = .importExact,
    confidence: Confidence = .certain, isAside: Bool = false
  ) -> NeighbourSite {
    NeighbourSite(
      end: end(name), line: line, resolution: resolution, confidence: confidence, isTest: isTest,
      isAside: isAside)
  }
}
