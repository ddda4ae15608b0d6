import CodeModel
import CodeSyntax
import Foundation
import Testing

@Suite struct FixtureSnapshotTests {
  /// Set `RECORD=1` to rewrite the snapshots, then read what changed.
  @Test(arguments: TestGrammars.fixtureNames)
  func `a fixture gives its recorded chunks and symbols`(name: String) throws {
    let (bytes, language) = try TestGrammars.fixture(name)
    let text = Self.report(TestGrammars.analyser.analyse(bytes, language: language))
    let snapshot = TestGrammars.fixtures.appendingPathComponent("\(language).snapshot")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try text.write(to: snapshot, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: snapshot, encoding: .utf8) == text)
  }

  private static func report(_ analysis: FileAnalysis) -> String {
    var text = "\(analysis.language) \(analysis.lineCount) lines"
    text += analysis.diagnostics.map { " \($0.rawValue)" }.joined() + "\n"
    for chunk in analysis.chunks {
      text += "chunk \(chunk.lines.start)-\(chunk.lines.end) \(chunk.bytes.count) bytes"
      text += " in [\(chunk.scope.joined(separator: " > "))]\n"
      for symbol in chunk.symbols { text += "  \(symbol.kind.name) \(symbol.name)\n" }
    }
    for symbol in analysis.symbols {
      text += "\(symbol.lines.start)-\(symbol.lines.end) \(symbol.kind.name) "
      text += (symbol.scope + [symbol.name]).joined(separator: " > ") + "\n"
    }
    return text
  }
}
