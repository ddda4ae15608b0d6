package import CodeModel

/// Gathers what changed until it is quiet enough to be synchronised.
///
/// Time is told by the caller: the same calls give the same answers.
package struct DirtyPaths: Sendable {
  /// Paths that are looked at one by one; beyond, one look at the whole tree is cheaper.
  package static let pathCountMax = 4096

  private var paths: Set<RepositoryPath> = []
  private var isEverything = false
  private var first: ContinuousClock.Instant?
  private var last: ContinuousClock.Instant?

  private let timing: WatchTiming

  package init(timing: WatchTiming = .standard) {
    self.timing = timing
  }

  package var isEmpty: Bool { first == nil }

  /// When the changes so far are to be synchronised; nil without any.
  package var due: ContinuousClock.Instant? {
    guard let first, let last else { return nil }
    return min(last + timing.quietTime, first + timing.delayMax)
  }

  package mutating func insert(
    _ added: some Sequence<RepositoryPath>, at time: ContinuousClock.Instant
  ) {
    for path in added {
      note(time)
      guard !isEverything else { return }
      guard !path.bytes.isEmpty else { return insertEverything(at: time) }
      paths.insert(path)
    }
    if paths.count > Self.pathCountMax { insertEverything(at: time) }
  }

  package mutating func insertEverything(at time: ContinuousClock.Instant) {
    note(time)
    isEverything = true
    paths = []
  }

  /// The changes so far, due or not; nil without any. They are the caller's from now on.
  package mutating func take() -> PendingChanges? {
    guard let first else { return nil }
    defer { self = DirtyPaths(timing: timing) }
    return PendingChanges(scope: isEverything ? .everything : .paths(paths.sorted()), since: first)
  }

  /// Takes back changes that could not be synchronised.
  package mutating func giveBack(_ changes: PendingChanges) {
    switch changes.scope {
    case .everything: insertEverything(at: changes.since)
    case .paths(let paths): insert(paths, at: changes.since)
    }
  }

  private mutating func note(_ time: ContinuousClock.Instant) {
    first = min(first ?? time, time)
    last = max(last ?? time, time)
  }
}
