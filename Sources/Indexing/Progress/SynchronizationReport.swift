package import CodeModel
package import SourceTree

/// What a synchronisation found and did.
package struct SynchronizationReport: Sendable {
  package var scan: SourceScan
  package var filesAdded = 0
  package var filesModified = 0
  package var filesRemoved = 0
  package var filesUnchanged = 0
  /// Files that were parsed; the analyses of the others were stored already.
  package var filesAnalysed = 0
  /// Files whose analysis came from a library.
  package var filesTaken = 0
  /// Files whose segments were taken over from a similar view of the store.
  package var filesShared = 0
  package var chunksIndexed = 0
  /// Nodes of the committed Merkle tree that were looked up to make the new one.
  package var treeNodesVisited = 0
  /// Files that changed or went away while they were indexed, with what happened.
  package var dropped: [(path: RepositoryPath, reason: String)] = []
  /// Languages of the tree that were analysed by lines because their grammar is missing.
  package var languagesWithoutGrammar: [Language] = []
  /// Files the grammar of a user failed on: it crashed, or did not come to an end.
  package var grammarFailures: [(path: RepositoryPath, language: Language)] = []
  package var timings: [StageTiming] = []

  init(scan: SourceScan) {
    self.scan = scan
  }
}

/// Time one stage took.
package struct StageTiming: Hashable, Sendable {
  package let stage: String
  package let wallSeconds: Double
  /// CPU time of the whole process while the stage ran.
  package let cpuSeconds: Double
}
