package import CodeModel

/// The answer of the relation graph with what a reader must know to trust it.
package struct RelationReport: Sendable {
  /// The codebase that answered; paths start here.
  package let root: String
  /// The commit that was asked about, in full; nil for the folder as it is.
  package let commit: String?
  package let answer: RelationAnswer
  /// One line each: an index that lags behind the tree, or what else limits the answer.
  package let notices: [String]
  /// Time from the question to the answer, without synchronisation.
  package let seconds: Double

  package init(
    root: String, commit: String?, answer: RelationAnswer, notices: [String], seconds: Double
  ) {
    self.root = root
    self.commit = commit
    self.answer = answer
    self.notices = notices
    self.seconds = seconds
  }
}
