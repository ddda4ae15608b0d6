import CodeModel
import Evaluation
import Foundation

/// Renders how two runs differ.
struct ComparisonRendering {
  let comparison: RunComparison
  let movedCountMax: Int

  private static let queryCharactersMax = 70

  var text: String {
    var lines = TextTable(rows: [["", "A", "B", "B - A", "95 % interval"]] + means).lines
    lines.append(
      "\(comparison.better.count) queries better, \(comparison.worse.count) worse,"
        + " \(comparison.equalCount) equal")
    let moved = comparison.mostMoved(movedCountMax)
    guard !moved.isEmpty else { return lines.joined(separator: "\n") }
    let rows = moved.map { change in
      [
        change.query.id.printable, Self.signed(change.difference),
        "\(change.before.ranks.text) -> \(change.after.ranks.text)",
      ]
    }
    lines += ["", "moved most"]
    lines += zip(
      TextTable(rows: [["query", "NDCG", "ranks"]] + rows).lines, [""] + moved.map(Self.asked)
    )
    .map { $0 + ($1.isEmpty ? "" : "  \($1)") }
    return lines.joined(separator: "\n")
  }

  private var means: [[String]] {
    let (before, after) = (comparison.before, comparison.after)
    return [
      row(
        "NDCG, mean over queries", before.meanOverQueries, after.meanOverQueries,
        comparison.overQueries),
      row(
        "NDCG, mean over repositories", before.meanOverRepositories, after.meanOverRepositories,
        comparison.overRepositories),
    ].compactMap(\.self)
  }

  private func row(
    _ name: String, _ before: RankingMetrics?, _ after: RankingMetrics?,
    _ bootstrap: PairedBootstrap?
  ) -> [String]? {
    guard let before, let after, let bootstrap else { return nil }
    let ends = [bootstrap.interval.lowerBound, bootstrap.interval.upperBound].map(Self.signed)
    return [
      name, String(format: "%.4f", before.ndcg), String(format: "%.4f", after.ndcg),
      Self.signed(bootstrap.mean),
      "\(ends.joined(separator: " to ")), \(bootstrap.isClear ? "clear" : "may be chance")",
    ]
  }

  private static func asked(_ change: RunComparison.Change) -> String {
    change.query.query.printable.cut(toCharacters: queryCharactersMax)
  }

  private static func signed(_ value: Double) -> String { String(format: "%+.4f", value) }
}
