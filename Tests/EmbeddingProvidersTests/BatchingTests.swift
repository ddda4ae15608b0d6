import Embedding
import EmbeddingProviders
import FakeServices
import Testing

@Suite struct BatchingTests {
  private let texts = (0..<10).map { "text number \($0)" }

  private func embed(_ workplace: Workplace, _ embedder: ProviderEmbedder) async throws -> [[Float]]
  {
    try await embedder.embed(texts.map { Array($0.utf8) }, for: .documents)
  }

  @Test func `requests hold no more texts than is allowed`() async throws {
    let workplace = try Workplace(.openai)
    let all = try await embed(workplace, workplace.embedder { $0.limits.batchTextCount = 4 })
    #expect(workplace.service.requests.map(\.texts.count).sorted() == [2, 4, 4])
    let alone = try await embed(workplace, workplace.embedder())
    #expect(all == alone)
  }

  @Test func `requests hold no more tokens than is allowed`() async throws {
    let workplace = try Workplace(.openai)
    // A text here is five tokens by our estimate.
    _ = try await embed(workplace, workplace.embedder { $0.limits.batchTokenCount = 15 })
    #expect(workplace.service.requests.allSatisfy { $0.texts.count <= 3 })
    #expect(workplace.service.requests.flatMap(\.texts).sorted() == texts)
  }

  @Test func `a text that is too long is cut between characters`() async throws {
    let workplace = try Workplace(.openai)
    let embedder = try workplace.embedder { $0.limits.textByteCount = 16 }
    _ = try await embedder.embed("a" + String(repeating: "ü", count: 20), "")
    let cut = "a" + String(repeating: "ü", count: 7)
    #expect(workplace.service.requests.first?.texts == [cut, " "])
  }

  @Test func `no more requests are under way than is allowed, whoever makes them`() async throws {
    let workplace = try Workplace(.openai)
    try workplace.service.fail([String](repeating: "slow:0.05", count: 20).joined(separator: "\n"))
    let embedder = try workplace.embedder {
      $0.limits.batchTextCount = 1
      $0.limits.concurrency = 3
    }
    async let first = embed(workplace, embedder)
    async let second = embed(workplace, embedder)
    #expect(try await first == second)
    #expect(workplace.service.requests.map(\.inFlightCount).max() == 3)
  }

  @Test func `a limit of requests a minute spreads them over minutes`() async throws {
    let workplace = try Workplace(.openai)
    _ = try await embed(
      workplace,
      workplace.embedder {
        $0.limits.batchTextCount = 1
        $0.limits.concurrency = 1
        $0.limits.requestsPerMinute = 2
      })
    #expect(workplace.service.requests.count == 10)
    #expect(workplace.clock.now.offset > .seconds(4 * 60))
  }

  @Test func `what was embedded before a failure is handed over with it`() async throws {
    let workplace = try Workplace(.openai)
    try workplace.service.fail("ok", "echo-key")
    let embedder = try workplace.embedder {
      $0.limits.batchTextCount = 4
      $0.limits.concurrency = 1
    }
    let error = await #expect(throws: PartialEmbedding.self) {
      try await embed(workplace, embedder)
    }
    #expect(error?.vectors.keys.sorted() == [0, 1, 2, 3])
    #expect(error?.cause is ProviderFault)
  }
}
