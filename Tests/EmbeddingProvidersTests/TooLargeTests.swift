import Embedding
import EmbeddingProviders
import FakeServices
import Testing

/// Services that take less text than we send.
@Suite struct TooLargeTests {
  private let texts = (0..<10).map { "text number \($0)" }

  private func embed(_ embedder: ProviderEmbedder) async throws -> [[Float]] {
    try await embedder.embed(texts.map { Array($0.utf8) }, for: .documents)
  }

  @Test(arguments: FakeService.API.allCases, ["limit:40", "proxy-limit:40"])
  func `what is refused as too large is sent in halves`(
    api: FakeService.API, limit: String
  ) async throws {
    let whole = try Workplace(api)
    let vectors = try await embed(whole.embedder())
    #expect(whole.service.requests.count == 1)
    let workplace = try Workplace(api)
    try workplace.service.fail(limit)
    #expect(try await embed(workplace.embedder()) == vectors)
    // Ten texts, five and five, of which two and three fit.
    #expect(workplace.service.requests.map(\.texts.count) == [10, 5, 2, 3, 5, 2, 3])
    #expect(workplace.clock.sleeps.isEmpty)
  }

  @Test(arguments: FakeService.API.allCases)
  func `a single text is cut in half until it fits`(api: FakeService.API) async throws {
    let workplace = try Workplace(api)
    try workplace.service.fail("limit:20")
    let text = String(repeating: "wörter ", count: 10)
    let vector = try await workplace.embedder().embed(text)
    let sent = workplace.service.requests.flatMap(\.texts)
    #expect(sent.map(\.utf8.count) == [80, 40, 20])
    #expect(sent.allSatisfy(text.hasPrefix))
    let other = try Workplace(api)
    #expect(try await other.embedder().embed(sent.last ?? "") == vector)
  }

  @Test func `a text that is refused however short is given up, with what to set`() async throws {
    let workplace = try Workplace(.openai)
    try workplace.service.fail("proxy-limit:0")
    let embedder = try workplace.embedder()
    let text = String(repeating: "words and ", count: 100)
    let fault = await #expect(throws: ProviderFault.self) { try await embedder.embed(text) }
    #expect(fault?.summary.contains("too large with status 413") == true)
    #expect(fault?.hint?.contains("embedding.text_bytes") == true)
    #expect(
      workplace.service.requests.map { $0.texts.joined().utf8.count } == [
        1_000, 500, 250, 125, 62, 31,
      ])
  }

  @Test func `what fits is handed over with the failure of the rest`() async throws {
    let workplace = try Workplace(.openai)
    try workplace.service.fail("limit:40", "ok", "echo-key")
    let embedder = try workplace.embedder()
    let error = await #expect(throws: PartialEmbedding.self) { try await embed(embedder) }
    #expect(error?.vectors.keys.sorted() == [0, 1, 2, 3, 4])
    #expect(error?.cause is ProviderFault)
  }

  @Test func `a request over the limit of a minute is sent in halves, a busy service is not`()
    async throws
  {
    let workplace = try Workplace(.openai)
    try workplace.service.fail("429-large")
    _ = try await embed(workplace.embedder())
    #expect(workplace.service.requests.map(\.texts.count) == [10, 5, 5])
    let busy = try Workplace(.openai)
    try busy.service.fail("429")
    _ = try await embed(busy.embedder())
    #expect(busy.service.requests.map(\.texts.count) == [10, 10])
  }
}
