import Engine
import Testing

struct `Patience` {
  private struct Failure: Error {}

  @Test func `work that is done in time gives its result`() async throws {
    #expect(try await withPatience(60) { 7 } == 7)
  }

  @Test func `work that takes longer gives nothing and goes on`() async throws {
    let (finished, continuation) = AsyncStream.makeStream(of: Bool.self)
    let (gate, opening) = AsyncStream.makeStream(of: Void.self)
    let result: Int? = try await withPatience(0.01) {
      for await _ in gate { break }
      continuation.yield(!Task.isCancelled)
      return 7
    }
    #expect(result == nil)
    opening.yield()
    for await wasLeftAlone in finished {
      #expect(wasLeftAlone)
      break
    }
  }

  @Test func `work that fails in time throws`() async {
    await #expect(throws: Failure.self) {
      try await withPatience(60) { throw Failure() }
    }
  }

  @Test func `giving up the wait leaves the work alone`() async {
    let (started, starting) = AsyncStream.makeStream(of: Void.self)
    let (gate, opening) = AsyncStream.makeStream(of: Void.self)
    let (ended, ending) = AsyncStream.makeStream(of: Bool.self)
    let waiting = Task {
      try await withPatience(60) {
        starting.yield()
        for await _ in gate { break }
        ending.yield(Task.isCancelled)
      }
    }
    for await _ in started { break }
    waiting.cancel()
    await #expect(throws: CancellationError.self) { try await waiting.value }
    opening.yield()
    for await wasCancelled in ended {
      #expect(!wasCancelled)
      break
    }
  }
}
