import Synchronization

/// Keeps the buffers in which terms are found from query to query: to get such memory from the system
/// takes as long as to look up some terms.
final class TermMatchesShelf: Sendable {
  /// More are thrown away, as after many searches at a time.
  private static let countMax = 4
  private let free = Mutex<[TermMatches]>([])

  /// - Parameter make: Makes buffers where none is free.
  func lend<Result>(
    _ make: () -> TermMatches, to body: (inout TermMatches) throws -> Result
  ) rethrows -> Result {
    var matches = free.withLock { $0.popLast() } ?? make()
    defer {
      free.withLock { free in
        if free.count < Self.countMax { free.append(matches) }
      }
    }
    return try body(&matches)
  }
}

extension IndexReader {
  /// Calls `body` with buffers for finding terms in this reader.
  func withTermMatches<Result>(_ body: (inout TermMatches) throws -> Result) rethrows -> Result {
    try matchesShelf.lend({ TermMatches(self) }, to: body)
  }
}
