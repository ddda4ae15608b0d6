/// How far a synchronisation has come.
package enum SynchronizationStep: Hashable, Sendable {
  /// Files seen by the walk so far.
  case scanning(files: Int)
  case analysing(completed: Int, total: Int)
  case compacting
}

/// Receives steps; called from the synchronising thread.
package typealias StepSink = @Sendable (SynchronizationStep) -> Void
