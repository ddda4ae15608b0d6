/// The right to embed texts, which passes between all processes of a store in small portions.
///
/// Two locks make the passing fair. Who wants the turn waits for the gate, keeps it while waiting
/// for the turn, and lets it go once it has the turn. So a search that comes while a long fill is at
/// work has the gate to itself, and the fill's next portion waits behind it.
package struct EmbeddingTurn: Sendable {
  private let folder: String?

  /// - Parameter locksFolder: A folder that exists; nil for a store nobody else can write, where
  ///   there is nothing to take turns at.
  package init(locksFolder: String?) {
    folder = locksFolder
  }

  /// Waits for the turn; it ends when what this returns is let go.
  ///
  /// - Parameters:
  ///   - patience: How long to wait before going without the turn; nil waits as long as it takes.
  ///   - isOptional: Whether to go without the turn, too, when the locks cannot be made.
  /// - Throws: `StorageFault`; `CancellationError`.
  func take(patience: Duration?, isOptional: Bool) async throws -> WriterLock? {
    guard let folder else { return nil }
    let deadline = ContinuousClock.now + (patience ?? Self.unlimited)
    do throws(StorageFault) {
      let gate = try await lock("\(folder)/embedding.gate", until: deadline)
      defer { withExtendedLifetime(gate) {} }
      return try await lock("\(folder)/embedding.lock", until: deadline)
    } catch {
      try Task.checkCancellation()
      if case .locked = error { return nil }
      guard isOptional else { throw error }
      return nil
    }
  }

  private func lock(
    _ path: String, until deadline: ContinuousClock.Instant
  ) async throws(StorageFault) -> WriterLock {
    try await WriterLock.acquire(
      path: path, waiting: deadline - ContinuousClock.now, pausing: Self.pause)
  }

  private static let unlimited = Duration.seconds(1 << 30)
  private static let pause = Duration.milliseconds(4)
}
