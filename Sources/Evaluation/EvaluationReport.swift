import Foundation

/// The rankings of a set of queries and how good they are.
package struct EvaluationReport: Sendable {
  package var scored: [ScoredQuery] = []

  package var meanOverQueries: RankingMetrics? { .mean(scored.map(\.metrics)) }

  /// The mean of the repositories' means, so that a repository with many queries counts once.
  package var meanOverRepositories: RankingMetrics? {
    .mean(byRepository.compactMap { .mean($0.value.map(\.metrics)) })
  }

  package var byRepository: [String: [ScoredQuery]] {
    Dictionary(grouping: scored, by: \.query.repo)
  }

  /// Time per query at a share of the ordered times: 0.5 is the median; nil without queries.
  package func latency(quantile: Double) -> Double? {
    let ordered = scored.map(\.seconds).sorted()
    guard !ordered.isEmpty else { return nil }
    return ordered[min(ordered.count - 1, Int(Double(ordered.count) * quantile))]
  }

  /// Writes one line per query; throws `EvaluationFault`.
  package func writeRun(to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var data = Data()
    for query in scored {
      data.append(try encoder.encode(RunLine(id: query.query.id, results: query.results)))
      data.append(0x0A)
    }
    guard (try? data.write(to: URL(fileURLWithPath: path), options: .atomic)) != nil else {
      throw EvaluationFault.unwritable(path: path)
    }
  }
}

/// One query with its ranking.
package struct ScoredQuery: Sendable {
  package let query: EvaluationQuery
  package let results: [RunResult]
  package let seconds: Double
  package let metrics: RankingMetrics
}
