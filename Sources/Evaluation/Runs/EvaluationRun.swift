package import CodeModel
package import Engine

/// Indexes each corpus of a set of queries once and asks every query.
package struct EvaluationRun: Sendable {
  private let index: CodeIndex
  private let corpora: Corpora
  private let legs: SearchLegs?
  private let ablation: FeatureAblation
  private let depth: Int
  private let adjusting: @Sendable (inout SearchRequest) -> Void

  /// - Parameters:
  ///   - ablation: Features that do not count.
  ///   - depth: Results asked for and scored.
  ///   - adjusting: Changes what is asked in other respects.
  package init(
    index: CodeIndex, corpora: Corpora, legs: SearchLegs? = nil,
    ablation: FeatureAblation = .none, depth: Int = 10,
    adjusting: @escaping @Sendable (inout SearchRequest) -> Void = { _ in }
  ) {
    self.adjusting = adjusting
    self.index = index
    self.corpora = corpora
    self.legs = legs
    self.ablation = ablation
    self.depth = depth
  }

  /// Throws `EvaluationFault` for a corpus that is not there, and what the engine throws.
  package func run(
    _ queries: [EvaluationQuery], progress: @Sendable (_ repo: String, _ done: Int) -> Void
  ) async throws -> EvaluationReport {
    var report = EvaluationReport()
    var current: Set<String> = []
    for query in queries {
      let root = try corpora.root(of: query)
      var request = SearchRequest(
        root: root,
        query: SearchQuery(text: query.query, resultCountMax: depth, legs: legs),
        freshness: current.insert(root).inserted ? .current : .committed,
        revision: corpora.commit)
      request.ablation = ablation
      adjusting(&request)
      let answer = try await index.search(request)
      let results = answer.hits.map {
        RunResult(path: $0.path.string, start: $0.lines.start, end: $0.lines.end)
      }
      report.scored.append(
        ScoredQuery(query: query, results: results, seconds: answer.seconds, depth: depth))
      progress(query.repo, report.scored.count)
    }
    return report
  }
}
