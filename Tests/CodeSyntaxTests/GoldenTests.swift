import CodeModel
import CodeSyntax
import Foundation
import Testing

/// Samples written from each language's reference, with the symbols they must give.
///
/// One line a symbol: `first-last kind visibility scope > name | signature | summary`.
@Suite struct GoldenTests {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("Golden")

  /// `<language>/<file>` of each sample.
  static let samples: [String] = {
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (paths ?? []).filter { $0.contains("/") && !$0.hasSuffix(".symbols") }.sorted()
  }()

  @Test(arguments: samples)
  func `a sample gives the symbols its reference says`(path: String) throws {
    let (bytes, language) = try read(path)
    let expected = try String(
      contentsOf: Self.folder.appendingPathComponent(path + ".symbols"), encoding: .utf8)
    let analysis = TestGrammars.analyser.analyse(bytes, language: language)
    let found = analysis.symbols.map(Self.line)
    let wanted = expected.split(separator: "\n").map { Self.trimmed(String($0)) }
    for change in found.difference(from: wanted) {
      switch change {
      case .insert(_, let line, _): Issue.record("not wanted: \(line)")
      case .remove(_, let line, _): Issue.record("not found: \(line)")
      }
    }
    for symbol in analysis.symbols where !symbol.name.contains(" ") {
      let text = String(decoding: bytes[symbol.nameBytes], as: UTF8.self)
      #expect(text.contains(symbol.name), "\(symbol.name) is not \(text)")
    }
  }

  @Test(arguments: samples)
  func `a sample's chunks keep the laws`(path: String) throws {
    let (bytes, language) = try read(path)
    let analysis = TestGrammars.analyser.analyse(bytes, language: language)
    #expect(TestGrammars.violation(in: analysis, of: bytes) == nil)
  }

  @Test(arguments: samples)
  func `what is left out of the search holds no symbol`(path: String) throws {
    let (bytes, language) = try read(path)
    let found = Set(
      TestGrammars.analyser.analyse(bytes, language: language).symbols.map(\.nameBytes))
    let all = TestGrammars.analyser.symbolsWithoutPruning(bytes, language: language)
    #expect(all.filter { !found.contains($0.nameBytes) }.map(\.name) == [])
  }

  private func read(_ path: String) throws -> (bytes: [UInt8], language: Language) {
    let data = try Data(contentsOf: Self.folder.appendingPathComponent(path))
    return (Array(data), Language(rawValue: String(path.prefix { $0 != "/" })))
  }

  private static func line(_ symbol: Symbol) -> String {
    let name = (symbol.scope + [symbol.name]).joined(separator: " > ")
    let visibility = symbol.visibility?.rawValue ?? "-"
    return trimmed(
      "\(symbol.lines.start)-\(symbol.lines.end) \(symbol.kind.name) \(visibility) \(name)"
        + " | \(symbol.signature) | \(symbol.summary ?? "")")
  }

  private static func trimmed(_ line: String) -> String {
    line.trimmingCharacters(in: .whitespaces)
  }
}
