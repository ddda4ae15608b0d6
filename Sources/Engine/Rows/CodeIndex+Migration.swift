import CodeModel
import Indexing
import SQLiteStorage
import SearchIndex
import Storage

/// What became of a codebase that was moved to a service, or taken back from one.
package struct MigrationReport: Sendable {
  package let root: String
  /// The commit that is shown, in full; nil for the folder as it is.
  package let commit: String?
  package let fileCount: Int
  /// Of them those whose chunks were sent now.
  package let filesSent: Int
  /// Of them those whose rows were removed from the service.
  package let filesRemoved: Int
}

extension CodeIndex {
  /// Sends the chunks of all codebases, as they are committed, to the service that is set, and looks
  /// there whether every file arrived.
  ///
  /// Reads no folder. Throws `RowStoreFault`, `StorageFault`; run again, it goes on where it stopped.
  package func migrateToRows(
    progress: @escaping ProgressSink = { _ in }
  ) async throws -> [MigrationReport] {
    var reports: [MigrationReport] = []
    for codebase in try store.codebases() {
      let root = try CodebaseRoot(recorded: codebase)
      var report = IndexReport(root: root.path)
      try await replicate(root, into: &report, progress: progress)
      try await confirm(codebase, root)
      reports.append(
        MigrationReport(
          root: codebase.rootPath, commit: codebase.commit?.hexadecimal,
          fileCount: try store.statistics(of: codebase.id).fileCount,
          filesSent: report.rows?.filesSent ?? 0, filesRemoved: 0))
    }
    return reports
  }

  /// Looks at the service itself, not at what was noted of it.
  private func confirm(_ codebase: CodebaseRecord, _ root: CodebaseRoot) async throws {
    let replication = try replication(of: codebase, root)
    let missing = try await replication.missingFiles(codebase.id)
    guard missing.isEmpty else {
      // What was noted is not so: the next run sends it again.
      try store.recordReplicas(
        [], forgetting: missing, of: codebase.id, at: try await replication.place())
      throw RowStoreFault.rejected(
        address: rowService?.destination.address ?? "",
        action: "keep all files of \(root.name)", detail: "\(missing.count) are not there")
    }
  }

  /// Makes sure that every codebase can be searched without a service, and removes its rows from there
  /// where that is wanted.
  ///
  /// Throws `SegmentFault`, `RowStoreFault`, `StorageFault`.
  package func migrateFromRows(removingRows: Bool) async throws -> [MigrationReport] {
    var reports: [MigrationReport] = []
    for codebase in try store.codebases() {
      _ = try folder(of: codebase.id).reader(for: codebase.segments)
      let noted = try store.replicaEntries(of: codebase.id).count
      if removingRows { try await removeRows(of: [codebase]) }
      reports.append(
        MigrationReport(
          root: codebase.rootPath, commit: codebase.commit?.hexadecimal,
          fileCount: try store.statistics(of: codebase.id).fileCount, filesSent: 0,
          filesRemoved: removingRows ? noted : 0))
    }
    return reports
  }
}
