/// Two rankings of the same queries side by side.
package struct RunComparison: Sendable {
  package struct Change: Sendable {
    package let query: EvaluationQuery
    package let before: ScoredQuery
    package let after: ScoredQuery

    package var difference: Double { after.metrics.ndcg - before.metrics.ndcg }
  }

  /// One per query, in the order of the queries.
  package let changes: [Change]
  package let before: EvaluationReport
  package let after: EvaluationReport

  /// NDCG of two queries differs when it does by more than rounding.
  private static let equalityMargin = 1e-9

  /// - Parameters:
  ///   - first: The lines of the run that is compared with.
  ///   - second: The lines of the run that is to be better.
  package init(_ first: [RunLine], _ second: [RunLine], queries: [EvaluationQuery], depth: Int = 10)
  {
    self.init(
      before: EvaluationReport(queries: queries, run: first, depth: depth),
      after: EvaluationReport(queries: queries, run: second, depth: depth))
  }

  /// Both are of the same queries in the same order.
  package init(before: EvaluationReport, after: EvaluationReport) {
    self.before = before
    self.after = after
    changes = zip(before.scored, after.scored).map { before, after in
      Change(query: before.query, before: before, after: after)
    }
  }

  package var better: [Change] { changes.filter { $0.difference > Self.equalityMargin } }
  package var worse: [Change] { changes.filter { $0.difference < -Self.equalityMargin } }
  package var equalCount: Int { changes.count - better.count - worse.count }

  /// Draws queries; nil without any.
  package var overQueries: PairedBootstrap? { PairedBootstrap(changes.map(\.difference)) }

  /// Draws repositories, each with the mean of its queries; nil without any.
  package var overRepositories: PairedBootstrap? {
    PairedBootstrap(
      zip(before.groups(by: .repository), after.groups(by: .repository)).map { before, after in
        after.mean.ndcg - before.mean.ndcg
      })
  }

  /// The queries whose NDCG changed most, the largest change first; equal ones by their id.
  package func mostMoved(_ countMax: Int) -> [Change] {
    let moved = (better + worse).sorted { left, right in
      (-abs(left.difference), left.query.id) < (-abs(right.difference), right.query.id)
    }
    return Array(moved.prefix(countMax))
  }
}
