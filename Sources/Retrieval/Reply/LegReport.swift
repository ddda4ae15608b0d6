package import CodeModel

/// Whether one source of evidence took part in an answer, and why not.
package struct LegReport: Hashable, Sendable {
  package let leg: SearchLegs
  package let outcome: LegOutcome

  package init(leg: SearchLegs, outcome: LegOutcome) {
    self.leg = leg
    self.outcome = outcome
  }

  /// The leg's name in replies, as in `lexical`.
  package var name: String {
    switch leg {
    case .lexical: "lexical"
    case .dense: "dense"
    case .history: "history"
    default: "reranking"
    }
  }
}

/// What became of a leg in one search.
package enum LegOutcome: Hashable, Sendable {
  case answered
  /// The query does not call for the leg; the reason is a phrase without a full stop.
  case notApplicable(reason: String)
  /// The leg would have served the query but could not; the reason tells what to mend.
  case unavailable(reason: String)
}

/// Something a leg needs, or why it is not there.
package enum LegResource<Value: Sendable>: Sendable {
  case available(Value)
  /// The reason is a phrase a person can act on, without a full stop.
  case missing(reason: String)
}
