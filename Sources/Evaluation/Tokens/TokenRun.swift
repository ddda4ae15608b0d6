import CodeModel

/// Asks every query of every method and measures the replies.
package struct TokenRun: Sendable {
  /// Tokens of which recall is told.
  package static let budgets = [500, 1_000, 2_000, 4_000, 8_000]

  private let methods: [any TokenMethod]
  private let corpora: Corpora

  package init(methods: [any TokenMethod], corpora: Corpora) {
    self.methods = methods
    self.corpora = corpora
  }

  /// Folder by folder, so that only one is held at a time; queries without a folder throw
  /// `EvaluationFault`.
  package func run(
    _ queries: [EvaluationQuery],
    progress: @Sendable (_ method: String, _ repo: String, _ done: Int) -> Void
  ) async throws -> TokenReport {
    var report = TokenReport(
      budgets: Self.budgets, methods: methods.map { TokenReport.Method(name: $0.name) })
    let groups = try Dictionary(grouping: queries) { try corpora.root(of: $0) }
      .sorted { $0.key < $1.key }
    var done = 0
    for (root, queries) in groups {
      for (index, method) in methods.enumerated() {
        progress(method.name, queries[0].repo, done)
        let opened = try await method.opened(on: root)
        for query in queries {
          report.methods[index].scores.append(try await score(query, by: opened))
        }
        if let preparation = opened.preparation {
          var sum = report.methods[index].preparation ?? Preparation()
          sum += preparation
          report.methods[index].preparation = sum
        }
      }
      done += queries.count
    }
    return report
  }

  private func score(
    _ query: EvaluationQuery, by method: any OpenedTokenMethod
  ) async throws -> TokenReport.Score {
    var recalls: [Double] = []
    var length = 0
    for budget in Self.budgets {
      let byteCount = budget * ContextBudget.bytesPerToken
      let reply = try await method.reply(to: query.query, byteCountMax: byteCount)
      recalls.append(reply.recall(of: query.targets, byteCountMax: byteCount))
      length = reply.byteCount
    }
    return TokenReport.Score(
      query: query, recalls: recalls, tokenCount: length / ContextBudget.bytesPerToken)
  }
}
