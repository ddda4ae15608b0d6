package import CodeModel

/// The committed state of a codebase.
package struct CodebaseRecord: Hashable, Sendable {
  package let id: CodebaseID
  /// The encoded `ViewName`, which for a folder as it is are the bytes of its absolute path; unique
  /// within a store.
  package let root: [UInt8]
  package let state: CodebaseState
  /// The Merkle root of the last complete view; nil before the first.
  package let rootHash: ContentHash?
  /// Grows by one with every commit; derived structures compare it to learn that they lag.
  package let generation: Int64
  /// When the view last agreed with the file system; nil before the first time.
  package let lastSyncNanoseconds: Int64?
  /// Ignore patterns beside those of the tree, in gitignore syntax.
  package let ignoredPatterns: [String]
  package let segments: [SegmentRecord]
  /// Greater for a codebase that was used later; 0 for one whose uses are not noted.
  package let lastUse: Int64

  package init(
    id: CodebaseID, root: [UInt8], state: CodebaseState, rootHash: ContentHash?, generation: Int64,
    lastSyncNanoseconds: Int64?, ignoredPatterns: [String], segments: [SegmentRecord],
    lastUse: Int64 = 0
  ) {
    self.id = id
    self.root = root
    self.state = state
    self.rootHash = rootHash
    self.generation = generation
    self.lastSyncNanoseconds = lastSyncNanoseconds
    self.ignoredPatterns = ignoredPatterns
    self.segments = segments
    self.lastUse = lastUse
  }
}

/// Whether a codebase's view holds all of its files.
package enum CodebaseState: String, Hashable, Sendable {
  /// Some batches of a run are committed and others are still to come, perhaps after a crash.
  case indexing
  /// The view agreed with the file system at the last sync.
  case complete
}
