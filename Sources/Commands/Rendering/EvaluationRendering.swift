import Evaluation
import Foundation

/// Renders an evaluation as tables: by repository, by language and by category.
struct EvaluationRendering {
  let report: EvaluationReport
  let depth: Int

  var text: String {
    var rows = [["", "n", "NDCG@\(depth)", "MRR", "recall"]]
    for trait in QueryTrait.allCases {
      let groups = report.groups(by: trait)
      guard trait == .repository || groups.count > 1 else { continue }
      rows.append(["by \(trait.rawValue)", "", "", "", ""])
      rows += groups.map { row("  \($0.name.printable)", $0.queries.count, $0.mean) }
    }
    rows += means
    return (TextTable(rows: rows).lines + [time].compactMap(\.self)).joined(separator: "\n")
  }

  private var means: [[String]] {
    let count = report.groups(by: .repository).count
    let overRepositories = report.meanOverRepositories.map {
      row("mean over repositories", count, $0)
    }
    let overQueries = report.meanOverQueries.map {
      row("mean over queries", report.scored.count, $0)
    }
    return [overRepositories, overQueries].compactMap(\.self)
  }

  private var time: String? {
    guard let median = report.latency(quantile: 0.5), let tail = report.latency(quantile: 0.95)
    else { return nil }
    return String(format: "time per query: p50 %.1f ms, p95 %.1f ms", median * 1e3, tail * 1e3)
  }

  private func row(_ name: String, _ count: Int, _ metrics: RankingMetrics) -> [String] {
    let values = [metrics.ndcg, metrics.reciprocalRank, metrics.recall]
    return [name, "\(count)"] + values.map { String(format: "%.4f", $0) }
  }
}
