#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The right to analyse many files, which passes between the processes that index codebases of one
/// store.
///
/// Two clones of a repository that are indexed at the same time hold the same content. Whoever has
/// the turn analyses a batch and commits it; the other then finds it done. The two locks are those of
/// `EmbeddingTurn`, which says why there are two.
package struct AnalysisTurn: Sendable {
  /// Below so many files to analyse nobody waits for a turn: an edit is searchable at once, at the
  /// price that two processes may parse the same few files.
  package static let fileCountMin = 16

  private let folder: String?

  /// - Parameter locksFolder: A folder that exists; nil where nobody else indexes.
  package init(locksFolder: String?) {
    folder = locksFolder
  }

  /// Blocks until the turn comes; it ends when what this returns is let go.
  ///
  /// Nil where locks cannot be made: work done twice is better than work not done. Throws
  /// `CancellationError`.
  package func take(isCancelled: () -> Bool) throws -> WriterLock? {
    guard let folder,
      let gate = try lock("\(folder)/analysis.gate", isCancelled: isCancelled)
    else { return nil }
    defer { withExtendedLifetime(gate) {} }
    return try lock("\(folder)/analysis.lock", isCancelled: isCancelled)
  }

  private func lock(_ path: String, isCancelled: () -> Bool) throws -> WriterLock? {
    while true {
      do throws(StorageFault) {
        return try WriterLock.acquireNow(path: path)
      } catch {
        guard case .locked = error else { return nil }
      }
      if isCancelled() { throw CancellationError() }
      usleep(Self.pauseMicroseconds)
    }
  }

  private static let pauseMicroseconds: UInt32 = 4_000
}
