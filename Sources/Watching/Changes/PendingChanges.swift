package import CodeModel

/// What is to be synchronised.
package struct PendingChanges: Hashable, Sendable {
  package enum Scope: Hashable, Sendable {
    /// These paths, sorted, each with everything below it.
    case paths([RepositoryPath])
    case everything
  }

  package let scope: Scope
  /// When the first of the events behind it was heard of.
  package let since: ContinuousClock.Instant

  package init(scope: Scope, since: ContinuousClock.Instant) {
    self.scope = scope
    self.since = since
  }
}
