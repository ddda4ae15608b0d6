import CodeModel
package import Engine

/// What each part of the evidence is worth: every query asked once more without it.
///
/// Weights stay as they are, so that a part whose work others would take over, were they weighed for
/// it, seems to be worth more than it is.
package struct Ablation: Sendable {
  /// Something that is left out.
  package struct Part: Sendable {
    /// Such as `leg dense` or `feature pathWords`.
    package let name: String
    let legs: SearchLegs?
    let features: FeatureAblation
  }

  /// The whole, then without each leg, then without each feature.
  package static let parts: [Part] =
    [
      ("lexical", SearchLegs.lexical), ("dense", .dense), ("history", .history),
      ("reranking", .reranking),
    ].map { Part(name: "leg \($0)", legs: SearchLegs.all.subtracting($1), features: .none) }
    + FeatureAblation.names.compactMap { name in
      FeatureAblation(without: [name]).map {
        Part(name: "feature \(name)", legs: nil, features: $0)
      }
    }

  package let whole: EvaluationReport
  /// What was left out, with the difference it makes, in the order of `parts`.
  package let differences: [(part: Part, comparison: RunComparison)]

  /// - Parameter progress: Told before each of the runs, the one of the whole first.
  package init(
    of queries: [EvaluationQuery], index: CodeIndex, corpora: Corpora, depth: Int,
    progress: @Sendable (_ part: String, _ repo: String, _ done: Int) -> Void
  ) async throws {
    let whole = try await EvaluationRun(index: index, corpora: corpora, depth: depth)
      .run(queries) { progress("whole", $0, $1) }
    var differences: [(part: Part, comparison: RunComparison)] = []
    for part in Self.parts {
      let run = EvaluationRun(
        index: index, corpora: corpora, legs: part.legs, ablation: part.features, depth: depth)
      let report = try await run.run(queries) { progress(part.name, $0, $1) }
      differences.append((part, RunComparison(before: whole, after: report)))
    }
    self.whole = whole
    self.differences = differences
  }
}
