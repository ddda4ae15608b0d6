package import CodeModel

/// Codebases as views over shared content, and the one way to change them.
///
/// Every call blocks on the disk and is one transaction; callers keep it off the cooperative pool.
/// Calls are safe from any thread and a read never waits for a write.
package protocol SnapshotStore: Sendable {
  /// All codebases in the order of their roots.
  func codebases() throws(StorageFault) -> [CodebaseRecord]

  /// The codebase of a root, which is an encoded `ViewName`; nil when none was made.
  func codebase(root: [UInt8]) throws(StorageFault) -> CodebaseRecord?

  /// The codebase of a number, or nil once it is removed.
  func codebase(id: CodebaseID) throws(StorageFault) -> CodebaseRecord?

  /// The codebase of a root, made when it is not there: in state `indexing`, of no files.
  func makeCodebase(root: [UInt8]) throws(StorageFault) -> CodebaseRecord

  /// Records the ignore patterns, one line each, that every synchronisation of a codebase follows
  /// beside those of its tree.
  func setIgnoredPatterns(
    _ patterns: [String], of codebase: CodebaseID
  ) throws(StorageFault)

  /// Makes a codebase the one that was used last; one that is not there is ignored.
  func noteUse(of codebase: CodebaseID) throws(StorageFault)

  /// The files of a codebase's view in the order of their paths.
  func files(of codebase: CodebaseID) throws(StorageFault) -> [StoredFile]

  /// The files of a view at some paths, with those below each, in the order of their paths.
  ///
  /// - Parameter paths: Sorted, and none below another.
  func files(
    of codebase: CodebaseID, below paths: [RepositoryPath]
  ) throws(StorageFault) -> [StoredFile]

  /// Counts of a codebase's view; of no files when it is not there.
  func statistics(of codebase: CodebaseID) throws(StorageFault) -> CodebaseStatistics

  /// The encoding of a directory of a Merkle tree, or nil when the store does not have it; a caller
  /// then treats the whole directory as new.
  func treeNode(_ hash: ContentHash) throws(StorageFault) -> [UInt8]?

  /// Makes all of a batch true at once, or nothing of it, and returns the codebase's new state.
  ///
  /// Throws `StorageFault.outdated` when the codebase or an analysis that the batch counts on was
  /// removed meanwhile; a new run starting from the store's present state then succeeds.
  func commit(
    _ batch: CommitBatch, to codebase: CodebaseID
  ) throws(StorageFault) -> CodebaseRecord

  /// Forgets a codebase; content stays until `collectGarbage`. One that is not there is ignored.
  func removeCodebase(_ codebase: CodebaseID) throws(StorageFault)

  /// Forgets codebases and all that only they used, at once: nothing is left over when the process
  /// ends between the two.
  func removeCodebasesWithGarbage(
    _ codebases: [CodebaseID]
  ) throws(StorageFault) -> GarbageReport

  /// Drops analyses, vectors and tree nodes that no codebase uses, with what is known of git's blobs
  /// beside them, and gives the space back.
  ///
  /// An index run in progress elsewhere may lose content it counts on and then throws `outdated`.
  func collectGarbage() throws(StorageFault) -> GarbageReport
}
