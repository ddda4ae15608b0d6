package import CodeModel
package import Engine
import Ranking

/// Gathers the candidates of queries with known answers.
package struct FittingSamples: Sendable {
  private let index: CodeIndex
  private let corpora: Corpora
  private let legs: SearchLegs?
  private let adjusting: @Sendable (inout SearchRequest) -> Void

  /// - Parameter adjusting: Changes what is asked in other respects.
  package init(
    index: CodeIndex, corpora: Corpora, legs: SearchLegs?,
    adjusting: @escaping @Sendable (inout SearchRequest) -> Void = { _ in }
  ) {
    self.adjusting = adjusting
    self.index = index
    self.corpora = corpora
    self.legs = legs
  }

  /// A set of one repository is held out in so many parts.
  private static let partCount: UInt64 = 10

  /// The samples of a file's queries; the set is called as the file is.
  ///
  /// What is asked about the same file is held out together where there is but one repository.
  /// Throws `EvaluationFault` for a corpus that is not there, and what the engine throws.
  package func samples(
    _ queries: [EvaluationQuery], set: String,
    progress: @Sendable (_ repo: String, _ done: Int) -> Void = { _, _ in }
  ) async throws -> [FittingQuery] {
    var samples: [FittingQuery] = []
    let isOneRepository = Set(queries.map(\.repo)).count == 1
    var current: Set<String> = []
    for query in queries {
      let root = try corpora.root(of: query)
      var request = SearchRequest(
        root: root, query: SearchQuery(text: query.query, legs: legs),
        freshness: current.insert(root).inserted ? .current : .committed)
      adjusting(&request)
      let sample = try await index.rankingSample(request)
      let fold = isOneRepository ? "\(query.repo) \(Self.part(of: query))" : query.repo
      samples.append(FittingQuery(query, set: set, fold: fold, sample))
      progress(query.repo, samples.count)
    }
    return samples
  }

  private static func part(of query: EvaluationQuery) -> UInt64 {
    StableHash.of((query.targets.first?.path ?? query.id).utf8) % partCount
  }
}
