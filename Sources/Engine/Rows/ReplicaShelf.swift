import CodeModel
import Storage
import Synchronization

/// What each codebase's rows lack at the service, as of one committed state and ledger.
final class ReplicaShelf: Sendable {
  private struct Entry {
    let generation: Int64
    let lacking: Set<RepositoryPath>
    let time: ContinuousClock.Instant
  }

  /// How long files count as lacking that another process may have sent meanwhile.
  private static let patience = Duration.seconds(10)

  private let entries = Mutex<[CodebaseID: Entry]>([:])
  private let names = Mutex<[CodebaseID: String]>([:])
  private let places = Mutex<[CodebaseID: ReplicaPlace]>([:])

  /// The files of a committed state without rows, looked up once.
  func lacking(
    _ codebase: CodebaseRecord, find: () throws -> Set<RepositoryPath>
  ) throws -> Set<RepositoryPath> {
    let kept = entries.withLock { $0[codebase.id] }
    let now = ContinuousClock.now
    if let kept, kept.generation == codebase.generation,
      kept.lacking.isEmpty || kept.time.duration(to: now) < Self.patience
    {
      return kept.lacking
    }
    let lacking = try find()
    entries.withLock {
      $0[codebase.id] = Entry(generation: codebase.generation, lacking: lacking, time: now)
    }
    return lacking
  }

  /// Has all of a codebase but its name looked up anew.
  func forget(_ codebase: CodebaseID) {
    _ = entries.withLock { $0.removeValue(forKey: codebase) }
    _ = places.withLock { $0.removeValue(forKey: codebase) }
  }

  /// The name of a codebase where its rows are, made once.
  func name(of codebase: CodebaseID, make: () throws -> String) rethrows -> String {
    if let name = names.withLock({ $0[codebase] }) { return name }
    let name = try make()
    names.withLock { $0[codebase] = name }
    return name
  }

  /// The place where a codebase's rows are, once somebody has asked for it.
  func place(
    of codebase: CodebaseID, prepare: () async throws -> ReplicaPlace
  ) async rethrows -> ReplicaPlace {
    if let known = places.withLock({ $0[codebase] }) { return known }
    let prepared = try await prepare()
    places.withLock { $0[codebase] = prepared }
    return prepared
  }
}
