import Embedding
import Foundation
import Indexing
import SQLiteStorage
import Storage
package import Upkeep

extension CodeIndex {
  private static let lockPatience = Duration.seconds(30)
  /// What one round lays bare the next one mends.
  private static let roundCountMax = 3

  /// Checks the store, makes again what can be derived, drops what cannot, and checks once more.
  ///
  /// What a folder's files tell is read from them; of a folder that is gone only what is whole is
  /// kept. Throws `StorageFault.locked` when another process keeps writing.
  package func repair() async throws -> RepairReport {
    if let unwritable { throw unwritable }
    var (report, damage) = try await BlockingWork.run { [self] in try check() }
    var repair = RepairReport(before: report)
    for _ in 0..<Self.roundCountMax where !report.isClean {
      let mended = try await mend(damage)
      repair.actions += mended.actions
      for codebase in mended.views { repair.actions += try await readAgain(codebase) }
      repair.actions += try await refill(damage.mending.droppedVectors.count)
      (report, damage) = try await BlockingWork.run { [self] in try check() }
    }
    repair.after = report
    return repair
  }

  /// Mends what needs no look at the folders, with every codebase locked.
  private func mend(
    _ damage: Damage
  ) async throws -> (views: [CodebaseID], actions: [String]) {
    var locks: [WriterLock] = []
    // A damaged row of a codebase must not keep it from being mended.
    for codebase in (try? store.codebases()) ?? [] {
      locks.append(
        try await WriterLock.acquire(path: lockPath(of: codebase.id), waiting: Self.lockPatience))
    }
    defer { withExtendedLifetime(locks) {} }
    return try await BlockingWork.run { [self] in
      var mending = StoreRepair(index: self, damage: damage)
      try mending.run()
      return (mending.views, mending.actions)
    }
  }

  /// Brings a codebase that lost something up to date from its folder.
  private func readAgain(_ codebase: CodebaseID) async throws -> [String] {
    guard let record = try store.codebase(id: codebase) else { return [] }
    // A view of a commit is named by its folder, a zero byte and the commit.
    guard !record.root.contains(0) else {
      return ["\(record.rootPath) is a view of a commit; the next search of it completes it"]
    }
    guard let root = try? CodebaseRoot(resolving: record.rootPath), root.bytes == record.root else {
      return [
        "\(record.rootPath) is not there to be read; what was damaged of it is no longer"
          + " searchable"
      ]
    }
    let request = IndexRequest(root: root.path, embedsChunks: false)
    let report = try await synchronize(root, request) { _ in }
    return [
      "read \(report.filesRead) files of \(root.path) again and analysed \(report.filesAnalysed)"
    ]
  }

  /// Makes dropped vectors again, unless vectors were lacking before: searches make those.
  private func refill(_ droppedCount: Int) async throws -> [String] {
    guard droppedCount > 0, let embedder = try? await embedder.ready() else { return [] }
    var filled = 0
    for codebase in try store.codebases() {
      let lacking = try store.countOfTextsLackingVector(
        in: codebase.id, model: embedder.identity)
      guard (1...droppedCount).contains(lacking) else { continue }
      filled += try await VectorFill(store: store, vectors: vectors, embedder: embedder)
        .run(codebase.id) { _, _ in }
    }
    return filled == 0 ? [] : ["computed \(filled) vectors again"]
  }
}
