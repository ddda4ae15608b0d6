package import CodeModel

/// What is known of git's blobs by their ids, so that content need not be read to be recognised.
///
/// Only a memory: nothing refers to it, and losing it costs reading. Every call blocks on the disk.
package protocol GitObjectStore: Sendable {
  /// What is known of each blob under a file's name; what was judged by another version of the
  /// rules, or never seen, is left out.
  func gitObjects(
    _ names: [GitObjectName], judgedBy version: Int
  ) throws(StorageFault) -> [GitObjectName: GitObjectFacts]

  /// Remembers what a scan found out, in place of what was known before. A `CommitBatch` can do the
  /// same within its transaction.
  func storeGitObjects(_ batch: GitObjectBatch) throws(StorageFault)
}

/// A blob with the name of a file that has it, as the name takes part in telling the language.
package struct GitObjectName: Hashable, Sendable {
  package let id: GitObjectID
  /// The last component of the file's path.
  package let fileName: [UInt8]

  package init(id: GitObjectID, fileName: [UInt8]) {
    self.id = id
    self.fileName = fileName
  }
}

/// What reading a blob found.
package struct GitObjectFacts: Hashable, Sendable {
  package enum Outcome: Hashable, Sendable {
    case content(ContentHash, Language)
    /// The name of a reason, which the store only keeps.
    case skipped(reason: String)
  }

  /// Bytes.
  package let size: Int64
  package let outcome: Outcome

  package init(size: Int64, outcome: Outcome) {
    self.size = size
    self.outcome = outcome
  }
}
