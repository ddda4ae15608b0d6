import Evaluation

/// The JSON form of a measurement of tokens.
struct TokenReportJSON: JSONOutput {
  struct Method: Encodable {
    let name: String
    let queries: Int
    /// One per budget.
    let recallMeanOverRepositories: [Double]
    let recallMeanOverQueries: [Double]
    let medianReplyTokens: Int
    let chunks: Nullable<Int>
    let vectorsMade: Nullable<Int>
    let preparationSeconds: Nullable<Double>
  }

  let budgets: [Int]
  let methods: [Method]

  init(_ report: TokenReport) {
    budgets = report.budgets
    methods = report.methods.map { method in
      Method(
        name: method.name, queries: method.scores.count,
        recallMeanOverRepositories: report.meanOverRepositories(method),
        recallMeanOverQueries: report.meanOverQueries(method),
        medianReplyTokens: report.medianTokenCount(method),
        chunks: Nullable(method.preparation?.chunkCount),
        vectorsMade: Nullable(method.preparation?.madeVectorCount),
        preparationSeconds: Nullable(method.preparation?.seconds))
    }
  }
}
