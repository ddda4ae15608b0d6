import Foundation

/// Reads and writes the rankings of a set of queries, one JSON object per line.
package enum RunFile {
  /// Throws `EvaluationFault`.
  package static func read(_ path: String) throws -> [RunLine] {
    try JSONLinesFile.read(path, of: RunLine.self)
  }

  /// Throws `EvaluationFault`.
  package static func write(_ report: EvaluationReport, to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let lines = try report.scored.map { scored in
      try encoder.encode(RunLine(id: scored.query.id, results: scored.results)) + [0x0A]
    }
    try OutputFile.write(Data(lines.joined()), to: path)
  }
}
