import CodeModel
import Retrieval
import SearchIndex
import Testing

@Suite struct PastChangesTests {
  private let codebase: SmallCodebase
  private let changes = ChangeIndex(
    paths: [RepositoryPath("src/a.swift"), RepositoryPath("src/b.swift")],
    commits: [ChangeIndex.Commit(subject: Array("fix flicker of the cursor".utf8), paths: [1])])

  init() throws {
    codebase = try SmallCodebase(
      ["a", "b", "c"].map { ("src/\($0).swift", [SampleChunk(text: "draw blinking bar")]) })
  }

  @Test func `a file is found by the words of a commit that changed it`() async throws {
    let reply = try await codebase.retriever(changes: changes)
      .search(SearchQuery(text: "cursor flickers"))
    #expect(reply.hits.map(\.path.string) == ["src/b.swift"])
  }

  @Test func `without the leg commits say nothing`() async throws {
    let reply = try await codebase.retriever(changes: changes)
      .search(SearchQuery(text: "cursor flickers", legs: [.lexical, .dense]))
    #expect(reply.hits.isEmpty)
  }

  @Test func `a filter holds for what commits put forward`() async throws {
    let filter = ResultFilter(pathGlobs: ["src/a.swift"])
    let reply = try await codebase.retriever(changes: changes)
      .search(SearchQuery(text: "cursor flickers", filter: filter))
    #expect(reply.hits.isEmpty)
  }
}

@Suite struct CodebaseNameTests {
  @Test func `the name of the codebase leads to no file of it`() async throws {
    let codebase = try SmallCodebase([
      ("zap.swift", [SampleChunk(text: "zap every help text option")]),
      ("help.swift", [SampleChunk(text: "zap help text option")]),
    ])
    let query = SearchQuery(text: "zap help")
    let named = try await codebase.retriever(name: "swift-zap").search(query)
    #expect(named.hits.first?.path.string == "help.swift")
  }
}
