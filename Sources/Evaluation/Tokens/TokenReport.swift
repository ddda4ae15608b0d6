import Foundation

/// How much of what is looked for replies show within budgets, by method.
package struct TokenReport: Sendable {
  package struct Score: Sendable {
    package let query: EvaluationQuery
    /// One per budget.
    package let recalls: [Double]
    /// Length of the reply to the greatest budget.
    package let tokenCount: Int
  }

  package struct Method: Sendable {
    package let name: String
    package var scores: [Score] = []
    package var preparation: Preparation?
  }

  /// Tokens of three bytes.
  package let budgets: [Int]
  package internal(set) var methods: [Method]

  /// The mean of the repositories' means, one per budget.
  package func meanOverRepositories(_ method: Method) -> [Double] {
    let groups = Dictionary(grouping: method.scores, by: \.query.repo)
      .sorted { $0.key < $1.key }
    return mean(groups.map { mean($0.value.map(\.recalls)) })
  }

  /// The length of half of the replies is at most this, of those to the greatest budget.
  package func medianTokenCount(_ method: Method) -> Int {
    let ordered = method.scores.map(\.tokenCount).sorted()
    return ordered.isEmpty ? 0 : ordered[ordered.count / 2]
  }

  package func meanOverQueries(_ method: Method) -> [Double] {
    mean(method.scores.map(\.recalls))
  }

  private func mean(_ rows: [[Double]]) -> [Double] {
    budgets.indices.map { column in
      rows.isEmpty ? 0 : rows.reduce(0) { $0 + $1[column] } / Double(rows.count)
    }
  }

  /// Writes a line per query and method; throws `EvaluationFault`.
  package func writeCSV(to path: String) throws {
    let heading = ["id", "repo", "method"] + budgets.map { "recall@\($0)" } + ["tokens"]
    let rows = methods.flatMap { method in
      method.scores.map { score in
        [score.query.id, score.query.repo, method.name]
          + score.recalls.map { String(format: "%.4f", $0) } + ["\(score.tokenCount)"]
      }
    }
    let text = ([heading] + rows).map { CSVRow.text($0) + "\n" }.joined()
    try OutputFile.write(Data(text.utf8), to: path)
  }
}
