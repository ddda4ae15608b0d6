/// At which rank each target of a query is first covered.
package struct TargetRanks: Hashable, Sendable {
  /// One per target, counted from 1; nil where no result down to the depth covers it.
  package let ranks: [Int?]
  /// Results that count.
  package let depth: Int

  package init(results: [RunResult], targets: [EvaluationTarget], depth: Int = 10) {
    self.depth = depth
    ranks = targets.map { target in
      results.prefix(depth).firstIndex { target.isHit(by: $0) }.map { $0 + 1 }
    }
  }

  /// The rank of the first result that covers any target.
  package var first: Int? { ranks.compactMap(\.self).min() }

  /// Such as `1 4 -`; a target that is not covered is a dash.
  package var text: String {
    ranks.map { $0.map(String.init) ?? "-" }.joined(separator: " ")
  }
}
