import Evaluation
import Foundation

/// Renders an evaluation as a table.
struct EvaluationRendering {
  let report: EvaluationReport
  let depth: Int

  var text: String {
    var lines = report.byRepository.sorted { $0.key < $1.key }.compactMap { repo, queries in
      RankingMetrics.mean(queries.map(\.metrics)).map { row(repo, queries.count, $0) }
    }
    lines.insert(heading, at: 0)
    if let mean = report.meanOverRepositories {
      lines.append(row("mean over repositories", report.byRepository.count, mean))
    }
    if let mean = report.meanOverQueries {
      lines.append(row("mean over queries", report.scored.count, mean))
    }
    if let median = report.latency(quantile: 0.5), let tail = report.latency(quantile: 0.95) {
      lines.append(
        String(format: "time per query: p50 %.1f ms, p95 %.1f ms", median * 1e3, tail * 1e3))
    }
    return lines.joined(separator: "\n")
  }

  private var heading: String {
    Self.padded("", 24) + "     n  NDCG@\(depth)     MRR  recall"
  }

  private func row(_ name: String, _ count: Int, _ metrics: RankingMetrics) -> String {
    Self.padded(name, 24)
      + String(
        format: "%6d  %7.4f  %6.4f  %6.4f", count, metrics.ndcg, metrics.reciprocalRank,
        metrics.recall)
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
