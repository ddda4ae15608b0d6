import CodeModel
import Embedding
import Foundation
import Indexing
import SQLiteStorage
import SourceTree
import Storage

extension CodeIndex {
  /// What is known of the codebase that covers a folder, or of one of its commits; nil when none
  /// does.
  package func status(of path: String, at revision: String? = nil) async throws -> CodebaseStatus? {
    let folder = try CodebaseRoot(resolving: path)
    if let revision {
      let root = try await root(of: folder, at: revision)
      guard let record = try store.codebase(root: root.bytes) else { return nil }
      return try await status(record, storeByteCount: byteCount())
    }
    guard let record = try codebase(covering: folder) else { return await unrecorded(folder) }
    var status = try await status(record, storeByteCount: byteCount())
    status.freshness = try await freshness(of: record, status)
    return status
  }

  /// Of a folder that this process has only begun to index, or failed to.
  private func unrecorded(_ folder: CodebaseRoot) async -> CodebaseStatus? {
    let isRunning = await jobs.isRunning(folder.key)
    let failure = await jobs.failure(of: folder.key)
    guard isRunning || failure != nil else { return nil }
    return CodebaseStatus(
      root: folder.path, state: isRunning ? .indexing : .partial, fileCount: 0, chunkCount: 0,
      lineCount: 0, textsLackingVector: 0, skipped: [], lastSynchronisedSecondsSince1970: nil,
      model: "", progress: await jobs.progress(of: folder.key), failure: failure)
  }

  /// All codebases of the store, by root.
  package func codebases() async throws -> [CodebaseStatus] {
    var statuses: [CodebaseStatus] = []
    let byteCount = try byteCount()
    for record in try store.codebases() {
      statuses.append(try await status(record, storeByteCount: byteCount))
    }
    return statuses
  }

  /// Deletes the index of a folder with those of its commits, or of one commit; nil when there is
  /// none. The folder itself may be gone.
  ///
  /// Also removes what earlier deletions that were cut off left behind.
  package func clear(
    root path: String, at revision: String? = nil
  ) async throws -> ClearReport? {
    defer { removeOrphanedFolders() }
    let records = try await recordsToClear(path, at: revision)
    guard let first = records.first else { return nil }
    for record in records {
      await watches.end(record.key)
      await jobs.cancel(record.key)
    }
    var locks: [WriterLock] = []
    for record in records {
      locks.append(
        try await WriterLock.acquire(path: lockPath(of: record.id), waiting: .seconds(10)))
    }
    defer { withExtendedLifetime(locks) {} }
    try await removeRows(of: records)
    let fileCount = try store.statistics(of: first.id).fileCount
    let garbage = try store.removeCodebasesWithGarbage(records.map(\.id))
    for record in records { try removeDerivedFiles(of: record.id) }
    return ClearReport(
      root: first.rootPath, commit: revision == nil ? nil : first.commit?.hexadecimal,
      fileCount: fileCount, commitViewCount: records.count { $0.commit != nil },
      remainingCodebases: try store.codebases().count, bytesReclaimed: garbage.bytesReclaimed)
  }

  /// The view of the folder as it is first.
  private func recordsToClear(
    _ path: String, at revision: String?
  ) async throws -> [CodebaseRecord] {
    let root = try? CodebaseRoot(resolving: path)
    let place = root?.path ?? URL(fileURLWithPath: path).standardizedFileURL.path
    let views = try commitViews(of: place)
    guard let revision else {
      return try [store.codebase(root: Array(place.utf8))].compactMap(\.self) + views
    }
    let named = views.filter { $0.commit?.hexadecimal.hasPrefix(revision) == true }
    if named.count == 1, revision.count >= 4 { return named }
    guard let root else { return [] }
    let commit = try await self.root(of: root, at: revision).commit
    return views.filter { $0.commit == commit }
  }

  private func status(
    _ record: CodebaseRecord, storeByteCount: Int64
  ) async throws -> CodebaseStatus {
    let statistics = try store.statistics(of: record.id)
    let progress = await jobs.progress(of: record.key)
    let model = embedder.identity
    let lacking = try model.map {
      try store.countOfTextsLackingVector(in: record.id, model: $0)
    }
    var status = CodebaseStatus(
      root: record.rootPath, commit: record.commit?.hexadecimal,
      commitViews: record.commit == nil ? try viewSummaries(record.rootPath) : [],
      state: state(record, isRunning: await jobs.isRunning(record.key)),
      fileCount: statistics.fileCount, chunkCount: statistics.chunkCount,
      lineCount: statistics.lineCount, textsLackingVector: lacking ?? statistics.chunkCount,
      skipped: try skipCounts(record), grammarNotice: Self.notice(of: statistics.grammarFailures),
      lastSynchronisedSecondsSince1970: record.lastSyncNanoseconds.map { Double($0) / 1e9 },
      model: embedder.name, progress: progress,
      failure: await jobs.failure(of: record.key), watching: watchStatus(of: record.key))
    status.destination = embedder.destination
    status.rows = try await rowStatus(of: record)
    status.segmentByteCount = folder(of: record.id).byteCount
    status.storeByteCount = storeByteCount
    return status
  }

  private func viewSummaries(_ path: String) throws -> [CommitView] {
    try commitViews(of: path).compactMap { view in
      guard let commit = view.commit else { return nil }
      return CommitView(
        commit: commit.hexadecimal, fileCount: try store.statistics(of: view.id).fileCount)
    }
  }

  private func state(_ record: CodebaseRecord, isRunning: Bool) -> CodebaseStatus.State {
    if isRunning { return .indexing }
    guard record.state == .indexing else { return .complete }
    let isHeld = (try? WriterLock.acquireNow(path: lockPath(of: record.id))) == nil
    return isHeld ? .indexing : .partial
  }

  private static func notice(of failures: [Language: Int]) -> String? {
    guard !failures.isEmpty else { return nil }
    let counts = failures.sorted { $0.key < $1.key }.map { "\($0.value) of \($0.key)" }
    return "cut by lines, as the grammar crashed or did not end: \(counts.joined(separator: ", "))"
  }

  private func skipCounts(_ record: CodebaseRecord) throws -> [SkipCount] {
    SkipCount.grouped(
      try store.files(of: record.id).lazy.compactMap { file in
        guard case .skipped(let reason) = file.outcome else { return nil }
        return (reason: reason, path: file.path.string)
      })
  }
}
