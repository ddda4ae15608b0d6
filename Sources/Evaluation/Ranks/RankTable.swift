import Foundation

/// What every query came to, as CSV.
package enum RankTable {
  private static let heading = [
    "id", "repo", "category", "language", "ranks", "ndcg", "rr", "recall", "ms",
  ]

  /// Throws `EvaluationFault`.
  package static func write(_ report: EvaluationReport, to path: String) throws {
    try OutputFile.write(Data(csv(of: report).utf8), to: path)
  }

  package static func csv(of report: EvaluationReport) -> String {
    ([heading] + report.scored.map(fields)).map { CSVRow.text($0) + "\n" }.joined()
  }

  private static func fields(of scored: ScoredQuery) -> [String] {
    let (query, metrics) = (scored.query, scored.metrics)
    let values = [metrics.ndcg, metrics.reciprocalRank, metrics.recall]
    return [
      query.id, query.repo, query.category ?? "", query.language ?? "", scored.ranks.text,
    ] + values.map { String(format: "%.4f", $0) } + [String(format: "%.1f", scored.seconds * 1e3)]
  }
}
