import CodeModel
import Embedding
import Indexing
import Retrieval
import SQLiteStorage
import Settings
import Storage

extension CodeIndex {
  /// How long a search or a status waits for the service that keeps rows before it does without.
  static let rowPatienceSeconds = 5.0

  /// Brings the rows of a codebase to what is committed; without a service there is nothing to do.
  ///
  /// Throws `RowStoreFault`, `StorageFault`; what was acknowledged before stays.
  func replicate(
    _ root: CodebaseRoot, into report: inout IndexReport, progress: @escaping ProgressSink
  ) async throws {
    guard let rowService, let codebase = try store.codebase(root: root.bytes) else { return }
    let clock = StageClock()
    let lock = try await WriterLock.acquire(
      path: "\(lockPath(of: codebase.id)).rows", waiting: .seconds(3_600))
    defer { withExtendedLifetime(lock) {} }
    // What another process noted meanwhile is known only now.
    replicas.forget(codebase.id)
    defer { replicas.forget(codebase.id) }
    let replication = try replication(of: codebase, root)
    let done = try await replication.run(codebase.id) { completed, total in
      progress(IndexProgress(stage: .replicating, completed: completed, total: total))
    }
    report.rows = RowReport(done, rowService.destination)
    report.stages.append(StageCost(clock.timing(of: "replicate")))
  }

  func replication(
    of codebase: CodebaseRecord, _ root: CodebaseRoot
  ) throws -> Replication {
    Replication(
      store: store, rows: try rows.get(), staticTable: try staticTable.get(),
      name: try replicaName(of: codebase), variant: try settings(of: root).indexingTuning.variant,
      owner: try CodebaseNaming(home: configuration.home).storeName)
  }

  private func replicaName(of codebase: CodebaseRecord) throws -> String {
    try replicas.name(of: codebase.id) {
      try CodebaseNaming(home: configuration.home).name(of: codebase)
    }
  }

  /// The rows a search of a codebase may ask for; nil without a service, or when it has none of them yet.
  ///
  /// A service that fails is told of in a notice, and the search does without.
  ///
  /// - Parameter fileCount: Of the codebase, as it is searched.
  func searchReplica(
    of codebase: CodebaseRecord, _ root: CodebaseRoot, fileCount: Int, notices: inout [String]
  ) async throws -> SearchReplica? {
    guard let rowService else { return nil }
    do {
      let found = try await withPatience(Self.rowPatienceSeconds) { [self] in
        try await openReplica(of: codebase, root, fileCount: fileCount)
      }
      guard let found else { throw rowService.lateness }
      return found.replica
    } catch let fault as RowStoreFault {
      notices.append(fault.searchNotice)
      return nil
    }
  }

  /// Carries what may be absent out of a race with the clock.
  private struct Opened: Sendable {
    let replica: SearchReplica?
  }

  private func openReplica(
    of codebase: CodebaseRecord, _ root: CodebaseRoot, fileCount: Int
  ) async throws -> Opened {
    let place = try await replicas.place(of: codebase.id) {
      try await replication(of: codebase, root).place()
    }
    let lacking = try replicas.lacking(codebase) { [store] in
      Set(try store.replicaChanges(of: codebase.id, at: place).lacking.map(\.path))
    }
    guard fileCount > lacking.count else { return Opened(replica: nil) }
    let replica = SearchReplica(
      rows: try rows.get(), name: try replicaName(of: codebase), lacking: lacking
    ) { [store] files throws(StorageFault) in
      try store.replicaPaths(of: files, in: codebase.id)
    }
    return Opened(replica: replica)
  }

  /// How many files of a codebase have their rows at the service, which is asked whether it is the same.
  func replicatedFileCount(of codebase: CodebaseRecord) async throws -> Int {
    let place = try await replication(of: codebase, CodebaseRoot(recorded: codebase)).place()
    let lacking = try store.replicaChanges(of: codebase.id, at: place).lacking.count
    return try store.statistics(of: codebase.id).fileCount - lacking
  }

  // MARK: - Removal

  /// Removes the rows that only these codebases of this store have, as far as they are at the service
  /// in use; others may keep theirs.
  ///
  /// Throws `RowStoreFault`, `StorageFault`.
  func removeRows(of codebases: [CodebaseRecord]) async throws {
    guard rowService != nil else { return }
    for codebase in codebases {
      let entries = try store.replicaEntries(of: codebase.id)
      guard !entries.isEmpty else { continue }
      let root = try CodebaseRoot(recorded: codebase)
      let replication = try replication(of: codebase, root)
      let place = try await replication.place()
      _ = try await replication.withdraw(
        entries.filter { $0.placeName == place.name }.map(\.file), of: codebase.id)
      try store.forgetReplicas(of: codebase.id)
      replicas.forget(codebase.id)
    }
  }
}
