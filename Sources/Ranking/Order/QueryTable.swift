/// Which table of weights serves a query.
package enum QueryTable: String, CaseIterable, Codable, Sendable {
  /// In words that lead to files.
  case description
  /// In other words than the code's.
  case question
  /// The name of something.
  case symbol

  /// - Parameter evidences: Of each codebase that is searched. One where words lead to files is enough
  ///   for the words to be trusted.
  package init(_ evidences: [SearchEvidence]) {
    if evidences.first?.query.isSymbol == true {
      self = .symbol
    } else {
      self = evidences.allSatisfy(\.asksInOtherWords) ? .question : .description
    }
  }
}
