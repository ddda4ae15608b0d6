import CodeModel
package import Ranking

/// The candidates of a query whose answer is known.
package struct FittingQuery: Sendable, Codable {
  package struct Candidate: Sendable, Codable {
    /// Each feature times what the kind of file costs, as ranking weighs it.
    let features: [Double]
    /// The first of the query's targets that the file is; nil for none.
    let target: Int?
    let path: String

    package init(path: String, features: FeatureVector, penalty: Double, target: Int?) {
      self.path = path
      self.features = Feature.allCases.map { features[$0] * penalty }
      self.target = target
    }
  }

  package let id: String
  /// Which repository it belongs to: weights are judged on repositories they never saw.
  package let repo: String
  /// The set of queries it belongs to.
  package let set: String
  /// The table of weights that serves it.
  package let table: QueryTable
  /// What it is held out with: its repository, or a tenth of a set that is one repository.
  package let fold: String
  let targetCount: Int
  package let candidates: [Candidate]

  /// - Parameter fold: What it is held out with.
  package init(
    _ query: EvaluationQuery, set: String, fold: String, _ sample: RankingSample
  ) {
    self.fold = fold
    id = query.id
    repo = query.repo
    self.set = set
    table = sample.table
    let targets = query.targets.map(\.path)
    targetCount = Set(targets).count
    candidates = sample.files.map { file in
      Candidate(
        path: file.path.string, features: file.features, penalty: file.penalty,
        target: query.targets.firstIndex { target in
          target.isHit(by: RunResult(path: file.path.string, start: 1, end: .max))
        })
    }
  }

  package init(
    id: String, repo: String, set: String, table: QueryTable, targetCount: Int,
    candidates: [Candidate]
  ) {
    self.id = id
    self.repo = repo
    self.set = set
    self.table = table
    fold = repo
    self.targetCount = targetCount
    self.candidates = candidates
  }

  /// NDCG@10 of the files in the order of some weights.
  package func ndcg(_ weights: [Double]) -> Double {
    let order = ranked(weights)
    var gain = 0.0
    var seen: Set<Int> = []
    for (rank, index) in order.prefix(Self.depth).enumerated() {
      guard let target = candidates[index].target, seen.insert(target).inserted else { continue }
      gain += Self.discount(rank)
    }
    return gain / idealGain
  }

  private var idealGain: Double { Self.gain(ofBest: max(1, targetCount)) }

  /// What so many hits count at the top.
  private static func gain(ofBest count: Int) -> Double {
    (0..<min(count, depth)).reduce(0) { $0 + discount($1) }
  }

  /// The NDCG@10 of the best order of the candidates.
  package var reachable: Double {
    Self.gain(ofBest: Set(candidates.compactMap(\.target)).count) / idealGain
  }

  /// The candidates, best first; equal ones by their paths.
  func ranked(_ weights: [Double]) -> [Int] {
    let scores = candidates.map { candidate in
      var score = 0.0
      for index in weights.indices { score += weights[index] * candidate.features[index] }
      return score
    }
    return candidates.indices.sorted {
      (scores[$1], candidates[$0].path) < (scores[$0], candidates[$1].path)
    }
  }

  /// What a hit counts at a rank, from 0.
  static func discount(_ rank: Int) -> Double { RankingMetrics.discount(rank + 1) }
  static let depth = 10
}
