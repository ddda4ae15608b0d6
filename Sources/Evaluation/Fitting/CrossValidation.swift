package import Ranking

/// Weights judged on repositories that they were not learnt from.
package struct CrossValidation: Sendable {
  package let queries: [FittingQuery]
  package let foldCount: Int

  package init(_ queries: [FittingQuery], foldCount: Int) {
    self.queries = queries
    self.foldCount = foldCount
  }

  /// A score of a query by set and repository.
  package struct Score: Sendable {
    package let query: FittingQuery
    package let ndcg: Double

    package init(query: FittingQuery, ndcg: Double) {
      self.query = query
      self.ndcg = ndcg
    }
  }

  /// NDCG@10 of each query by weights learnt without its repository, in the order of the queries.
  package func scores(_ fit: TableFit) -> [Score] {
    zip(queries, heldOutWeights(fit)).map { query, weights in
      Score(query: query, ndcg: query.ndcg(weights[query.table] ?? []))
    }
  }

  /// Weights learnt without what each query is held out with, in the order of the queries.
  package func heldOutWeights(_ fit: TableFit) -> [TableFit.Weights] {
    let folds = Folds.numbers(of: queries.map(\.fold), count: foldCount)
    let fitted = (0..<foldCount).map { fold in
      fit.weights(queries.filter { folds[$0.fold] != fold })
    }
    return queries.map { fitted[folds[$0.fold] ?? 0] }
  }
}

extension [CrossValidation.Score] {
  /// Mean over queries.
  package var mean: Double { isEmpty ? 0 : reduce(0) { $0 + $1.ndcg } / Double(count) }

  /// Mean over the means of the repositories.
  package var meanOverRepositories: Double {
    let means = Dictionary(grouping: self, by: \.query.repo).sorted { $0.key < $1.key }
      .map(\.value.mean)
    return means.isEmpty ? 0 : means.reduce(0, +) / Double(means.count)
  }
}

/// Learns the tables of weights, one after the other.
package struct TableFit: Sendable {
  package typealias Weights = [QueryTable: [Double]]

  private let fit: PairwiseFit
  private let present: Weights?

  /// - Parameter present: Weights that the learnt ones are drawn to and whose magnitude they keep; nil
  ///   to learn all from nothing.
  package init(_ fit: PairwiseFit, drawnTo present: Weights? = nil) {
    self.fit = fit
    self.present = present
  }

  /// The weights of each table.
  package func weights(_ queries: [FittingQuery]) -> Weights {
    if let present { return weights(queries, near: present) }
    var weights: Weights = [:]
    for table in [QueryTable.description, .question, .symbol] {
      var fit = fit
      // Questions in other words than the code's are few in most sets: their weights are drawn to those
      // of descriptions rather than to zero.
      if table == .question { fit.center = weights[.description] ?? [] }
      weights[table] = fit.weights(
        queries.filter { $0.table == table },
        start: RankingTuning.standard.weights(for: table).vector)
    }
    return weights
  }

  private func weights(_ queries: [FittingQuery], near present: Weights) -> Weights {
    let byTable = Dictionary(grouping: queries, by: \.table)
    return present.reduce(into: [:]) { learnt, entry in
      guard let own = byTable[entry.key] else {
        learnt[entry.key] = entry.value
        return
      }
      var fit = fit
      fit.center = entry.value
      learnt[entry.key] = Self.scaled(fit.weights(own, start: entry.value), as: entry.value)
    }
  }

  /// Later stages add to scores, whose magnitude must stay.
  private static func scaled(_ weights: [Double], as present: [Double]) -> [Double] {
    let learnt = Feature.allCases.filter { !$0.isFixed }.map(\.rawValue)
    func total(_ weights: [Double]) -> Double { learnt.reduce(0) { $0 + abs(weights[$1]) } }
    let factor = total(weights) > 0 ? total(present) / total(weights) : 1
    var scaled = weights
    for index in learnt { scaled[index] *= factor }
    return scaled
  }
}

extension RankingWeights {
  /// One weight per feature.
  package var vector: [Double] { Feature.allCases.map { self[$0] } }

  /// From one weight per feature.
  init(vector: [Double]) {
    self.init(Dictionary(uniqueKeysWithValues: zip(Feature.allCases, vector)))
  }
}
