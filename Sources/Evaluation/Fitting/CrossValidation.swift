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
    let folds = foldsByRepository
    let fitted = (0..<foldCount).map { fold in
      fit.weights(queries.filter { folds[$0.fold] != fold })
    }
    return queries.map { query in
      Score(query: query, ndcg: query.ndcg((fitted[folds[query.fold] ?? 0])[query.table] ?? []))
    }
  }

  /// Repositories in the order of their names go round the folds.
  private var foldsByRepository: [String: Int] {
    let repos = Set(queries.map(\.fold)).sorted()
    return Dictionary(
      uniqueKeysWithValues: repos.enumerated().map { ($1, $0 % foldCount) })
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

  package init(_ fit: PairwiseFit) {
    self.fit = fit
  }

  /// The weights of each table.
  ///
  /// Questions in other words than the code's are few in most sets: their weights are drawn to those
  /// of descriptions rather than to zero.
  package func weights(_ queries: [FittingQuery]) -> Weights {
    var weights: Weights = [:]
    for table in [QueryTable.description, .question, .symbol] {
      var fit = fit
      if table == .question { fit.center = weights[.description] ?? [] }
      weights[table] = fit.weights(
        queries.filter { $0.table == table },
        start: RankingTuning.standard.weights(for: table).vector)
    }
    return weights
  }
}

extension RankingWeights {
  /// One weight per feature.
  package var vector: [Double] { Feature.allCases.map { self[$0] } }
}
