import CodeModel
import Retrieval
import Testing

@Suite struct JoinedResultsTests {
  private func search(
    _ chunks: [String], _ query: String = "parse header", count: Int = 10
  ) async throws -> [SearchHit] {
    let codebase = try SmallCodebase([
      ("src/parser.swift", chunks.map { SampleChunk(text: $0) }),
      ("src/other.swift", [SampleChunk(text: "parse"), SampleChunk(text: "something else")]),
    ])
    return try await codebase.retriever()
      .search(SearchQuery(text: query, resultCountMax: count)).hits
  }

  @Test func `neighbouring chunks of a file are one result over all their lines`() async throws {
    let hits = try await search(["parse header", "header rest", "nothing"])
    let joined = try #require(hits.first)
    #expect(joined.lines == LineRange(start: 1, end: 20))
    #expect(hits.map(\.path.string) == ["src/parser.swift", "src/other.swift"])
    let text = String(decoding: joined.text, as: UTF8.self)
    #expect(text.hasPrefix("parse header\n") && text.hasSuffix("header rest"))
  }

  @Test func `chunks with another between them are results of their own`() async throws {
    let hits = try await search(["parse header", "nothing", "header of parse"])
    #expect(hits.filter { $0.path.string == "src/parser.swift" }.count == 2)
  }

  @Test func `a result stays within the limit of its lines`() async throws {
    let chunks = (0..<40).map { "parse header \($0)" }
    let hits = try await search(chunks, count: 100)
    #expect(hits.allSatisfy { $0.lines.end - $0.lines.start < RetrievalLimits.joinedLineCountMax })
    let lines = hits.flatMap { hit in
      hit.path.string == "src/parser.swift" ? Array(hit.lines.start...hit.lines.end) : []
    }
    #expect(lines.count == 400 && Set(lines).count == 400)
  }

  @Test func `joining makes room for further files`() async throws {
    let hits = try await search(["parse header", "header rest"], count: 2)
    #expect(hits.map(\.path.string) == ["src/parser.swift", "src/other.swift"])
  }
}
