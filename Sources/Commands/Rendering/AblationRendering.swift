import Evaluation
import Foundation

/// Renders what each part of the evidence is worth.
struct AblationRendering {
  let ablation: Ablation

  var text: String {
    let heading = ["without", "NDCG", "difference", "95 % over queries", "better", "worse"]
    let whole = [
      "(nothing)", Self.plain(ablation.whole.meanOverRepositories?.ndcg), "", "", "", "",
    ]
    let rows = ablation.differences.map { part, comparison in
      let interval = comparison.overQueries?.interval
      return [
        part.name, Self.plain(comparison.after.meanOverRepositories?.ndcg),
        comparison.overRepositories.map { Self.signed($0.mean) } ?? "",
        interval.map { "\(Self.signed($0.lowerBound)) to \(Self.signed($0.upperBound))" } ?? "",
        "\(comparison.better.count)", "\(comparison.worse.count)",
      ]
    }
    return TextTable(rows: [heading, whole] + rows).lines.joined(separator: "\n")
  }

  private static func plain(_ value: Double?) -> String {
    value.map { String(format: "%.4f", $0) } ?? ""
  }

  private static func signed(_ value: Double) -> String { String(format: "%+.4f", value) }
}
