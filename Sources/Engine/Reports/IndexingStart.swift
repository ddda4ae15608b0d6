/// What became of a request to index in the background.
package enum IndexingStart: Sendable {
  case started(root: String)
  /// It was done in no time.
  case finished(IndexReport)
  /// A synchronisation of the codebase runs already and will see the latest changes it can.
  case alreadyRunning(root: String)
}

/// What clearing removed.
package struct ClearReport: Hashable, Sendable {
  package let root: String
  /// The only commit whose view was removed; nil when all of the folder was.
  package let commit: String?
  package let fileCount: Int
  /// Views of commits among what was removed.
  package let commitViewCount: Int
  package let remainingCodebases: Int
  package let bytesReclaimed: Int64

  package init(
    root: String, commit: String? = nil, fileCount: Int, commitViewCount: Int = 0,
    remainingCodebases: Int, bytesReclaimed: Int64
  ) {
    self.root = root
    self.commit = commit
    self.fileCount = fileCount
    self.commitViewCount = commitViewCount
    self.remainingCodebases = remainingCodebases
    self.bytesReclaimed = bytesReclaimed
  }
}
