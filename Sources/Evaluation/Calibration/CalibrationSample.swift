import CodeModel
package import Engine
import Ranking

/// What confidence rests on in one answer, and whether the answer was right.
package struct CalibrationSample: Sendable, Codable {
  package struct Hit: Sendable, Codable {
    package let signals: [Double]
    package let isRight: Bool
  }

  package let set: String
  /// The repository the query is about.
  package let repo: String
  /// The repository it was asked of.
  package let asked: String
  package let signals: [Double]
  /// Whether the transformer had a say, or had none to have.
  package let isCompared: Bool
  /// Those of the answer, best first.
  package let hits: [Hit]

  /// Whether the query was asked of the repository it is about.
  package var isOwn: Bool { repo == asked }

  /// Nil for an answer without results, which needs no model.
  init?(
    _ query: EvaluationQuery, set: String, asked: String, isCompared: Bool, _ answer: SearchAnswer
  ) {
    guard let confidence = answer.confidence, !answer.hits.isEmpty else { return nil }
    self.set = set
    self.asked = asked
    self.isCompared = isCompared
    repo = query.repo
    signals = AnswerSignal.allCases.map { confidence.signals[$0] }
    hits = zip(answer.hits, confidence.hitSignals).map { hit, signals in
      let result = RunResult(path: hit.path.string, start: hit.lines.start, end: hit.lines.end)
      return Hit(
        signals: HitSignal.allCases.map { signals[$0] },
        isRight: asked == query.repo && query.targets.contains { $0.isHit(by: result) })
    }
  }
}

/// Asks queries of the repository they are about and of another.
package struct CalibrationSampling: Sendable {
  private let index: CodeIndex
  private let corpora: Corpora

  package init(index: CodeIndex, corpora: Corpora) {
    self.index = index
    self.corpora = corpora
  }

  /// The samples of a set of at least two repositories, with the transformer and without.
  ///
  /// Throws `EvaluationFault` for a corpus that is not there, and what the engine throws.
  package func samples(
    _ queries: [EvaluationQuery], set: String
  ) async throws -> [CalibrationSample] {
    let byRepo = Dictionary(queries.map { ($0.repo, $0) }, uniquingKeysWith: { first, _ in first })
    let repos = byRepo.keys.sorted()
    guard repos.count > 1 else { throw EvaluationFault.oneRepository(set: set) }
    var samples: [CalibrationSample] = []
    var current: Set<String> = []
    for (number, query) in queries.enumerated() {
      // In turn each of the others.
      let own = repos.firstIndex(of: query.repo) ?? 0
      let other = repos[(own + 1 + number % (repos.count - 1)) % repos.count]
      for asked in [query.repo, other] {
        let root = try corpora.root(of: byRepo[asked] ?? query)
        for isCompared in [true, false] {
          let legs: SearchLegs? = isCompared ? nil : SearchLegs.all.subtracting(.reranking)
          let answer = try await index.search(
            SearchRequest(
              root: root, query: SearchQuery(text: query.query, legs: legs),
              freshness: current.insert(root).inserted ? .current : .committed))
          samples += [
            CalibrationSample(query, set: set, asked: asked, isCompared: isCompared, answer)
          ].compactMap(\.self)
        }
      }
    }
    return samples
  }
}
