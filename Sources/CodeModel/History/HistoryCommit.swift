/// A commit as far as the history of files goes.
package struct HistoryCommit: Hashable, Sendable {
  package let id: GitObjectID
  /// When its author made it, in seconds since 1970.
  package let authorSeconds: Int64
  /// The first line of its message, cut when long.
  package let subject: String
  /// What it changed, each file under the name it had afterwards; empty for a commit that changed
  /// more files than say anything of each other.
  package let paths: [RepositoryPath]
  /// Of all its files, however many it changed.
  package let renames: [HistoryRename]

  package init(
    id: GitObjectID, authorSeconds: Int64, subject: String, paths: [RepositoryPath],
    renames: [HistoryRename] = []
  ) {
    self.id = id
    self.authorSeconds = authorSeconds
    self.subject = subject
    self.paths = paths
    self.renames = renames
  }
}

/// A file that a commit gave another name.
package struct HistoryRename: Hashable, Sendable {
  package let former: RepositoryPath
  package let later: RepositoryPath

  package init(former: RepositoryPath, later: RepositoryPath) {
    self.former = former
    self.later = later
  }
}
