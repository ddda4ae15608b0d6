/// How far a synchronisation has come.
package struct IndexProgress: Hashable, Sendable {
  package enum Stage: String, Sendable, CaseIterable {
    /// Walking the tree and hashing what changed.
    case scanning
    /// Parsing files into chunks and committing them.
    case analysing
    /// Merging index segments.
    case compacting
    /// Computing transformer vectors.
    case embedding
    /// Sending rows to the service that keeps them.
    case replicating
  }

  package let stage: Stage
  /// Files, or chunks while embedding.
  package let completed: Int
  /// Nil while the amount of work is not known yet.
  package let total: Int?

  package init(stage: Stage, completed: Int, total: Int?) {
    self.stage = stage
    self.completed = completed
    self.total = total
  }

  /// Share of the stage done, 0...1, or nil when the total is unknown.
  package var fraction: Double? {
    guard let total else { return nil }
    return total == 0 ? 1 : Double(completed) / Double(total)
  }
}

/// Receives progress; called from any thread, often.
package typealias ProgressSink = @Sendable (IndexProgress) -> Void
