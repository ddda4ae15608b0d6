import Embedding
import Foundation
import Indexing
import SQLiteStorage
import Storage
package import Upkeep

extension CodeIndex {
  /// Checks every hash, count and link of the store and of the segments beside it.
  ///
  /// Nothing is changed, and nobody is kept from writing. Throws `StorageFault` for a store that
  /// cannot be read at all.
  package func verify() async throws -> VerificationReport {
    try await BlockingWork.run { [self] in try check().report }
  }

  func check() throws -> (report: VerificationReport, damage: Damage) {
    let dimensions = (try? embedder.known()).map { [$0.identity: $0.dimension] } ?? [:]
    // A writer may replace segments while they are read; its new state is then looked at.
    for _ in 0..<Self.checkCountMax {
      let generations = self.generations
      let result = try check(dimensions)
      guard !result.damage.segments.isEmpty, self.generations != generations else {
        return result
      }
    }
    return try check(dimensions)
  }

  private static let checkCountMax = 3

  private func check(
    _ dimensions: [String: Int]
  ) throws -> (report: VerificationReport, damage: Damage) {
    let (report, damage) = try store.audit { snapshot in
      var check = StoreCheck(snapshot, dimensions: dimensions) { self.folder(of: $0) }
      try check.run()
      return (check.report, check.damage)
    }
    var complete = report
    for path in strayFiles() {
      complete.add(
        Finding(.straySegment, subject: path, detail: "it belongs to no committed state"))
    }
    for codebase in damagedHistories {
      complete.add(
        Finding(
          .history, root: codebase.root, subject: historyFiles.path(of: codebase.id),
          detail: "it is not as it was written"))
    }
    return (complete, damage)
  }

  /// Codebases whose kept git history cannot be read.
  var damagedHistories: [CodebaseRecord] {
    ((try? store.codebases()) ?? []).filter { historyFiles.isDamaged($0.id) }
  }

  /// Files among the segments and histories that no committed state refers to. A codebase being written has some
  /// that are about to be committed; it is left out unless the caller holds its lock.
  func strayFiles(isLocked: Bool = false) -> [String] {
    guard let codebases = try? store.codebases() else { return [] }
    let numbers = Set(codebases.map { "\($0.id.rawValue)" })
    let folders = (try? FileManager.default.contentsOfDirectory(atPath: segmentsFolder)) ?? []
    let strays = folders.filter { !numbers.contains($0) }.map { "\(segmentsFolder)/\($0)" }
    let histories = historyFiles.strays(beside: codebases.map(\.id))
    let segments = codebases.flatMap { strayFiles(of: $0, isLocked: isLocked) }
    return (strays + segments + histories).sorted()
  }

  private func strayFiles(of codebase: CodebaseRecord, isLocked: Bool) -> [String] {
    let folder = folder(of: codebase.id)
    guard !folder.strayFiles(beside: codebase.segments).isEmpty else { return [] }
    let lock = isLocked ? nil : try? WriterLock.acquireNow(path: lockPath(of: codebase.id))
    defer { withExtendedLifetime(lock) {} }
    guard isLocked || lock != nil, let committed = try? store.codebase(id: codebase.id) else {
      return []
    }
    return folder.strayFiles(beside: committed.segments).map(folder.file)
  }

  /// Empty where the rows of codebases are damaged.
  private var generations: [Int64] { ((try? store.codebases()) ?? []).map(\.generation) }

  private var segmentsFolder: String { configuration.segmentsPath }
}
