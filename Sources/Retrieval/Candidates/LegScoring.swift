import CodeModel
import Embedding
import SearchIndex

/// Runs the scoring legs a query calls for and reports what became of each.
struct LegScoring {
  /// The scores of all legs but the vectors.
  let scoresWithoutVectors: LegScores
  /// What the dense leg compares chunks with; nil without the leg.
  let vector: QuantizedVector?
  let lexicalReport: LegReport
  let denseReport: LegReport
  let historyReport: LegReport
  private let reader: IndexReader

  /// - Parameter filter: The files that may be results; nil for all.
  init(
    plan: QueryPlan, focus: QueryFocus, legs: SearchLegs, filter: FileFilter?, scope: SearchScope,
    staticTable: LegResource<StaticTokenTable>
  ) {
    let outcome = Self.lexicalOutcome(plan, legs)
    let (vector, dense) = SearchStage.queryVector.timed {
      Self.queryVector(plan, legs, staticTable)
    }
    let reader = scope.reader
    let terms = focus.terms(plan.terms)
    let isLexical = outcome == .answered
    let variable = Array(plan.keywords.prefix(RetrievalLimits.variedWordCountMax))
    let joined = Array(plan.contentWords.prefix(RetrievalLimits.variedWordCountMax))
    self.reader = reader
    self.vector = vector
    scoresWithoutVectors = LegScores(
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
      changes: SearchStage.history.timed {
        legs.contains(.history) ? scope.changes.map { ChangeScores(terms, in: $0) } : nil
      })
    lexicalReport = LegReport(leg: .lexical, outcome: outcome)
    denseReport = LegReport(leg: .dense, outcome: dense)
    historyReport = LegReport(leg: .history, outcome: Self.historyOutcome(legs, scope))
  }

  /// The scores of all legs.
  ///
  /// - Parameter compared: The files whose chunks the dense leg compares; nil for all.
  func scores(comparing compared: FileFilter?) -> LegScores {
    var scores = scoresWithoutVectors
    scores.dense = SearchStage.dense.timed {
      vector.map { reader.denseScores($0, filter: compared) }
    }
    return scores
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
