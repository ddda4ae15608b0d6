import CodeModel
import EmbeddingProviders
import Testing

@Suite struct ProviderServiceTests {
  private func service(
    _ provider: String, _ change: (inout ProviderConfiguration) -> Void = { _ in }
  ) throws -> ProviderService {
    var configuration = ProviderConfiguration(provider: provider)
    change(&configuration)
    return try ProviderService(configuration)
  }

  @Test func `an unknown provider is told with those there are`() {
    let error = #expect(throws: ProviderFault.self) { try service("opnai") }
    #expect(error?.description.contains("openai, azure, openrouter") == true)
  }

  @Test(arguments: [
    "ftp://host", "host", "https://", "https://user:pass@host/v1", "https://host/v1?key=1",
  ])
  func `an address that is none, or gives something away, is refused`(address: String) {
    #expect(throws: ProviderFault.self) { try service("openai") { $0.baseURL = address } }
  }

  @Test func `services without a usual address or model ask for them`() {
    #expect(throws: ProviderFault.setting("base_url", reason: "is needed for Azure OpenAI")) {
      try service("azure")
    }
    #expect(throws: ProviderFault.setting("model", reason: "is needed for LM Studio")) {
      try service("lmstudio")
    }
  }

  @Test func `a limit out of range tells the range`() {
    #expect(throws: ProviderFault.setting("concurrency", reason: "must be from 1 to 64")) {
      try service("openai") { $0.limits.concurrency = 0 }
    }
  }

  @Test func `code stays on this machine with a service on loopback only`() throws {
    #expect(try service("ollama").address.isOnThisMachine)
    #expect(try !service("openai").address.isOnThisMachine)
    #expect(
      try !service("ollama") { $0.baseURL = "http://10.0.0.7:11434" }.address.isOnThisMachine)
  }

  @Test func `prices are of known models, and the table tells their date`() {
    let table = ModelTable.shared
    let price = table.price(of: .openai, model: "text-embedding-3-small")
    #expect(price?.dollarsPerMillionTokens == 0.02)
    #expect(table.price(of: .openai, model: "text-embedding-9") == nil)
    #expect(table.pricesAsOf.count == 7)
    #expect(table.prices.allSatisfy { ProviderKind(rawValue: $0.provider) != nil })
  }
}
