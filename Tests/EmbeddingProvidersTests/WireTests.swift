import Embedding
import EmbeddingProviders
import FakeServices
import Testing

/// What is sent to each service and what is made of its answer, against servers that check the
/// published schema.
@Suite struct WireTests {
  @Test(arguments: FakeService.API.allCases)
  func `each service answers unit vectors in the order of the texts`(
    api: FakeService.API
  ) async throws {
    let workplace = try Workplace(api)
    try workplace.service.fail("shuffled")
    let vectors = try await workplace.embedder().embed("red fish", "blue fish", "red fish")
    #expect(vectors.count == 3)
    #expect(vectors[0] == vectors[2])
    #expect(vectors[0] != vectors[1])
    for vector in vectors {
      #expect(abs(vector.reduce(0) { $0 + $1 * $1 } - 1) < 1e-5)
    }
  }

  @Test(arguments: FakeService.API.allCases)
  func `the length of vectors is asked once and remembered`(api: FakeService.API) async throws {
    let workplace = try Workplace(api, dimension: 12)
    #expect(throws: ProviderFault.self) { try workplace.source().known() }
    #expect(try await workplace.source().ready().dimension == 12)
    #expect(try await workplace.source().ready().dimension == 12)
    #expect(try workplace.source().known().dimension == 12)
    #expect(workplace.service.requests.count == 1)
  }

  @Test(arguments: [
    (FakeService.API.voyage, "\"input_type\": \"query\"", "\"input_type\": \"document\""),
    (.gemini, "CODE_RETRIEVAL_QUERY", "RETRIEVAL_DOCUMENT"),
  ])
  func `a field tells queries from documents`(
    api: FakeService.API, query: String, document: String
  ) async throws {
    let workplace = try Workplace(api)
    let embedder = try workplace.embedder()
    _ = try await embedder.embed("where", for: .query)
    _ = try await embedder.embed("here", for: .documents)
    let bodies = workplace.service.requests.map(\.body)
    #expect(bodies[0].contains(query) && !bodies[0].contains(document))
    #expect(bodies[1].contains(document) && !bodies[1].contains(query))
  }

  @Test func `words before texts tell them apart where there is no field`() async throws {
    let workplace = try Workplace(.ollama)
    let embedder = try workplace.embedder {
      $0.queryPrefix = "search_query: "
      $0.documentPrefix = "search_document: "
    }
    _ = try await embedder.embed("where", for: .query)
    _ = try await embedder.embed("here", for: .candidates)
    #expect(
      workplace.service.requests.map(\.texts) == [
        ["search_query: where"], ["search_document: here"],
      ])
  }

  @Test func `the words a known model expects need no setting`() throws {
    func identity(_ model: String) throws -> String {
      var configuration = ProviderConfiguration(provider: "ollama")
      configuration.model = model
      configuration.dimensions = 8
      return try ProviderSource(configuration, memoryPath: nil, environment: [:]).known().identity
    }
    #expect(try identity("nomic-embed-text:v1.5").contains("before:search_document: "))
    #expect(try !identity("nomic-embed-code").contains("before:"))
    #expect(try identity("qwen3-embedding:0.6b").contains("/plain,"))
  }

  @Test func `an identity names service, host, model, length and recipe`() throws {
    let workplace = try Workplace(.voyage)
    let identity = try workplace.embedder().identity
    #expect(
      identity.hasPrefix("voyage/127.0.0.1:\(workplace.service.port)/model-one/8/task-field"))
    let other = try workplace.embedder { $0.documentPrefix = "code: " }.identity
    #expect(identity != other)
  }
}
