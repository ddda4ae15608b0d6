package import CodeModel

/// One file of a codebase's view: where it is, how it was recognised, and what became of it.
package struct StoredFile: Hashable, Sendable {
  package let path: RepositoryPath
  package let fingerprint: StoredFingerprint
  package let outcome: StoredFileOutcome

  package init(path: RepositoryPath, fingerprint: StoredFingerprint, outcome: StoredFileOutcome) {
    self.path = path
    self.fingerprint = fingerprint
    self.outcome = outcome
  }
}

/// What became of a file.
package enum StoredFileOutcome: Hashable, Sendable {
  /// The file's chunks are those of the analysis.
  case analysed(AnalysisKey)
  /// The file has no chunks, for a reason whose name the store only keeps.
  case skipped(reason: String)
}

/// The file-system facts by which an unchanged file is recognised without reading it.
package struct StoredFingerprint: Hashable, Sendable {
  package let size: Int64
  package let modifiedNanoseconds: Int64
  package let changedNanoseconds: Int64
  package let inode: UInt64
  /// When the content was read; 0 when it never was.
  package let readNanoseconds: Int64

  package init(
    size: Int64, modifiedNanoseconds: Int64, changedNanoseconds: Int64, inode: UInt64,
    readNanoseconds: Int64
  ) {
    self.size = size
    self.modifiedNanoseconds = modifiedNanoseconds
    self.changedNanoseconds = changedNanoseconds
    self.inode = inode
    self.readNanoseconds = readNanoseconds
  }
}
