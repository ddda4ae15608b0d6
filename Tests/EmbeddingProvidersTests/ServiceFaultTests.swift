import CodeModel
import Embedding
import EmbeddingProviders
import FakeServices
import Testing

/// What goes wrong at the other end, and what a user is told.
@Suite struct ServiceFaultTests {
  private func failure(
    _ workplace: Workplace, for task: EmbeddingTask = .documents, key: String = Workplace.key,
    _ change: (inout ProviderConfiguration) -> Void = { _ in }
  ) async throws -> ProviderFault? {
    let embedder = try workplace.embedder(key: key, change)
    return await #expect(throws: ProviderFault.self) { try await embedder.embed("x", for: task) }
  }

  private var host: (FakeService) -> String { { "127.0.0.1:\($0.port)" } }

  @Test(arguments: ["429", "429:7", "500", "truncated", "cut", "count", "html"])
  func `what may pass is tried again`(fault: String) async throws {
    let workplace = try Workplace(.openai)
    try workplace.service.fail(fault, fault)
    #expect(try await workplace.embedder().embed("x").count == 1)
    #expect(workplace.service.requests.count == 3)
    #expect(workplace.clock.sleeps.contains { $0 > .milliseconds(200) })
  }

  @Test func `the wait a service asks for is kept`() async throws {
    let workplace = try Workplace(.voyage)
    try workplace.service.fail("429:20")
    _ = try await workplace.embedder().embed("x")
    #expect(workplace.clock.now.offset >= .seconds(20))
  }

  @Test func `a wait until a date is kept`() async throws {
    let workplace = try Workplace(.openai)
    try workplace.service.fail("429:date")
    _ = try await workplace.embedder().embed("x")
    // The date has whole seconds.
    #expect((.seconds(19)...(.seconds(21))).contains(workplace.clock.now.offset))
  }

  @Test func `a service that stays busy is given up with when to come back`() async throws {
    let workplace = try Workplace(.openai)
    try workplace.service.fail("429:120")
    let fault = try await failure(workplace, for: .query)
    #expect(fault == .limited(host: host(workplace.service), retryAfter: .seconds(120)))
    #expect(fault?.hint?.hasPrefix("Try again in 120 s") == true)
    #expect(workplace.service.requests.count == 1)
  }

  @Test func `a search gives up within seconds, filling waits for minutes`() async throws {
    let words = [String](repeating: "500", count: 9).joined(separator: "\n")
    for (task, seconds) in [(EmbeddingTask.query, 10), (.documents, 300)] {
      let workplace = try Workplace(.openai)
      try workplace.service.fail(words)
      let fault = try await failure(workplace, for: task)
      #expect(fault?.summary.contains("failed with status 500: The server had an error") == true)
      #expect(workplace.clock.now.offset < .seconds(seconds))
    }
  }

  @Test func `an account without funds is not asked again`() async throws {
    let workplace = try Workplace(.openai)
    try workplace.service.fail("quota")
    let fault = try await failure(workplace)
    #expect(fault?.summary.contains("is used up: You exceeded your quota") == true)
    #expect(workplace.service.requests.count == 1)
  }

  @Test(arguments: [FakeService.API.openai, .azure, .voyage, .gemini])
  func `a wrong key names its variable and is not asked again`(api: FakeService.API) async throws {
    let workplace = try Workplace(api)
    let fault = try await failure(workplace, key: "sk-wrong")
    #expect(fault?.summary.contains("does not accept the key in TEST_KEY") == true)
    #expect(workplace.service.requests.count == 1)
  }

  @Test(arguments: [FakeService.API.openai, .azure, .voyage, .gemini, .ollama])
  func `a model the service lacks is named`(api: FakeService.API) async throws {
    let workplace = try Workplace(api)
    let fault = try await failure(workplace) { $0.model = "model-two" }
    #expect(fault?.summary.contains("has no model model-two") == true)
    if api == .ollama { #expect(fault?.hint?.contains("ollama pull model-two") == true) }
  }

  @Test func `vectors of another length are refused`() async throws {
    let workplace = try Workplace(.openai)
    try workplace.service.fail("dimension")
    let fault = try await failure(workplace)
    #expect(fault == .wrongDimension(host: host(workplace.service), expected: 8, received: 9))
  }

  @Test func `a vector of zeros is refused`() async throws {
    let workplace = try Workplace(.openai)
    try workplace.service.fail("zero")
    #expect(try await failure(workplace)?.summary.contains("has no direction") == true)
  }

  @Test func `nonsense to the last is told`() async throws {
    let workplace = try Workplace(.gemini)
    try workplace.service.fail("truncated", "html", "truncated")
    #expect(try await failure(workplace)?.summary.contains("cannot be read") == true)
  }

  @Test func `a slow answer is not waited for beyond the limit`() async throws {
    let workplace = try Workplace(.openai)
    try workplace.service.fail([String](repeating: "slow:30", count: 8).joined(separator: "\n"))
    defer { workplace.service.release() }
    // Time flies here: the limit is reached at once, and all attempts run into it.
    let transport = URLSessionTransport(time: Timekeeper(FakeClock()))
    var configuration = workplace.configuration
    configuration.dimensions = 8
    let source = ProviderSource(
      configuration, memoryPath: nil, environment: ["TEST_KEY": Workplace.key],
      transport: transport, time: Timekeeper(workplace.clock))
    let fault = await #expect(throws: ProviderFault.self) {
      try await source.known().embed("x", for: .query)
    }
    #expect(fault == .timedOut(host: host(workplace.service), seconds: 30))
  }

  @Test func `nothing at the address says how to start it`() async throws {
    let workplace = try Workplace(.ollama)
    let embedder = try workplace.embedder()
    workplace.service.stop()
    let fault = await #expect(throws: ProviderFault.self) { try await embedder.embed("x") }
    #expect(
      fault?.description
        == "nothing answers at http://127.0.0.1:\(workplace.service.port), where Ollama should."
        + " Start it with `ollama serve`, or set embedding.base_url to where it runs")
  }

  @Test func `a redirect is not followed`() async throws {
    let (workplace, other) = (try Workplace(.openai), try Workplace(.openai))
    try workplace.service.fail("redirect:\(other.service.port)")
    #expect(try await failure(workplace)?.summary.contains("status 302") == true)
    #expect(other.service.requests.isEmpty)
  }

  @Test func `a key that a service repeats is not shown`() async throws {
    let workplace = try Workplace(.openai)
    try workplace.service.fail("echo-key")
    let fault = try await failure(workplace)
    #expect(fault?.summary.hasSuffix("no such key ***") == true)
  }

  @Test func `cancellation ends a wait`() async throws {
    let workplace = try Workplace(.openai)
    try workplace.service.fail("slow:30")
    defer { workplace.service.release() }
    let embedder = try workplace.embedder()
    let task = Task { try await embedder.embed("x") }
    while workplace.service.requests.isEmpty { await Task.yield() }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
