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
    let heading = ["", "n", "present", "fitted", "held out", "by repo", "ceiling"]
    var rows = [heading] + Self.sets(held).map { row(of: $0, held, present, fitted) }
    if repositories { rows += repositoryRows(present, held) }
    return TextTable(rows: rows).lines
      + QueryTable.allCases.flatMap { table($0.rawValue, weights[$0] ?? []) }
  }

  private func row(
    of set: String, _ held: [CrossValidation.Score], _ present: [CrossValidation.Score],
    _ fitted: [CrossValidation.Score]
  ) -> [String] {
    func own(_ scores: [CrossValidation.Score]) -> [CrossValidation.Score] {
      scores.filter { $0.query.set == set }
    }
    let queries = own(held).map(\.query)
    let reachable = queries.reduce(0) { $0 + $1.reachable } / Double(max(queries.count, 1))
    return [set, "\(queries.count)"]
      + [
        own(present).mean, own(fitted).mean, own(held).mean, own(held).meanOverRepositories,
        reachable,
      ].map(Self.figure)
  }

  private func scores(
    _ weights: TableFit.Weights
  ) -> [CrossValidation.Score] {
    samples.map { query in
      CrossValidation.Score(
        query: query, ndcg: query.ndcg(weights[query.table] ?? []))
    }
  }

  private func repositoryRows(
    _ present: [CrossValidation.Score], _ held: [CrossValidation.Score]
  ) -> [[String]] {
    let before = Dictionary(grouping: present, by: { "\($0.query.set) \($0.query.repo)" })
    return Dictionary(grouping: held, by: { "\($0.query.set) \($0.query.repo)" })
      .sorted { $0.key < $1.key }.map { key, scores in
        [
          key.printable, "\(scores.count)", Self.figure(before[key]?.mean ?? 0), "",
          Self.figure(scores.mean), "", "",
        ]
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

  /// What leaving out each of some features changes of each set.
  static func changes(
    _ without: [(feature: Feature, scores: [CrossValidation.Score])],
    from whole: [CrossValidation.Score]
  ) -> [String] {
    let sets = sets(whole)
    let rows = without.map { feature, scores in
      ["without \(feature.label)"]
        + sets.map { set in
          let change =
            scores.filter { $0.query.set == set }.mean - whole.filter { $0.query.set == set }.mean
          return String(format: "%+.4f", change)
        }
    }
    return TextTable(rows: [[""] + sets] + rows).lines
  }

  private static func sets(_ scores: [CrossValidation.Score]) -> [String] {
    Set(scores.map(\.query.set)).sorted()
  }

  private static func figure(_ value: Double) -> String { String(format: "%.4f", value) }
}
