import CodeModel
import CodeSyntax
import Foundation
import Testing

/// Samples with what they say of other code. `RECORD=1` writes the `.facts` files anew, to be read
/// line by line against the sample.
///
///     module NAME                                     the package, module or namespace
///     LINE import FORM MODULE [name NAME] [as ALIAS] [in DEFINITION]
///     LINE:COLUMN ROLE NAME [of RECEIVER] [(ARGUMENTS)] [in DEFINITION]
///     type [OWNER].NAME = VALUE
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
      try (found.joined(separator: "\n") + "\n").write(to: record, atomically: true, encoding: .utf8)
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

/// Facts as lines of text.
private struct FactLines {
  let analysis: FileAnalysis

  init(_ analysis: FileAnalysis) {
    self.analysis = analysis
  }

  var lines: [String] {
    let facts = analysis.relations
    return facts.declaredModule.map { ["module \($0)"] } ?? []
      + facts.imports.map(line) + facts.references.map(line)
      + facts.types.map { "type \(name($0.owner)).\($0.name) = \($0.value.text)" }
  }

  private func line(_ fact: ImportFact) -> String {
    "\(fact.line) import \(fact.form) \(fact.module)"
      + (fact.name.map { " name \($0)" } ?? "") + (fact.alias.map { " as \($0)" } ?? "")
      + (fact.enclosing.map { " in \(name($0))" } ?? "")
  }

  private func line(_ fact: ReferenceFact) -> String {
    "\(fact.line):\(fact.column) \(fact.role) \(fact.name)"
      + (fact.receiver.map { " of \($0.text)" } ?? "")
      + (fact.argumentCount.map { " (\($0))" } ?? "")
      + (fact.enclosing.map { " in \(name($0))" } ?? "")
  }

  private func name(_ symbol: Int?) -> String {
    guard let symbol else { return "" }
    return (analysis.symbols[symbol].scope + [analysis.symbols[symbol].name])
      .joined(separator: ".")
  }
}
