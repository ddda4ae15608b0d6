import CodeModel
import Retrieval
import Testing

@Suite struct LegReportTests {
  private func legs(_ query: SearchQuery) async throws -> [LegReport] {
    let codebase = try SmallCodebase([("a.swift", [SampleChunk(text: "read the file")])])
    return try await codebase.retriever().search(query).origin.legs
  }

  @Test func `a missing resource is reported with its reason`() async throws {
    let legs = try await legs(SearchQuery(text: "read file"))
    #expect(legs.map(\.name) == ["lexical", "dense", "history", "reranking"])
    #expect(
      legs.map(\.outcome) == [
        .answered, .unavailable(reason: "no table"),
        .notApplicable(reason: "the folder has no past commits that can be read"),
        .unavailable(reason: "no model"),
      ])
  }

  @Test func `legs not asked for stay silent`() async throws {
    let legs = try await legs(SearchQuery(text: "read file", legs: .lexical))
    let silent = LegOutcome.notApplicable(reason: "not asked for")
    #expect(legs.map(\.outcome) == [.answered, silent, silent, silent])
  }

  @Test(arguments: ["", "?!"])
  func `a query without words gives no hits and says why`(text: String) async throws {
    let codebase = try SmallCodebase([("a.swift", [SampleChunk(text: "read the file")])])
    let reply = try await codebase.retriever().search(SearchQuery(text: text))
    #expect(reply.hits.isEmpty)
    #expect(reply.origin.legs.allSatisfy { $0.outcome != .answered })
  }
}
