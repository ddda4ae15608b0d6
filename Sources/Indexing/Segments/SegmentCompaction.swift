import SearchIndex
package import Storage

/// Rewrites the segments of a codebase without what is dead in them. The caller holds the writer
/// lock.
package struct SegmentCompaction: Sendable {
  private let store: any SnapshotStore
  private let folder: SegmentFolder

  package init(store: any SnapshotStore, folder: SegmentFolder) {
    self.store = store
    self.folder = folder
  }

  /// Returns how many segments were replaced by one.
  ///
  /// Segments that another codebase has too are left: rewriting them would take space, not give it
  /// back.
  package func compact(_ codebase: CodebaseRecord) throws -> Int {
    let own = codebase.segments.indices.filter { !folder.isShared(codebase.segments[$0].name) }
    let hasDeadFiles = own.contains { codebase.segments[$0].deadFiles.contains { $0 != 0 } }
    guard own.count > 1 || hasDeadFiles, let derivation = SegmentDerivation(codebase.segments)
    else { return 0 }
    var segments = SegmentList(
      folder: folder, generation: codebase.generation, derivation: derivation,
      records: codebase.segments)
    try segments.merge(own)
    let record = try store.commit(CommitBatch(segments: segments.records), to: codebase.id)
    folder.removeFiles(except: record.segments)
    return own.count
  }
}
