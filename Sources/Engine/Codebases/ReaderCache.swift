import SearchIndex
import Storage
import Synchronization

/// The opened segments of recently searched codebases, each for one committed generation.
final class ReaderCache: Sendable {
  private struct Entry {
    let generation: Int64
    let reader: IndexReader
  }

  /// Codebases whose segments stay mapped.
  private static let codebaseCountMax = 16
  private let entries = Mutex<[CodebaseID: Entry]>([:])

  /// The reader of a committed state, opened when it is not the one kept.
  func reader(
    for codebase: CodebaseRecord, open: () throws -> IndexReader
  ) throws -> IndexReader {
    let kept = entries.withLock { $0[codebase.id] }
    if let kept, kept.generation == codebase.generation { return kept.reader }
    let reader = try open()
    entries.withLock { entries in
      if entries.count >= Self.codebaseCountMax { entries.removeAll() }
      entries[codebase.id] = Entry(generation: codebase.generation, reader: reader)
    }
    return reader
  }
}
