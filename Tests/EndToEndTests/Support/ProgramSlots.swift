import Foundation

/// How many programs the tests run at a time: all tests start at once, and each program takes a
/// model's worth of memory.
actor ProgramSlots {
  static let shared = ProgramSlots(count: max(2, ProcessInfo.processInfo.activeProcessorCount))

  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  private init(count: Int) {
    free = count
  }

  /// Runs the body once a slot is free.
  func withSlot<Result: Sendable>(
    _ body: @Sendable () async throws -> Result
  ) async rethrows -> Result {
    await take()
    defer { giveBack() }
    return try await body()
  }

  private func take() async {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  private func giveBack() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}
