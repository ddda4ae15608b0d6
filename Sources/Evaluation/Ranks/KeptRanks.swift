import Foundation

/// The ranks a set of queries is known to have, as they are kept beside it.
///
/// A line is a query and the ranks of its targets, without times, so that a change of ranking is a
/// change of lines and nothing else is.
package struct KeptRanks: Hashable, Sendable {
  package struct Line: Hashable, Sendable {
    package let id: String
    /// As `TargetRanks.text`.
    package let ranks: String
    package let query: String

    package init(id: String, ranks: String, query: String) {
      self.id = id
      self.ranks = ranks
      self.query = query
    }
  }

  package let lines: [Line]
  private static let heading = ["id", "ranks", "query"]

  package init(lines: [Line]) {
    self.lines = lines
  }

  package init(_ report: EvaluationReport) {
    lines = report.scored.map { scored in
      Line(id: scored.query.id, ranks: scored.ranks.text, query: scored.query.query)
    }
  }

  /// Reads a file that was written by `write`; throws `EvaluationFault`.
  package init(contentsOf path: String) throws {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw EvaluationFault.unreadable(path: path)
    }
    lines = try text.split(separator: "\n").dropFirst().enumerated().map { offset, row in
      let fields = CSVRow.fields(row)
      guard fields.count == Self.heading.count else {
        throw EvaluationFault.malformed(
          path: path, line: offset + 2, detail: "not an id, ranks and a query")
      }
      return Line(id: fields[0], ranks: fields[1], query: fields[2])
    }
  }

  /// Throws `EvaluationFault`.
  package func write(to path: String) throws {
    try OutputFile.write(Data(text.utf8), to: path)
  }

  package var text: String {
    ([Self.heading] + lines.map { [$0.id, $0.ranks, $0.query] })
      .map { CSVRow.text($0) + "\n" }.joined()
  }
}
