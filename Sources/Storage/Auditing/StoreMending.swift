package import CodeModel

/// Takes what is not true out of a store, so that what is derived from it can be made again.
package protocol StoreMending: Sendable {
  /// Does all of it in one transaction and returns the codebases that are
  /// incomplete for it, because their views lost files or their rows made no sense.
  func mend(_ mending: Mending) throws(StorageFault) -> [CodebaseID]

  /// Makes the database's own look-up structures again from its rows.
  func rebuildIndices() throws(StorageFault)
}

/// What is to be taken out or set right.
package struct Mending: Sendable {
  /// Analyses to drop with their chunks; views lose the files that refer to them or to analyses that
  /// are not there, and are incomplete from then on.
  package var droppedAnalyses: [Int64] = []
  package var droppedTreeNodes: [Int64] = []
  package var droppedVectors: [Int64] = []
  /// Codebases whose files the next scan reads again whatever their fingerprints say.
  package var distrustedCodebases: [CodebaseID] = []
  /// Directories to keep, and the roots they make true.
  package var treeNodes: [TreeNode] = []
  package var rootHashes: [CodebaseID: ContentHash] = [:]

  package init() {}
}
