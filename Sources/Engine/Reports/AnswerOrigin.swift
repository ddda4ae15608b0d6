import Retrieval

/// How an answer came about, for a reader.
package struct AnswerOrigin: Sendable {
  package struct Leg: Sendable {
    /// As in `lexical`.
    package let name: String
    /// Why it had no say; nil where it had.
    package let silence: String?

    package init(name: String, silence: String?) {
      self.name = name
      self.silence = silence
    }
  }

  /// What the query was taken for, the kind that decided first.
  package let kinds: [String]
  package let legs: [Leg]
  /// Candidates that the transformer compared.
  package let comparedCount: Int

  package init(kinds: [String], legs: [Leg], comparedCount: Int) {
    self.kinds = kinds
    self.legs = legs
    self.comparedCount = comparedCount
  }

  /// One line.
  package var sentence: String {
    let kind = kinds.isEmpty ? "words" : kinds.joined(separator: " with ")
    let said = legs.map { leg in
      let compared = leg.name == "reranking" ? " (\(comparedCount) compared)" : ""
      return leg.silence.map { "not \(leg.name): \($0)" } ?? leg.name + compared
    }
    return "taken for: \(kind); evidence: \(said.joined(separator: ", "))"
  }
}

extension AnswerOrigin {
  init(_ origin: SearchOrigin) {
    self.init(
      kinds: origin.kinds.map(\.label), legs: origin.legs.map(Leg.init),
      comparedCount: origin.comparedCount)
  }
}

extension AnswerOrigin.Leg {
  fileprivate init(_ report: LegReport) {
    let silence: String? =
      switch report.outcome {
      case .answered: nil
      case .notApplicable(let reason), .unavailable(let reason): reason
      }
    self.init(name: report.name, silence: silence)
  }
}
