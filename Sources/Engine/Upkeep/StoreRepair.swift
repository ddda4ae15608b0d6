import Foundation
import Indexing
import SQLiteStorage
import Settings
import Storage
import Upkeep

/// The part of a repair that needs only the store; the caller holds the lock of every codebase.
struct StoreRepair {
  let index: CodeIndex
  let damage: Damage
  /// Codebases whose folders are to be read again.
  private(set) var views: [CodebaseID] = []
  private(set) var actions: [String] = []

  init(index: CodeIndex, damage: Damage) {
    self.index = index
    self.damage = damage
  }

  mutating func run() throws {
    if damage.isInDatabase {
      try index.store.rebuildIndices()
      actions.append("made the database's own indices again")
    }
    let lost = try takeOut()
    let codebases = try index.store.codebases()
    for codebase in codebases where lost.contains(codebase.id) || damage.trees.contains(codebase.id)
    {
      try restoreTree(codebase)
    }
    for codebase in codebases where lost.contains(codebase.id) || isCut(codebase) {
      try restoreSegments(codebase)
    }
    removeStrays()
    let distrusted = Set(damage.mending.distrustedCodebases)
    views = codebases.map(\.id).filter { lost.contains($0) || distrusted.contains($0) }
  }

  private func isCut(_ codebase: CodebaseRecord) -> Bool {
    damage.segments.contains(codebase.id)
  }

  private mutating func takeOut() throws -> Set<CodebaseID> {
    let mending = damage.mending
    let before = try? fileCounts()
    let lost = try index.store.mend(mending)
    for (count, what) in [
      (mending.droppedAnalyses.count, "damaged analyses"),
      (mending.droppedTreeNodes.count, "damaged tree nodes"),
      (mending.droppedVectors.count, "damaged vectors"),
    ] where count > 0 {
      actions.append("dropped \(count) \(what)")
    }
    if damage.isInRows { actions.append("took out rows that belonged to nothing") }
    let after = try fileCounts()
    for codebase in try index.store.codebases() where lost.contains(codebase.id) {
      let count = (before?[codebase.id] ?? 0) - (after[codebase.id] ?? 0)
      guard count > 0 else { continue }
      actions.append("\(count) files of \(codebase.rootPath) left its index with their content")
    }
    return Set(lost)
  }

  private func fileCounts() throws -> [CodebaseID: Int] {
    var counts: [CodebaseID: Int] = [:]
    try index.store.audit { snapshot in
      for codebase in try snapshot.codebases() {
        try snapshot.forEachFile(of: codebase.id) { _ in counts[codebase.id, default: 0] += 1 }
      }
    }
    return counts
  }

  private mutating func restoreTree(_ codebase: CodebaseRecord) throws {
    guard codebase.state == .complete else { return }
    let tree = ViewTree(try index.store.files(of: codebase.id), of: codebase.id)
    _ = try index.store.mend(tree.mending)
    actions.append("made the Merkle tree of \(codebase.rootPath) again")
  }

  private mutating func restoreSegments(_ codebase: CodebaseRecord) throws {
    guard let codebase = try index.store.codebase(id: codebase.id) else { return }
    // Without settings that make sense, the next synchronisation derives them once more.
    let settings = try? index.configuration.settings.values(project: codebase.rootPath)
    try SegmentRestoration(
      staticTable: index.staticTable.get(), store: index.store,
      folder: index.folder(of: codebase.id), tuning: settings?.indexingTuning ?? .standard
    ).restore(codebase)
    actions.append("derived the segments of \(codebase.rootPath) again")
  }

  private mutating func removeStrays() {
    var count = 0
    for path in index.strayFiles(isLocked: true) {
      if (try? FileManager.default.removeItem(atPath: path)) != nil { count += 1 }
    }
    if count > 0 { actions.append("removed \(count) stray files") }
    for codebase in index.damagedHistories {
      try? index.historyFiles.remove(codebase.id)
      actions.append(
        "removed the git history of \(codebase.rootPath), which is read again when asked for")
    }
  }
}
