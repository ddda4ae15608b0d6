/// Reads and writes the rankings of a set of queries, one JSON object per line.
package enum RunFile {
  /// Throws `EvaluationFault`.
  package static func read(_ path: String) throws -> [RunLine] {
    try JSONLinesFile.read(path, of: RunLine.self)
  }

  /// Throws `EvaluationFault`.
  package static func write(_ report: EvaluationReport, to path: String) throws {
    let lines = report.scored.map { RunLine(id: $0.query.id, results: $0.results) }
    try JSONLinesFile.write(lines, to: path)
  }
}
