import Embedding
import Foundation
import Synchronization
import Testing

struct EmbeddingWorkersTests {
  @Test(arguments: [1, 3], [0, 1, 2, 50])
  func `results come in the order of the batches`(width: Int, batchCount: Int) async throws {
    let results = try await EmbeddingWorkers(width: width).run(batchCount: batchCount) {
      [Float($0)]
    }
    #expect(results == (0..<batchCount).map { [Float($0)] })
  }

  @Test func `never more batches at once than the width, over all calls`() async throws {
    let workers = EmbeddingWorkers(width: 2)
    let load = Shared((now: 0, most: 0))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<6 {
        group.addTask {
          _ = try await workers.run(batchCount: 5) { _ in
            load.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
            sched_yield()
            load.withLock { $0.now -= 1 }
            return []
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(load.withLock { $0.most } <= 2)
    #expect(load.withLock { $0.now } == 0)
  }

  @Test func `a short call does not wait for a long one to end`() async throws {
    let workers = EmbeddingWorkers(width: 1)
    let order = Shared<[String]>([])
    let (started, signal) = AsyncStream<Void>.makeStream()
    let mayGoOn = DispatchSemaphore(value: 0)
    let long = Task {
      try await workers.run(batchCount: 8) { batch in
        if batch == 0 {
          signal.yield()
          mayGoOn.wait()
        }
        order.withLock { $0.append("long") }
        return []
      }
    }
    for await _ in started { break }
    let short = Task {
      try await workers.run(batchCount: 1) { _ in
        order.withLock { $0.append("short") }
        return []
      }
    }
    // The short call is queued when its task suspends; until then the long one holds the thread.
    while workers.waitingCount < 2 { await Task.yield() }
    mayGoOn.signal()
    _ = try await (long.value, short.value)
    let position = try #require(order.withLock { $0.firstIndex(of: "short") })
    #expect(position <= 2)
  }

  @Test func `cancelling begins no further batch and throws`() async throws {
    let workers = EmbeddingWorkers(width: 1)
    let begun = Shared(0)
    let (started, signal) = AsyncStream<Void>.makeStream()
    let mayGoOn = DispatchSemaphore(value: 0)
    let task = Task {
      try await workers.run(batchCount: 100) { _ in
        begun.withLock { $0 += 1 }
        signal.yield()
        mayGoOn.wait()
        return []
      }
    }
    for await _ in started { break }
    task.cancel()
    mayGoOn.signal()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(begun.withLock { $0 } == 1)
    #expect(try await workers.run(batchCount: 1) { _ in [1] } == [[1]])
  }

  @Test func `a call that is cancelled before it begins runs nothing`() async {
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await EmbeddingWorkers(width: 1).run(batchCount: 3) { _ in [] }
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}

/// A value that closures of several threads change.
private final class Shared<Value: Sendable>: Sendable {
  private let value: Mutex<Value>

  init(_ value: Value) {
    self.value = Mutex(value)
  }

  func withLock<Result: Sendable>(_ body: (inout sending Value) -> sending Result) -> Result {
    value.withLock(body)
  }
}
