import CodeModel
import Foundation
import Storage
import Synchronization
import Testing

/// Texts that several want at once are embedded once.
final class SharedVectorsTests: Sendable {
  private static let model = "model"
  private static let hashes = (0..<100).map(hash)

  private let folder = NSTemporaryDirectory() + "apus-turns-" + UUID().uuidString
  private let store = MemoryVectors()
  /// Every text that had to be embedded, and who did it.
  private let requests = Mutex<[ContentHash]>([])
  private let order = Mutex<[String]>([])

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// What another process would have: nothing in common but the store and the folder.
  private func participant() -> SharedVectors {
    SharedVectors(store: store, turn: EmbeddingTurn(locksFolder: folder))
  }

  /// Makes all vectors and returns how many were lacking.
  private func make(patience: Duration? = nil, mustKeep: Bool) async throws -> Int {
    try await participant().vectors(
      of: Self.hashes, model: Self.model, patience: patience, mustKeep: mustKeep,
      make: { Self.embedded($0) }
    ).madeCount
  }

  private static func hash(_ number: Int) -> ContentHash {
    let bytes = [UInt8](repeating: UInt8(number), count: ContentHash.byteCount)
    guard let hash = ContentHash(bytes: bytes) else { preconditionFailure("32 bytes are a hash") }
    return hash
  }

  private static func embedded(_ hashes: [ContentHash]) -> [ContentHash: [Float]] {
    Dictionary(uniqueKeysWithValues: hashes.map { ($0, [1]) })
  }

  @Test func `what was made before a failure is kept`() async throws {
    struct Failure: Error {}
    let first = Array(Self.hashes.prefix(3))
    await #expect(throws: Failure.self) {
      try await participant().vectors(
        of: Self.hashes, model: Self.model, mustKeep: true, turnTextCount: 50
      ) { lacking in
        #expect(lacking.count == 50)
        throw PartlyMade(vectors: Self.embedded(first), cause: Failure())
      }
    }
    #expect(try store.vectors(of: Self.hashes, model: Self.model).keys.sorted() == first.sorted())
    #expect(try await make(mustKeep: true) == 97)
  }

  @Test func `eight who want the same texts at once make each vector once`() async throws {
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for start in 0..<8 {
        group.addTask { [self] in
          let wanted = Array((Self.hashes + Self.hashes)[(start * 10)...].prefix(100))
          let found = try await participant().vectors(
            of: wanted, model: Self.model, mustKeep: true
          ) { lacking in
            self.requests.withLock { $0 += lacking }
            try await Task.sleep(for: .milliseconds(1))
            return Self.embedded(lacking)
          }
          #expect(Set(found.vectors.keys) == Set(wanted))
          return found.madeCount
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(requests.withLock { $0.count } == 100)
    #expect(counts.reduce(0, +) == 100)
  }

  @Test func `one who wants few texts gets its turn while another makes many`() async throws {
    let (started, starting) = AsyncStream.makeStream(of: Void.self)
    let fill = Task { [self] in
      _ = try await participant().vectors(
        of: Self.hashes, model: Self.model, mustKeep: true
      ) { lacking in
        order.withLock { $0.append("fill") }
        starting.yield()
        // Long enough for the other to come and wait.
        try await Task.sleep(for: .milliseconds(50))
        return Self.embedded(lacking)
      }
    }
    for await _ in started { break }
    _ = try await participant().vectors(
      of: [Self.hash(200)], model: Self.model, mustKeep: false
    ) { lacking in
      order.withLock { $0.append("search") }
      return Self.embedded(lacking)
    }
    try await fill.value
    // The turn under way ends first, and at most one more that was begun before the gate was taken.
    let place = try #require(order.withLock { $0.firstIndex(of: "search") })
    #expect(place <= 2)
  }

  @Test func `whoever runs out of patience does without the turn`() async throws {
    let held = try WriterLock.acquireNow(path: "\(folder)/embedding.lock")
    #expect(try await make(patience: .milliseconds(20), mustKeep: false) == 100)
    withExtendedLifetime(held) {}
  }

  @Test func `a wait for the turn that is cancelled ends`() async throws {
    let held = try WriterLock.acquireNow(path: "\(folder)/embedding.lock")
    let wait = Task { [self] in
      _ = try await participant().vectors(
        of: Self.hashes, model: Self.model, mustKeep: true, make: { Self.embedded($0) })
    }
    wait.cancel()
    await #expect(throws: CancellationError.self) { _ = try await wait.value }
    withExtendedLifetime(held) {}
  }

  @Test func `vectors that cannot be kept serve a search and fail a fill`() async throws {
    store.isFull.withLock { $0 = true }
    #expect(try await make(mustKeep: false) == 100)
    await #expect(throws: StorageFault.diskFull(path: "memory")) { try await make(mustKeep: true) }
  }

  @Test func `a folder of locks that is gone costs a search nothing`() async throws {
    try FileManager.default.removeItem(atPath: folder)
    #expect(try await make(mustKeep: false) == 100)
  }
}

/// Vectors in memory.
private final class MemoryVectors: VectorStore {
  let isFull = Mutex(false)
  private let vectors = Mutex<[ContentHash: [Float]]>([:])

  func vectors(
    of textHashes: [ContentHash], model: String
  ) throws(StorageFault) -> [ContentHash: [Float]] {
    vectors.withLock { vectors in vectors.filter { textHashes.contains($0.key) } }
  }

  func storeVectors(_ new: [ContentHash: [Float]], model: String) throws(StorageFault) {
    if isFull.withLock({ $0 }) { throw .diskFull(path: "memory") }
    vectors.withLock { $0.merge(new) { stored, _ in stored } }
  }
}
