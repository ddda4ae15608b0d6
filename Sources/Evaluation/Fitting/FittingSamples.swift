package import CodeModel
package import Engine
import Ranking

/// Gathers the candidates of queries with known answers.
package struct FittingSamples: Sendable {
  private let index: CodeIndex
  private let corpora: Corpora
  private let legs: SearchLegs?

  package init(index: CodeIndex, corpora: Corpora, legs: SearchLegs?) {
    self.index = index
    self.corpora = corpora
    self.legs = legs
  }

  /// A set of one repository is held out in so many parts.
  private static let partCount = 10

  /// The samples of a file's queries; the set is called as the file is.
  ///
  /// Throws `EvaluationFault` for a corpus that is not there, and what the engine throws.
  package func samples(
    _ queries: [EvaluationQuery], set: String
  ) async throws -> [FittingQuery] {
    var samples: [FittingQuery] = []
    let isOneRepository = Set(queries.map(\.repo)).count == 1
    var current: Set<String> = []
    for (number, query) in queries.enumerated() {
      let root = try corpora.root(of: query)
      let sample = try await index.rankingSample(
        SearchRequest(
          root: root, query: SearchQuery(text: query.query, legs: legs),
          freshness: current.insert(root).inserted ? .current : .committed))
      samples.append(
        FittingQuery(
          query, set: set,
          fold: isOneRepository ? "\(query.repo) \(number % Self.partCount)" : query.repo, sample))
    }
    return samples
  }
}
