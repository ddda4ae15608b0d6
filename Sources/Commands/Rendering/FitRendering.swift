import Evaluation
import Foundation
import Ranking

/// Renders what was learnt.
struct FitRendering {
  let samples: [FittingQuery]

  func lines(
    _ held: [CrossValidation.Score], _ weights: TableFit.Weights,
    _ repositories: Bool
  ) -> [String] {
    let present = scores(
      Dictionary(
        uniqueKeysWithValues: QueryTable.allCases.map {
          ($0, RankingTuning.standard.weights(for: $0).vector)
        }))
    let fitted = scores(weights)
    var lines = [Self.row("", ["n", "present", "fitted", "held out", "by repo", "ceiling"])]
    for set in Self.sets(held) {
      let own = held.filter { $0.query.set == set }
      lines.append(
        Self.row(
          set,
          [
            "\(own.count)", Self.figure(present.filter { $0.query.set == set }.mean),
            Self.figure(fitted.filter { $0.query.set == set }.mean), Self.figure(own.mean),
            Self.figure(own.meanOverRepositories),
            Self.figure(own.reduce(0) { $0 + $1.query.reachable } / Double(max(own.count, 1))),
          ]))
    }
    if repositories { lines += repositoryLines(present, held) }
    return lines + QueryTable.allCases.flatMap { table($0.rawValue, weights[$0] ?? []) }
  }

  private func scores(
    _ weights: TableFit.Weights
  ) -> [CrossValidation.Score] {
    samples.map { query in
      CrossValidation.Score(
        query: query, ndcg: query.ndcg(weights[query.table] ?? []))
    }
  }

  private func repositoryLines(
    _ present: [CrossValidation.Score], _ held: [CrossValidation.Score]
  ) -> [String] {
    let before = Dictionary(grouping: present, by: { "\($0.query.set) \($0.query.repo)" })
    return Dictionary(grouping: held, by: { "\($0.query.set) \($0.query.repo)" })
      .sorted { $0.key < $1.key }.map { key, scores in
        Self.row(
          key,
          [
            "\(scores.count)", Self.figure(before[key]?.mean ?? 0), "", Self.figure(scores.mean),
          ])
      }
  }

  /// As a table of settings.
  private func table(_ name: String, _ weights: [Double]) -> [String] {
    // Scores keep the magnitude that later stages add to.
    let learnt = zip(Feature.allCases, weights).filter { !$0.0.isFixed }
    let total = learnt.reduce(0) { $0 + abs($1.1) }
    let factor = total > 0 ? Self.weightTotal / total : 1
    return ["", "[ranking.\(name)]"]
      + learnt.filter { $1 != 0 }.map { feature, weight in
        String(format: "%@ = %.3f", feature.settingName, weight * factor)
      }
  }

  private static let weightTotal = 6.0

  static func change(
    _ name: String, _ scores: [CrossValidation.Score], _ whole: [CrossValidation.Score]
  ) -> String {
    row(
      name,
      sets(whole).map { set in
        let change =
          scores.filter { $0.query.set == set }.mean - whole.filter { $0.query.set == set }.mean
        return String(format: "%+.4f", change)
      })
  }

  private static func sets(_ scores: [CrossValidation.Score]) -> [String] {
    Set(scores.map(\.query.set)).sorted()
  }

  private static func figure(_ value: Double) -> String { String(format: "%.4f", value) }

  private static func row(_ name: String, _ cells: [String]) -> String {
    name + String(repeating: " ", count: max(1, 36 - name.count))
      + cells.map { String(repeating: " ", count: max(1, 10 - $0.count)) + $0 }.joined()
  }
}
