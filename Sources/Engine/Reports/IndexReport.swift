/// What one synchronisation did.
package struct IndexReport: Sendable {
  package var root: String
  /// The commit that was indexed, in full; nil for the folder as it is.
  package var commit: String?
  package var filesAdded = 0
  package var filesModified = 0
  package var filesRemoved = 0
  package var filesUnchanged = 0
  /// Files whose content was parsed; the others' analyses were stored already.
  package var filesAnalysed = 0
  /// Files whose content was analysed elsewhere, as an index pack holds it.
  package var filesTaken = 0
  /// Added files that a similar codebase of the store had indexed at the same path.
  package var filesShared = 0
  package var filesRead = 0
  /// Files that changed or went away while they were indexed; the next run takes them in.
  package var filesDropped = 0
  package var byteCount = 0
  package var chunkCount = 0
  /// Chunks whose transformer vector was computed.
  package var chunksEmbedded = 0
  /// Where it was computed; nil for this process.
  package var destination: EmbeddingDestination?
  /// What was done about rows at a service; nil without one.
  package var rows: RowReport?
  package var skipped: [SkipCount] = []
  package var diagnostics: [String] = []
  /// One line on languages whose files are analysed by lines; nil when every grammar is there.
  package var grammarNotice: String?
  package var stages: [StageCost] = []

  package init(root: String) {
    self.root = root
  }

  package var fileCount: Int { filesAdded + filesModified + filesUnchanged }
  package var hasChanges: Bool { filesAdded + filesModified + filesRemoved > 0 }
}

/// Files left out for one reason.
package struct SkipCount: Hashable, Sendable {
  package let reason: String
  package let explanation: String
  package let count: Int
  /// A few of the paths.
  package let examples: [String]

  package init(reason: String, explanation: String, count: Int, examples: [String]) {
    self.reason = reason
    self.explanation = explanation
    self.count = count
    self.examples = examples
  }
}

/// Time one stage took.
package struct StageCost: Hashable, Sendable {
  package let stage: String
  package let wallSeconds: Double
  /// CPU time of the whole process while the stage ran.
  package let cpuSeconds: Double

  package init(stage: String, wallSeconds: Double, cpuSeconds: Double) {
    self.stage = stage
    self.wallSeconds = wallSeconds
    self.cpuSeconds = cpuSeconds
  }
}
