package import Storage

/// What one replication did.
package struct ReplicaReport: Hashable, Sendable {
  /// Files whose rows were sent, and those rows.
  package var filesSent = 0
  package var rowsSent = 0
  /// Files whose rows were there already, sent for another view or by another machine.
  package var filesFound = 0
  /// Files whose rows were removed.
  package var filesRemoved = 0
  /// Who else writes the codebase; nothing was sent then.
  package var otherWriter: WriterClaim?

  package init() {}
}
