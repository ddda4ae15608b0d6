import CodeModel
package import Embedding
import SearchIndex
package import Storage

/// Derives the segments of a codebase anew from what the store holds, whether its tree is there or
/// not. The caller holds the writer lock.
package struct SegmentRestoration: Sendable {
  private let staticTable: StaticTokenTable
  private let store: any ChunkStore & SnapshotStore
  private let folder: SegmentFolder
  private let tuning: IndexingTuning

  package init(
    staticTable: StaticTokenTable, store: any ChunkStore & SnapshotStore, folder: SegmentFolder,
    tuning: IndexingTuning = .standard
  ) {
    self.tuning = tuning
    self.staticTable = staticTable
    self.store = store
    self.folder = folder
  }

  /// Replaces all segments in one commit; nothing else of the codebase changes.
  package func restore(_ codebase: CodebaseRecord) throws {
    var segments = SegmentList(
      folder: folder, generation: codebase.generation,
      derivation: SegmentDerivation(staticTable: staticTable, variant: tuning.variant), records: [])
    try folder.create()
    let files = try store.files(of: codebase.id).filter(\.outcome.isAnalysed)
    for start in stride(from: 0, to: files.count, by: Synchronizer.batchFilesMax) {
      let batch = Array(files[start..<min(start + Synchronizer.batchFilesMax, files.count)])
      try segments.append(batch.parallelMap(segmentFile).compactMap(\.self))
    }
    if segments.records.count > 1 { try segments.merge(Array(segments.records.indices)) }
    let record = try store.commit(CommitBatch(segments: segments.records), to: codebase.id)
    folder.removeFiles(except: record.segments)
  }

  private func segmentFile(_ file: StoredFile) throws -> SegmentFile? {
    guard case .analysed(let key) = file.outcome else { return nil }
    guard let chunks = try store.chunks(of: key) else {
      throw StorageFault.outdated(detail: "the analysis of \(file.path) was removed")
    }
    return SegmentFile(
      path: file.path, language: key.language, chunks: chunks, staticTable: staticTable)
  }
}
