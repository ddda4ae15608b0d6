import Relations
import Storage
import Synchronization

/// The histories that were asked for last, each made by one thread while others wait for it.
final class HistoryShelf: Sendable {
  private final class Place: Sendable {
    let history = Mutex<ChangeHistory?>(nil)
  }

  /// Codebases whose histories stay in memory.
  private static let codebaseCountMax = 16
  private let places = Mutex<[CodebaseID: Place]>([:])

  /// The history of a codebase, as `update` makes it of the one that is here.
  func history(
    of codebase: CodebaseID, update: (ChangeHistory?) throws -> ChangeHistory
  ) throws -> ChangeHistory {
    let place = places.withLock { places in
      if let place = places[codebase] { return place }
      if places.count >= Self.codebaseCountMax { places.removeAll() }
      let place = Place()
      places[codebase] = place
      return place
    }
    return try place.history.withLock { history in
      let updated = try update(history)
      history = updated
      return updated
    }
  }
}
