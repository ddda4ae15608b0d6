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
  package let fileCount: Int
  package let remainingCodebases: Int
  package let bytesReclaimed: Int64

  package init(root: String, fileCount: Int, remainingCodebases: Int, bytesReclaimed: Int64) {
    self.root = root
    self.fileCount = fileCount
    self.remainingCodebases = remainingCodebases
    self.bytesReclaimed = bytesReclaimed
  }
}
