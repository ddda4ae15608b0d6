/// Reads queries with known answers.
package enum QueriesFile {
  /// The queries in the order of the file; throws `EvaluationFault`.
  package static func read(_ path: String) throws -> [EvaluationQuery] {
    try JSONLinesFile.read(path, of: EvaluationQuery.self)
  }

  /// Replaces the file; throws `EvaluationFault`.
  package static func write(_ queries: [EvaluationQuery], to path: String) throws {
    try JSONLinesFile.write(queries, to: path)
  }
}
