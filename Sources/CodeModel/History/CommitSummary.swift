/// A commit as people are told of it.
package struct CommitSummary: Hashable, Sendable {
  package let commit: GitObjectID
  /// When its author made it, in seconds since 1970.
  package let authorSeconds: Int64
  /// The first line of its message, cut when long.
  package let subject: String

  package init(commit: GitObjectID, authorSeconds: Int64, subject: String) {
    self.commit = commit
    self.authorSeconds = authorSeconds
    self.subject = subject
  }
}
