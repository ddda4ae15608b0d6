package import CodeModel

/// What a file says of other code, as lines of text.
///
///     module NAME                                     the package, module or namespace
///     LINE import FORM MODULE [name NAME] [as ALIAS] [in DEFINITION]
///     LINE:COLUMN ROLE NAME [of RECEIVER] [(ARGUMENTS)] [in DEFINITION]
///     type [OWNER].NAME = VALUE
///
/// Columns are bytes, counted from 0.
package struct FactLines {
  private let analysis: FileAnalysis

  package init(_ analysis: FileAnalysis) {
    self.analysis = analysis
  }

  package var lines: [String] {
    let facts = analysis.relations
    return (facts.declaredModule.map { ["module \($0)"] } ?? [])
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
      + (fact.argumentCount.map { " (\($0)\(fact.argumentLabels.map { " \($0)" } ?? ""))" } ?? "")
      + (fact.enclosing.map { " in \(name($0))" } ?? "")
  }

  private func name(_ symbol: Int?) -> String {
    guard let symbol else { return "" }
    return (analysis.symbols[symbol].scope + [analysis.symbols[symbol].name])
      .joined(separator: ".")
  }
}
