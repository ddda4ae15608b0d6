import Evaluation
import Foundation

/// Renders how a repository's own questions are answered: quality by kind, the worst, and weights.
struct BenchmarkRendering {
  let report: BenchmarkReport
  let proposal: WeightProposal?
  let worstCountMax: Int

  var text: String {
    var sections = [["\(report.root.printable)", ""] + table + notes]
    sections += report.kinds.map(worst)
    if let proposal {
      sections.append(ProposalRendering(proposal: proposal, root: report.root).lines)
    }
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n")
  }

  private var table: [String] {
    let heading = ["kind", "queries", "NDCG@10", "MRR", "recall@10", "hit@1", "p50 ms", "p95 ms"]
    return TextTable(rows: [heading] + report.kinds.flatMap(rows)).lines
  }

  private func rows(_ kind: BenchmarkReport.Kind) -> [[String]] {
    let files = kind.ofFiles.map { ["  their files", ""] + figures($0) + ["", ""] }
    return [[kind.name, "\(kind.report.scored.count)"] + figures(kind.report) + times(kind.report)]
      + [files].compactMap(\.self)
  }

  private func figures(_ report: EvaluationReport) -> [String] {
    guard let mean = report.meanOverQueries, let first = report.firstHitShare else {
      return Array(repeating: "-", count: 4)
    }
    return [mean.ndcg, mean.reciprocalRank, mean.recall, first].map { String(format: "%.3f", $0) }
  }

  private func times(_ report: EvaluationReport) -> [String] {
    [0.5, 0.95].map { quantile in
      report.latency(quantile: quantile).map { String(format: "%.1f", $0 * 1e3) } ?? "-"
    }
  }

  /// Why a kind has no questions, and that few of them say little.
  private var notes: [String] {
    let lines = report.kinds.compactMap { kind -> String? in
      if let reason = kind.queries.reason { return "\(kind.name): no queries: \(reason)" }
      guard kind.report.scored.count < Self.fewCount else { return nil }
      return "\(kind.name): so few queries say little"
    }
    return lines.isEmpty ? [] : [""] + lines
  }

  private func worst(_ kind: BenchmarkReport.Kind) -> [String] {
    let scored = kind.worst(worstCountMax)
    guard !scored.isEmpty else { return [] }
    return ["worst of \(kind.name)"] + scored.flatMap(lines)
  }

  private func lines(_ scored: ScoredQuery) -> [String] {
    let targets = zip(scored.query.targets, scored.ranks.ranks).map { target, rank in
      let place = target.start.map { ":\($0)" } ?? ""
      return "    expected \(target.path.printable)\(place) at rank \(rank.map(String.init) ?? "-")"
    }
    let first = scored.results.first.map { ["    first is \($0.path.printable):\($0.start)"] }
    return ["  \(scored.query.query.printable)"] + targets
      + (scored.ranks.first == 1 ? [] : first ?? ["    nothing was found"])
  }

  private static let fewCount = 20
}
