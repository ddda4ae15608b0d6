package import CodeModel
package import Engine
import Foundation

/// Indexes each corpus of a set of queries once and asks every query.
package struct EvaluationRun: Sendable {
  private let index: CodeIndex
  private let corpora: String
  private let legs: SearchLegs?
  private let depth: Int

  /// - Parameters:
  ///   - corpora: Folder with one folder per repository.
  ///   - depth: Results asked for and scored.
  package init(index: CodeIndex, corpora: String, legs: SearchLegs?, depth: Int) {
    self.index = index
    self.corpora = corpora
    self.legs = legs
    self.depth = depth
  }

  /// Throws `EvaluationFault` for a corpus that is not there, and what the engine throws.
  package func run(
    _ queries: [EvaluationQuery], progress: @Sendable (_ repo: String, _ done: Int) -> Void
  ) async throws -> EvaluationReport {
    var report = EvaluationReport()
    var current: Set<String> = []
    for query in queries {
      let root = try root(of: query)
      let request = SearchRequest(
        root: root,
        query: SearchQuery(text: query.query, resultCountMax: depth, legs: legs),
        freshness: current.insert(root).inserted ? .current : .committed)
      let answer = try await index.search(request)
      let results = answer.hits.map {
        RunResult(path: $0.path.string, start: $0.lines.start, end: $0.lines.end)
      }
      report.scored.append(
        ScoredQuery(
          query: query, results: results, seconds: answer.seconds,
          metrics: RankingMetrics(results: results, targets: query.targets, depth: depth)))
      progress(query.repo, report.scored.count)
    }
    return report
  }

  private func root(of query: EvaluationQuery) throws -> String {
    let part = query.benchmarkRoot.flatMap { $0.isEmpty ? nil : "/\($0)" } ?? ""
    let path = "\(corpora)/\(query.repo)\(part)"
    guard FileManager.default.fileExists(atPath: path) else {
      throw EvaluationFault.missingCorpus(path: path, repo: query.repo)
    }
    return path
  }
}
