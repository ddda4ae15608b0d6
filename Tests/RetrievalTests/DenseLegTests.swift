import CodeModel
import Embedding
import ModelFolder
import Retrieval
import Testing

@Suite struct DenseLegTests {
  private static let files: [(path: String, chunks: [SampleChunk])] = [
    ("a.py", [SampleChunk(text: "def remove_folder(folder): os.rmdir(folder)")]),
    ("b.py", [SampleChunk(text: "def add_numbers(x, y): return x + y")]),
    ("c.py", [SampleChunk(text: "def draw_circle(canvas, radius): canvas.arc(radius)")]),
  ]

  private func search(_ query: SearchQuery) async throws -> SearchReply {
    _ = try ModelFolder.path("static-vectors.bin")
    let table = try StaticTokenTable(modelDirectory: ModelFolder.path)
    let codebase = try SmallCodebase(Self.files) { path, chunk in
      table.embedding(path: path, scope: chunk.scope, text: Array(chunk.text.utf8))
    }
    return try await codebase.retriever(staticTable: .available(table)).search(query)
  }

  @Test func `a chunk is found that shares no word with the query`() async throws {
    let reply = try await search(SearchQuery(text: "delete directory", legs: .dense))
    #expect(reply.hits.first?.path.string == "a.py")
    #expect(reply.origin.legs.map(\.name) == ["lexical", "dense", "history", "reranking"])
    #expect(reply.origin.legs[1].outcome == .answered)
  }

  @Test(arguments: ["größe", "目录", "the of and"])
  func `a query without terms of its own does not fail`(text: String) async throws {
    let reply = try await search(SearchQuery(text: text))
    #expect(reply.hits.count <= Self.files.count)
  }

  @Test func `a filter holds for the dense leg too`() async throws {
    let filter = ResultFilter(pathGlobs: ["b.py"])
    let reply = try await search(
      SearchQuery(text: "delete directory", filter: filter, legs: .dense))
    #expect(reply.hits.map(\.path.string) == ["b.py"])
  }
}
