import CodeModel
import CodeSyntax
import Foundation
import SyntaxLaws
import Testing

/// Samples with what they say of other code, as `FactLines` has it. `RECORD=1` writes the `.facts`
/// files anew, to be read line by line against the sample.
@Suite struct RelationFactsTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("Relations")

  /// `<language>/<file>` of each sample.
  private static let samples: [String] = {
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (paths ?? []).filter { $0.contains("/") && !$0.hasSuffix(".facts") }.sorted()
  }()

  @Test(arguments: samples)
  func `a sample gives the facts that its syntax says`(path: String) throws {
    let file = Self.folder.appendingPathComponent(path)
    let language = Language(rawValue: String(path.prefix { $0 != "/" }))
    let analysis = TestGrammars.analyser.analyse(
      Array(try Data(contentsOf: file)), language: language)
    let found = FactLines(analysis).lines
    let record = file.appendingPathExtension("facts")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try (found.joined(separator: "\n") + "\n").write(
        to: record, atomically: true, encoding: .utf8)
    }
    let wanted = try String(contentsOf: record, encoding: .utf8).split(separator: "\n")
      .map(String.init)
    for change in found.difference(from: wanted) {
      switch change {
      case .insert(_, let line, _): Issue.record("not wanted: \(line)")
      case .remove(_, let line, _): Issue.record("not found: \(line)")
      }
    }
  }
}
