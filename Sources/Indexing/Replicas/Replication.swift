package import CodeModel
package import Embedding
import Foundation
import SearchIndex
package import Storage

/// Brings the rows of a codebase, which a service keeps, to what its view is.
///
/// Rows are named by what they are made of, and what is there is noted after it was acknowledged: a run
/// that is cut off anywhere is gone on with by the next.
package struct Replication: Sendable {
  /// Files whose rows are sent and noted together.
  private static let pageFileCount = 128
  /// How long a claim to write holds without being renewed.
  private static let claimSeconds: Int64 = 120

  private let store: any ChunkStore & SnapshotStore & ReplicaLedger
  private let rows: any RowStore
  private let staticTable: StaticTokenTable
  private let naming: ReplicaNaming
  private let owner: String

  /// - Parameters:
  ///   - name: What the codebase is called where its rows are, the same on all machines.
  ///   - variant: Names what settings change of how chunks are made.
  ///   - owner: Names this store among all that may write the codebase.
  package init(
    store: any ChunkStore & SnapshotStore & ReplicaLedger, rows: any RowStore,
    staticTable: StaticTokenTable,
    name: String, variant: String, owner: String
  ) {
    self.store = store
    self.rows = rows
    self.staticTable = staticTable
    self.owner = owner
    naming = ReplicaNaming(codebase: name, staticTable: staticTable, variant: variant)
  }

  /// Where the rows are, made ready.
  package func place() async throws(RowStoreFault) -> ReplicaPlace {
    ReplicaPlace(
      name: "\(try await rows.prepare(dimension: StaticTokenTable.dimension)) \(naming.codebase)",
      derivation: naming.derivation)
  }

  /// Throws `RowStoreFault`, `StorageFault`, `CancellationError`, with all that was acknowledged before
  /// noted.
  package func run(
    _ codebase: CodebaseID, progress: (_ completed: Int, _ total: Int) -> Void
  ) async throws -> ReplicaReport {
    let place = try await place()
    let changes = try store.replicaChanges(of: codebase, at: place)
    var report = ReplicaReport()
    guard !changes.isEmpty else { return report }
    let total = changes.lacking.count
    progress(0, total)
    let stale = changes.staleFiles(at: place)
    var claim = try await claimed()
    for start in stride(from: 0, to: total, by: Self.pageFileCount) {
      try Task.checkCancellation()
      claim = try await renewed(claim)
      let page = changes.lacking[start...].prefix(Self.pageFileCount).map {
        ReplicaEntry(path: $0.path, key: $0.key, file: naming.file(at: $0.path, $0.key))
      }
      let there = try await send(page, at: place, as: claim, &report)
      if claim.owner == owner {
        let replaced = page.compactMap { stale[$0.path] }
        try await remove(replaced, besides: page, of: codebase, &report)
      }
      try store.recordReplicas(there, forgetting: [], of: codebase, at: place)
      progress(min(start + page.count, total), total)
    }
    try await leaveBehind(changes, of: codebase, at: place, as: claim, &report)
    return report
  }

  /// Removes the rows of paths that are gone, or forgets them while somebody else writes, who may have
  /// removed more than that.
  private func leaveBehind(
    _ changes: ReplicaChanges, of codebase: CodebaseID, at place: ReplicaPlace,
    as claim: WriterClaim, _ report: inout ReplicaReport
  ) async throws {
    let gone = Set(changes.stale.map(\.path)).subtracting(changes.lacking.map(\.path))
    if claim.owner == owner {
      let removable = changes.staleFiles(at: place).filter { gone.contains($0.key) }.values
      try await remove(Array(removable), besides: [], of: codebase, &report)
    }
    try store.recordReplicas([], forgetting: gone.sorted(), of: codebase, at: place)
    guard claim.owner != owner else { return }
    report.otherWriter = claim
    let missing = try await missingFiles(codebase)
    try store.recordReplicas([], forgetting: missing, of: codebase, at: place)
  }

  /// Sends what nobody sent before, as far as we may; returns the files whose rows are there then.
  private func send(
    _ entries: [ReplicaEntry], at place: ReplicaPlace, as claim: WriterClaim,
    _ report: inout ReplicaReport
  ) async throws -> [ReplicaEntry] {
    let known = try store.replicatedFiles(among: entries.map(\.file), at: place)
    let unknown = entries.filter { !known.contains($0.file) }
    guard claim.owner == owner else {
      let found = try await rows.files(among: unknown.map(\.file), of: naming.codebase)
      report.filesFound += found.count
      let absent = unknown.filter { !found.contains($0.file) }
      let lacking = Set(try withChunks(absent).map(\.file))
      return entries.filter { !lacking.contains($0.file) }
    }
    let (store, staticTable) = (store, staticTable)
    let made = try await BlockingWork.run {
      try unknown.parallelMap { entry in
        guard let chunks = try store.chunks(of: entry.key) else {
          throw StorageFault.outdated(detail: "the analysis of \(entry.path) was removed")
        }
        return SegmentFile(
          path: entry.path, language: entry.key.language, chunks: chunks, staticTable: staticTable
        ).rows(named: entry.file)
      }
    }
    let all = made.flatMap(\.self)
    if !all.isEmpty { try await rows.upsert(all, of: naming.codebase) }
    report.filesSent += unknown.count
    report.rowsSent += all.count
    report.filesFound += entries.count - unknown.count
    return entries
  }

  private func entry(_ file: StoredFile) -> ReplicaEntry? {
    guard case .analysed(let key) = file.outcome else { return nil }
    return ReplicaEntry(path: file.path, key: key, file: naming.file(at: file.path, key))
  }

  /// Files of blank lines have no chunk, and so no row to be there.
  private func withChunks(_ entries: [ReplicaEntry]) throws(StorageFault) -> [ReplicaEntry] {
    var found: [ReplicaEntry] = []
    for entry in entries where try store.chunks(of: entry.key)?.isEmpty == false {
      found.append(entry)
    }
    return found
  }

  /// Removes rows that no view has any more.
  private func remove(
    _ files: [RowFile], besides kept: [ReplicaEntry], of codebase: CodebaseID,
    _ report: inout ReplicaReport
  ) async throws {
    let shared = try store.replicatedFiles(among: files, outside: codebase)
      .union(kept.map(\.file))
    let unused = files.filter { !shared.contains($0) }
    guard !unused.isEmpty else { return }
    try await rows.removeFiles(unused, of: naming.codebase)
    report.filesRemoved += unused.count
  }

  /// Paths of a view whose rows are noted, but not there.
  package func missingFiles(_ codebase: CodebaseID) async throws -> [RepositoryPath] {
    let place = try await place()
    let noted = try store.replicaEntries(of: codebase).filter { $0.placeName == place.name }
    var missing: [RepositoryPath] = []
    for start in stride(from: 0, to: noted.count, by: Self.pageFileCount) {
      let page = noted[start...].prefix(Self.pageFileCount)
      let there = try await rows.files(among: page.map(\.file), of: naming.codebase)
      missing += page.filter { !there.contains($0.file) }.map(\.path)
    }
    guard !missing.isEmpty else { return [] }
    let files = try store.files(of: codebase, below: missing.sorted())
    return try withChunks(files.compactMap(entry)).map(\.path)
  }

  /// Removes the rows of files that no other view of the store has; nothing while somebody else writes.
  ///
  /// Returns how many files that were.
  package func withdraw(
    _ files: [RowFile], of codebase: CodebaseID
  ) async throws -> Int {
    var report = ReplicaReport()
    guard try await claimed().owner == owner else { return 0 }
    try await remove(files, besides: [], of: codebase, &report)
    return report.filesRemoved
  }

  // MARK: - Claims

  private func claimed() async throws(RowStoreFault) -> WriterClaim {
    try await rows.claim(
      WriterClaim(owner: owner, expires: Self.now + Self.claimSeconds), on: naming.codebase)
  }

  private func renewed(_ claim: WriterClaim) async throws(RowStoreFault) -> WriterClaim {
    guard claim.owner == owner, claim.expires - Self.now < Self.claimSeconds / 2 else {
      return claim
    }
    return try await claimed()
  }

  private static var now: Int64 { Int64(Date().timeIntervalSince1970) }
}

extension ReplicaChanges {
  /// The rows at a place that are no longer those of the paths they were made for.
  fileprivate func staleFiles(at place: ReplicaPlace) -> [RepositoryPath: RowFile] {
    let there = stale.filter { $0.placeName == place.name }
    return Dictionary(
      there.map { ($0.path, $0.file) }, uniquingKeysWith: { first, _ in first })
  }
}
