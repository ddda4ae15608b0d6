import FakeServices
import Foundation
import Testing

/// The program with a service on loopback that speaks OpenAI's API.
@Suite struct ProviderTests {
  private static let key = "sk-end-to-end-4b7d20e1"
  private static let tree = """
    //- /cache.py
    def evict_oldest(entries):
        \"""Drops the entry that was not used for the longest time.\"""
        oldest = min(entries, key=lambda entry: entry.last_use)
        entries.remove(oldest)
        return oldest
    //- /mail.py
    def send_letter(address, text):
        \"""Puts a letter into an envelope and carries it to the post office.\"""
        envelope = Envelope(address, text)
        return post_office.deliver(envelope)
    """

  private func environment(_ service: FakeService) -> [String: String] {
    [
      "APUS_EMBEDDING_PROVIDER": "openai", "APUS_EMBEDDING_BASE_URL": service.baseURL,
      "APUS_EMBEDDING_MODEL": FakeService.model, "APUS_EMBEDDING_API_KEY_VARIABLE": "MY_KEY",
      "MY_KEY": Self.key,
    ]
  }

  private func shown(_ outcome: Outcome) -> String { outcome.output + outcome.error }

  /// Whether the bytes stand in any file of a folder.
  private func files(of folder: String, holding text: String) throws -> [String] {
    let bytes = Data(text.utf8)
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.filter { name in
      FileManager.default.contents(atPath: "\(folder)/\(name)")?.range(of: bytes) != nil
    }
  }

  @Test func `a service embeds, status names its host, and the key is nowhere`() async throws {
    let service = try FakeService(.openai, dimension: 1536, key: Self.key)
    let sandbox = try Sandbox(Self.tree)
    let environment = environment(service)

    let forecast = try await sandbox.apus("index", "--dry-run", environment: environment)
    #expect(forecast.output.contains("Nothing was written or sent."))
    #expect(forecast.output.contains("2 texts without a vector"))
    #expect(service.requests.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: sandbox.home))

    let indexed = try await sandbox.apus("index", environment: environment)
    #expect(indexed.output.contains("2 vectors computed by OpenAI at 127.0.0.1:\(service.port)"))
    let found = try await sandbox.apus(
      "search", "carry letter to the post", "--explain", environment: environment)
    #expect(found.output.contains("mail.py"))
    let status = try await sandbox.apus("status", environment: environment)
    #expect(status.output.contains("OpenAI at 127.0.0.1:\(service.port)"))
    #expect(status.output.contains("/1536/"))
    let doctor = try await sandbox.apus("doctor", environment: environment)

    // Length of vectors, both texts, the query, and the doctor's own.
    #expect(service.requests.map(\.texts.count) == [1, 2, 1, 1])
    for outcome in [forecast, indexed, found, status, doctor] {
      #expect(!shown(outcome).contains(Self.key))
    }
    #expect(try files(of: sandbox.folder, holding: Self.key) == [])
    #expect(try files(of: sandbox.home, holding: "openai/127.0.0.1:\(service.port)") != [])
  }

  private struct Forecast: Decodable {
    struct Service: Decodable {
      let host: String
      let leavesMachine: Bool
    }
    let textsToEmbed: Int
    let tokens: Int
    let dollars: Double?
    let pricesAsOf: String?
    let embeddingService: Service?
  }

