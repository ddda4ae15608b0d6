import CodeModel
import Embedding
import SearchIndex

/// Runs the scoring legs a query calls for and reports what became of each.
struct LegScoring: Sendable {
  /// What the dense leg compares chunks with; nil without the leg.
  let vector: QuantizedVector?
  let lexicalReport: LegReport
  let denseReport: LegReport
  let historyReport: LegReport
  private let plan: QueryPlan
  private let terms: [QueryTerm]
  private let filter: FileFilter?
  private let reader: IndexReader
  private let changes: ChangeIndex?

  /// - Parameter filter: The files that may be results; nil for all.
  init(
    plan: QueryPlan, focus: QueryFocus, legs: SearchLegs, filter: FileFilter?, scope: SearchScope,
    staticTable: LegResource<StaticTokenTable>
  ) {
    self.plan = plan
    self.filter = filter
    terms = focus.terms(plan.terms)
    reader = scope.reader
    changes = legs.contains(.history) ? scope.changes : nil
    let (vector, outcome) = SearchStage.queryVector.timed {
      Self.queryVector(plan, legs, staticTable)
    }
    self.vector = vector
    lexicalReport = LegReport(leg: .lexical, outcome: Self.lexicalOutcome(plan, legs))
    denseReport = LegReport(leg: .dense, outcome: outcome)
    historyReport = LegReport(leg: .history, outcome: Self.historyOutcome(legs, scope))
  }

  /// The scores of all legs but the vectors.
  func scoresWithoutVectors() -> LegScores {
    let isLexical = lexicalReport.outcome == .answered
    let variable = Array(plan.keywords.prefix(RetrievalLimits.variedWordCountMax))
    let joined = Array(plan.contentWords.prefix(RetrievalLimits.variedWordCountMax))
    return LegScores(
      lexical: SearchStage.lexical.timed {
        isLexical ? reader.lexicalScores(terms, filter: filter) : nil
      },
      variants: SearchStage.variants.timed {
        isLexical ? reader.variantScores(variable, filter: filter) : nil
      },
      joined: SearchStage.joined.timed {
        isLexical ? reader.joinedScores(joined, filter: filter) : nil
      },
      dense: nil,
      changes: SearchStage.history.timed { changes.map { ChangeScores(terms, in: $0) } })
  }

  /// The similarities of chunks; nil without the leg.
  ///
  /// - Parameter compared: The files whose chunks are compared; nil for all.
  func similarities(comparing compared: FileFilter?) -> DenseScores? {
    SearchStage.dense.timed { vector.map { reader.denseScores($0, filter: compared) } }
  }

  private static func lexicalOutcome(_ plan: QueryPlan, _ legs: SearchLegs) -> LegOutcome {
    guard legs.contains(.lexical) else { return .notApplicable(reason: "not asked for") }
    guard !plan.terms.isEmpty else {
      return .notApplicable(reason: "the query has no words that tell files apart")
    }
    return .answered
  }

  private static func historyOutcome(_ legs: SearchLegs, _ scope: SearchScope) -> LegOutcome {
    guard legs.contains(.history) else { return .notApplicable(reason: "not asked for") }
    guard scope.changes != nil else {
      return .notApplicable(reason: "the folder has no past commits that can be read")
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
