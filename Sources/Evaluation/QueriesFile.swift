import Foundation

/// Reads files of one JSON object per line.
package enum QueriesFile {
  /// The queries in the order of the file; throws `EvaluationFault`.
  package static func read(_ path: String) throws -> [EvaluationQuery] {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw EvaluationFault.unreadable(path: path)
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return try lines.enumerated().compactMap { offset, line in
      guard !line.allSatisfy(\.isWhitespace) else { return nil }
      do {
        return try JSONDecoder().decode(EvaluationQuery.self, from: Data(line.utf8))
      } catch {
        throw EvaluationFault.malformed(path: path, line: offset + 1, detail: "\(error)")
      }
    }
  }
}