  /// What stands in a folder, with its size.
  private func listing(_ folder: String) throws -> [String: Int] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return Dictionary(
      uniqueKeysWithValues: names.map { name in
        (name, FileManager.default.contents(atPath: "\(folder)/\(name)")?.count ?? -1)
      })
  }

  @Test func `a forecast needs no key, knows prices, and leaves the index as it is`() async throws {
    let sandbox = try Sandbox(Self.tree)
    try await sandbox.apus("index").expectFound()
    let before = try listing(sandbox.home)
    let local: Forecast = try await sandbox.apus("index", "--dry-run", "--json").decoded()
    #expect(local.textsToEmbed == 0 && local.tokens == 0 && local.dollars == 0)
    #expect(local.embeddingService == nil)
    var environment = ["APUS_EMBEDDING_PROVIDER": "voyage"]
    let known: Forecast = try await sandbox.apus(
      "index", "--dry-run", "--json", environment: environment
    ).decoded()
    #expect(known.textsToEmbed == 2)
    #expect(known.dollars == Double(known.tokens) / 1e6 * 0.18)
    #expect(known.pricesAsOf != nil)
    #expect(known.embeddingService?.host == "api.voyageai.com")
    #expect(known.embeddingService?.leavesMachine == true)
    environment["APUS_EMBEDDING_MODEL"] = "voyage-99"
    let unknown = try await sandbox.apus("index", "--dry-run", environment: environment)
    #expect(unknown.output.contains("price      unknown"))
    #expect(try listing(sandbox.home) == before)
  }

  @Test func `an agent is told where code goes`() async throws {
    let service = try FakeService(.ollama, dimension: 64)
    let sandbox = try Sandbox(Self.tree)
    let environment = [
      "APUS_EMBEDDING_PROVIDER": "ollama", "APUS_EMBEDDING_BASE_URL": service.baseURL,
      "APUS_EMBEDDING_MODEL": FakeService.model,
    ]
    let agent = try await AgentConversation(home: sandbox.home, environment: environment)
    let found = try await agent.call(
      "search_code", ["path": sandbox.project, "query": "carry letter to the post"])
    #expect(found.text.contains("mail.py"))
    let status = try await agent.call("get_indexing_status", ["path": sandbox.project])
    #expect(
      status.text.contains("Privacy: code goes to Ollama at 127.0.0.1:\(service.port)"),
      "\(status.text)")
    #expect(try await agent.end().code == 0)
  }

  @Test func `changing to another model and back keeps the vectors of both`() async throws {
    let service = try FakeService(.openai, dimension: 1536, key: Self.key)
    let sandbox = try Sandbox(Self.tree)
    try await sandbox.apus("index", environment: environment(service)).expectFound()
    let local = try await sandbox.apus("index")
    #expect(local.output.contains("2 vectors computed"))
    let requestCount = service.requests.count
    let again = try await sandbox.apus("index", environment: environment(service))
    #expect(!again.output.contains("vectors computed"))
    let similar = try await sandbox.apus(
      "similar", "mail.py:1", environment: environment(service))
    #expect(!shown(similar).contains("was not compared"))
    try await sandbox.apus("verify", environment: environment(service)).expectFound()
    // Only the code that similar code was looked for.
    #expect(service.requests.count <= requestCount + 1)
  }

  @Test func `a pack takes the vectors of a service along`() async throws {
    let service = try FakeService(.openai, dimension: 1536, key: Self.key)
    let sandbox = try Sandbox(Self.tree)
    let environment = environment(service)
    try await sandbox.apus("index", environment: environment).expectFound()
    let pack = "\(sandbox.folder)/tree.apuspack"
    try await sandbox.apus("export", ".", pack, environment: environment).expectFound()
    #expect(try files(of: sandbox.folder, holding: Self.key) == [])
    let there = environment.merging(["APUS_HOME": sandbox.otherHome]) { $1 }
    let imported = try await sandbox.apus("import", pack, ".", environment: there)
    #expect(imported.output.contains("2 vectors from the pack"))
    let status = try await sandbox.apus("status", environment: there)
    #expect(status.output.contains("vectors    complete"))
  }

  @Test func `a project's file sends no code anywhere, with consent or without`() async throws {
    let service = try FakeService(.openai)
    let sandbox = try Sandbox(Self.tree)
    let file = "\(sandbox.project)/.apus.toml"
    try sandbox.write(
      ".apus.toml",
      """
      [embedding]
      provider = "openai"
      base_url = "\(service.baseURL)"
      model = "\(FakeService.model)"
      api_key_variable = "HOME"
      """)
    let stranger = try await sandbox.apus("search", "carry letter to the post")
    #expect(stranger.output.contains("mail.py"))
    #expect(stranger.error.contains("\(file):2: embedding.provider holds for all codebases"))
    let consent = try await sandbox.apus("config", "trust", sandbox.project)
    #expect(consent.code == 2)
    let place = "\(sandbox.folder)/.config/apus/config.toml"
    for part in ["\(file):2: embedding.provider", "\(file):3: embedding.base_url", place] {
      #expect(consent.error.contains(part), "\(consent.error)")
    }
    let set = try await sandbox.apus(
      "config", "set", "embedding.provider", "openai", "--project", sandbox.project)
    #expect(set.code == 2 && set.error.contains("holds for all codebases"))
    try await sandbox.apus("index").expectFound()
    #expect(try await !sandbox.apus("status").output.contains("CODE LEAVES"))
    #expect(service.requests.isEmpty)
  }

  @Test func `a wrong key ends indexing with the variable to look at`() async throws {
    let service = try FakeService(.openai, key: "sk-another")
    let sandbox = try Sandbox(Self.tree)
    let outcome = try await sandbox.apus("index", environment: environment(service))
    #expect(outcome.code == 2)
    #expect(outcome.error.contains("does not accept the key in MY_KEY"))
    // Words and names are searchable all the same.
    let found = try await sandbox.apus("search", "evict_oldest", environment: environment(service))
    #expect(found.output.contains("cache.py"))
  }

  @Test func `what was embedded before the service failed is not paid twice`() async throws {
    let service = try FakeService(.openai, key: Self.key)
    let sandbox = try Sandbox(Self.tree)
    var environment = environment(service)
    environment["APUS_EMBEDDING_BATCH_TEXTS"] = "1"
    environment["APUS_EMBEDDING_CONCURRENCY"] = "1"
    try service.fail("ok", "ok", "quota")
    let failed = try await sandbox.apus("index", environment: environment)
    #expect(failed.error.contains("is used up"))
    let resumed = try await sandbox.apus("index", environment: environment)
    #expect(resumed.output.contains("1 vectors computed"))
    #expect(Set(service.requests.flatMap(\.texts)).count == 3)
    #expect(service.requests.count == 4)
  }
}
