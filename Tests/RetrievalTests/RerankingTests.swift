import CodeModel
import Ranking
import Retrieval
import Testing

@Suite struct RerankingTests {
  private func codebase(folder: String = "rows") throws -> SmallCodebase {
    try SmallCodebase(
      (0..<30).map { index in
        ("\(folder)/f\(index).swift", [SampleChunk(text: "load rows number n\(index) of table")])
      })
  }

  @Test func `the transformer sees the best candidates and the query`() async throws {
    let codebase = try codebase()
    let embedder = WordEmbedder()
    let reply = try await codebase.retriever(embedder: .available(embedder))
      .search(SearchQuery(text: "load rows of the table"))
    #expect(embedder.textCounts == [1, 20])
    #expect(reply.origin.madeVectorCount == 20)
    #expect(reply.origin.legs.last?.outcome == .answered)
  }

  @Test func `a question in other words than any path has more candidates compared`() async throws {
    let embedder = WordEmbedder()
    _ = try await codebase(folder: "src").retriever(embedder: .available(embedder))
      .search(SearchQuery(text: "load rows of the table"))
    #expect(embedder.textCounts == [1, 30])
  }

  @Test func `the second of two equal searches makes no vectors and answers the same`()
    async throws
  {
    let codebase = try codebase()
    let embedder = WordEmbedder()
    let retriever = codebase.retriever(embedder: .available(embedder))
    let query = SearchQuery(text: "load rows number of n7")
    let first = try await retriever.search(query)
    let second = try await retriever.search(query)
    #expect(embedder.textCounts == [1, 20, 1])
    #expect(second.origin.madeVectorCount == 0)
    #expect(first.hits.map(\.path) == second.hits.map(\.path))
    #expect(first.hits.map(\.score) == second.hits.map(\.score))
  }

  @Test func `a symbol query does without the transformer`() async throws {
    let embedder = WordEmbedder()
    let reply = try await codebase().retriever(embedder: .available(embedder))
      .search(SearchQuery(text: "loadRows"))
    #expect(embedder.textCounts.isEmpty)
    #expect(
      reply.origin.legs.last?.outcome == .notApplicable(reason: "it has no weight for such a query")
    )
  }

  @Test func `a failing model is reported and the other legs answer`() async throws {
    let reply = try await codebase().retriever(embedder: .available(FailingEmbedder()))
      .search(SearchQuery(text: "load rows of the table"))
    #expect(reply.hits.count == 10)
    guard case .unavailable(let reason)? = reply.origin.legs.last?.outcome else {
      Issue.record("the reranking leg should be unavailable")
      return
    }
    #expect(reason.contains("model failed"))
  }

  @Test func `a chunk that left the store is no answer`() async throws {
    let codebase = try codebase()
    codebase.texts.remove(textContaining: "n7 ")
    let reply = try await codebase.retriever(embedder: .available(WordEmbedder()))
      .search(SearchQuery(text: "load rows n7"))
    #expect(!reply.hits.contains { $0.path.string == "rows/f7.swift" })
  }

  @Test func `more is compared where all vectors are stored`() async throws {
    let embedder = WordEmbedder()
    let codebase = try codebase()
    let retriever = codebase.retriever(embedder: .available(embedder))
    var wide = RetrievalTuning.standard
    wide.ranking.comparedCounts[.description] = 30
    wide.transformerMilliseconds = 60_000
    let query = SearchQuery(text: "load rows of the table")
    _ = try await codebase.retriever(embedder: .available(embedder), tuning: wide).search(query)
    let reply = try await retriever.search(query)
    #expect(reply.origin.madeVectorCount == 0 && reply.origin.comparedCount == 30)
  }

  @Test func `a small time budget has few candidates read, and none turns the leg off`()
    async throws
  {
    let embedder = WordEmbedder()
    var tuning = RetrievalTuning.standard
    tuning.transformerMilliseconds = 1
    let query = SearchQuery(text: "load rows of the table")
    let small = try await codebase().retriever(embedder: .available(embedder), tuning: tuning)
      .search(query)
    #expect((2..<10).contains(small.origin.comparedCount))
    tuning.transformerMilliseconds = 0
    let none = try await codebase().retriever(embedder: .available(embedder), tuning: tuning)
      .search(query)
    #expect(none.origin.legs.last?.outcome == .notApplicable(reason: "its time budget is 0"))
  }
}
