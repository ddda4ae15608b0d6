package import CodeModel
package import CodeSyntax

/// What an edit inside a function does to the chunks around it.
package struct EditLaw {
  /// A copy of a line inserted below it.
  package struct Outcome {
    package let line: Int
    /// The edit made an error of the text, such as half an expression standing twice.
    package let isError: Bool
    /// Chunks that are gone though the edit was not in them.
    package let lostCount: Int
  }

  private let analyser: SourceAnalyser

  package init(analyser: SourceAnalyser) {
    self.analyser = analyser
  }

  /// Doubles one plain line in each of some functions, one edit at a time.
  package func outcomes(
    of bytes: [UInt8], language: Language, editCountMax: Int
  ) -> [Outcome] {
    let before = analyser.analyse(bytes, language: language)
    let table = LineTable(bytes)
    let lines = before.symbols.compactMap { symbol -> Int? in
      guard symbol.bodyBytes != nil, symbol.kind == .function || symbol.kind == .method,
        symbol.lines.end - symbol.lines.start >= 3
      else { return nil }
      return (symbol.lines.start + 1..<symbol.lines.end).first { isPlain($0, table, bytes) }
    }
    let step = max(1, lines.count / max(editCountMax, 1))
    return stride(from: 0, to: lines.count, by: step).map { index in
      outcome(ofDoubling: lines[index], bytes, table, language, before)
    }
  }

  private func outcome(
    ofDoubling line: Int, _ bytes: [UInt8], _ table: LineTable, _ language: Language,
    _ before: FileAnalysis
  ) -> Outcome {
    let range = table.bytes(ofLine: line)
    let edited = Array(bytes[..<range.upperBound]) + bytes[range] + bytes[range.upperBound...]
    let after = analyser.analyse(edited, language: language)
    var texts: [ArraySlice<UInt8>: Int] = [:]
    for chunk in after.chunks { texts[edited[chunk.bytes], default: 0] += 1 }
    var lostCount = 0
    for chunk in before.chunks where !(chunk.lines.start...chunk.lines.end).contains(line) {
      let left = texts[bytes[chunk.bytes], default: 0]
      texts[bytes[chunk.bytes]] = left - 1
      if left <= 0 { lostCount += 1 }
    }
    return Outcome(
      line: line, isError: after.diagnostics != before.diagnostics, lostCount: lostCount)
  }

  /// Whether a line can stand twice: a whole statement as far as brackets and indentation tell.
  private func isPlain(_ line: Int, _ table: LineTable, _ bytes: [UInt8]) -> Bool {
    let text = bytes[table.bytes(ofLine: line)]
    let next = bytes[table.bytes(ofLine: line + 1)]
    guard text.count > 12, text.last == 0x0A, indentation(text) == indentation(next),
      indentation(text) > 0
    else { return false }
    return !text.contains { byte in
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ":"), UInt8(ascii: "\\"),
        UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "*"), UInt8(ascii: "<"):
        true
      default: false
      }
    }
      && text.count(where: { $0 == UInt8(ascii: "(") })
        == text.count(where: { $0 == UInt8(ascii: ")") })
  }

  private func indentation(_ line: ArraySlice<UInt8>) -> Int {
    line.prefix { $0 == 0x20 || $0 == 0x09 }.count
  }
}
