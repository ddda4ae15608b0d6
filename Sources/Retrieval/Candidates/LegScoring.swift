import CodeModel
import Embedding
import SearchIndex

/// Runs the scoring legs a query calls for and reports what became of each.
struct LegScoring {
  let scores: LegScores
  let lexicalReport: LegReport
  let denseReport: LegReport

  init(
    plan: QueryPlan, legs: SearchLegs, predicate: FilePredicate?, reader: IndexReader,
    staticTable: LegResource<StaticTokenTable>
  ) {
    let filter = predicate.map { reader.fileFilter($0.accepts) }
    let lexical = Self.lexicalOutcome(plan, legs)
    let (vector, dense) = Self.queryVector(plan, legs, staticTable)
    scores = LegScores(
      lexical: lexical == .answered
        ? reader.lexicalScores(plan.terms, filter: filter) : nil,
      dense: vector.map { reader.denseScores($0, filter: filter) })
    lexicalReport = LegReport(leg: .lexical, outcome: lexical)
    denseReport = LegReport(leg: .dense, outcome: dense)
  }

  private static func lexicalOutcome(_ plan: QueryPlan, _ legs: SearchLegs) -> LegOutcome {
    guard legs.contains(.lexical) else { return .notApplicable(reason: "not asked for") }
    guard !plan.terms.isEmpty else {
      return .notApplicable(reason: "the query has no words that tell files apart")
    }
    return .answered
  }

  private static func queryVector(
    _ plan: QueryPlan, _ legs: SearchLegs, _ table: LegResource<StaticTokenTable>
  ) -> (QuantizedVector?, LegOutcome) {
    guard legs.contains(.dense) else { return (nil, .notApplicable(reason: "not asked for")) }
    guard plan.hasWords else { return (nil, .notApplicable(reason: "the query has no words")) }
    switch table {
    case .missing(let reason): return (nil, .unavailable(reason: reason))
    case .available(let table):
      let vector = table.embedding(query: plan.text)
      guard vector.scale > 0 else {
        return (nil, .notApplicable(reason: "the query has no words the token table knows"))
      }
      return (vector, .answered)
    }
  }
}
