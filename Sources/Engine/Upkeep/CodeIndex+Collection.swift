import Foundation
import Indexing
import SQLiteStorage
import Storage

extension CodeIndex {
  private static let collectionPatience = Duration.seconds(30)

  /// Removes what no codebase uses, rewrites segments without what is dead in them, and gives the
  /// space back.
  ///
  /// Views of commits are codebases like any other. Throws `StorageFault.locked` while another
  /// process keeps writing.
  package func collectGarbage() async throws -> CollectionReport {
    if let unwritable { throw unwritable }
    var report = CollectionReport()
    report.byteCountBefore = try byteCount()
    for codebase in try store.codebases() {
      report.segmentCount += try await compact(codebase.id)
      if !isThere(codebase) { report.goneRoots.append(codebase.rootPath) }
    }
    let garbage = try await BlockingWork.run { [self] in try store.collectGarbage() }
    report.analysisCount = garbage.analysisCount
    report.vectorCount = garbage.vectorCount
    report.treeNodeCount = garbage.treeNodeCount
    for path in strayFiles() where (try? FileManager.default.removeItem(atPath: path)) != nil {
      report.strayFileCount += 1
    }
    report.byteCountAfter = try byteCount()
    return report
  }

  private func compact(_ codebase: CodebaseID) async throws -> Int {
    let lock = try await WriterLock.acquire(
      path: lockPath(of: codebase), waiting: Self.collectionPatience)
    defer { withExtendedLifetime(lock) {} }
    guard let record = try store.codebase(id: codebase) else { return 0 }
    let compaction = SegmentCompaction(store: store, folder: folder(of: codebase))
    return try await BlockingWork.run { try compaction.compact(record) }
  }

  /// A view of a commit has no folder of its own to be gone.
  private func isThere(_ codebase: CodebaseRecord) -> Bool {
    let root = codebase.root.prefix { $0 != 0 }
    return FileManager.default.fileExists(atPath: String(decoding: root, as: UTF8.self))
  }

  /// Of the store with its log, and of all segments and histories.
  func byteCount() throws -> Int64 {
    try store.codebases().reduce(store.byteCount) { sum, codebase in
      sum + folder(of: codebase.id).byteCount + historyFiles.byteCount(of: codebase.id)
    }
  }
}
