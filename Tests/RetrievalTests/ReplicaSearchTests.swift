import CodeModel
import Embedding
import Indexing
import ModelFolder
import Retrieval
import RowStores
import SearchIndex
import Storage
import Testing

/// A service that keeps rows decides what is compared, never how it ranks.
struct ReplicaSearchTests {
  private static let files: [(path: String, chunks: [SampleChunk])] = [
    ("src/a.py", [SampleChunk(text: "def remove_folder(folder): os.rmdir(folder)")]),
    ("src/b.py", [SampleChunk(text: "def add_numbers(x, y): return x + y")]),
    ("test/c.py", [SampleChunk(text: "def draw_circle(canvas, radius): canvas.arc(radius)")]),
    ("test/d.go", [SampleChunk(text: "func Delete(folder string) error { return os.Remove() }")]),
  ]
  private static let questions = [
    "delete directory", "remove_folder", "draw a shape", "numbers", "how is a sum made",
  ]

  private let codebase: SmallCodebase
  private let table: StaticTokenTable
  private let rows = MemoryRowStore()

  init() throws {
    _ = try ModelFolder.path("static-vectors.bin")
    let table = try StaticTokenTable(modelDirectory: ModelFolder.path)
    self.table = table
    codebase = try SmallCodebase(Self.files) { path, chunk in
      table.embedding(path: path, scope: chunk.scope, text: Array(chunk.text.utf8))
    }
  }

  private func name(_ path: RepositoryPath) -> RowFile { RowFile(rawValue: "main \(path)") }

  /// Sends files to the service under the names of a branch.
  private func send(_ paths: [String], branch: String = "main") async throws {
    for file in Self.files where paths.contains(file.path) {
      let path = RepositoryPath(file.path)
      let documents = file.chunks.map { chunk in
        SegmentDocument(
          chunkID: 1, lines: LineRange(start: 1, end: 10), text: Array(chunk.text.utf8), scope: [],
          symbols: [],
          vector: table.embedding(path: path, scope: [], text: Array(chunk.text.utf8)))
      }
      let segment = SegmentFile(
        path: path, language: Language(rawValue: path.fileExtension ?? "text"),
        documents: documents)
      try await rows.upsert(
        segment.rows(named: RowFile(rawValue: "\(branch) \(path)")), of: "codebase")
    }
  }

  private func search(
    _ text: String, _ filter: ResultFilter = ResultFilter(), lacking: [String]? = nil
  ) async throws -> SearchReply {
    let known = Self.files.map { RepositoryPath($0.path) }
    let byName = Dictionary(uniqueKeysWithValues: known.map { (name($0), $0) })
    let replica = lacking.map { lacking in
      SearchReplica(
        rows: rows, name: "codebase", lacking: Set(lacking.map { RepositoryPath($0) })
      ) { files throws(StorageFault) in
        byName.filter { files.contains($0.key) }
      }
    }
    let retriever = codebase.retriever(staticTable: .available(table)).retriever
    return try await retriever.search(
      SearchQuery(text: text),
      in: [SearchScope(reader: codebase.reader, filter: filter, replica: replica)])
  }

  @Test(arguments: questions)
  func `answers are those of a search without it`(question: String) async throws {
    try await send(Self.files.map(\.path))
    let (with, without) = (
      try await search(question, lacking: []), try await search(question)
    )
    #expect(with.ranking == without.ranking && !with.hits.isEmpty && with.notices.isEmpty)
  }

  @Test func `files that it does not have are found all the same`() async throws {
    try await send(["src/b.py", "test/c.py"])
    let reply = try await search("delete directory", lacking: ["src/a.py", "test/d.go"])
    #expect(try await reply.ranking == search("delete directory").ranking)
  }

  @Test func `what only the service knows is no answer`() async throws {
    try await send(Self.files.map(\.path))
    try await send(Self.files.map(\.path), branch: "other")
    let reply = try await search("delete directory", lacking: [])
    #expect(try await reply.ranking == search("delete directory").ranking)
  }

  @Test func `a file that it has not told of is not compared`() async throws {
    try await send(["src/b.py", "test/c.py", "test/d.go"])
    // No word of the question is in src/a.py, so that only its meaning could bring it up.
    let reply = try await search("erase directories", lacking: [])
    #expect(!reply.hits.map(\.path.string).contains("src/a.py"))
    #expect(try await search("erase directories").hits.map(\.path.string).contains("src/a.py"))
  }

  @Test(arguments: [
    ResultFilter(pathGlobs: ["/src/"]), ResultFilter(pathGlobs: ["*.py", "!b.py"]),
    ResultFilter(pathGlobs: ["!/test/"]), ResultFilter(languages: [Language(rawValue: "go")]),
    ResultFilter(extensions: ["py"]), ResultFilter(pathGlobs: ["/nowhere/"]),
  ])
  func `filters hold`(filter: ResultFilter) async throws {
    try await send(Self.files.map(\.path))
    let reply = try await search("delete directory", filter, lacking: [])
    #expect(try await reply.ranking == search("delete directory", filter).ranking)
  }

  @Test func `when it fails all is searched here, and that is said`() async throws {
    rows.fail(.unreachable(address: "http://nowhere:1", detail: "nobody answers"))
    let reply = try await search("delete directory", lacking: [])
    #expect(try await reply.ranking == search("delete directory").ranking)
    #expect(reply.notices.count == 1)
    #expect(reply.notices.first?.contains("http://nowhere:1") == true)
    #expect(reply.notices.first?.hasSuffix("all was searched here instead") == true)
  }
}

extension SearchReply {
  /// What was found where, with its score.
  fileprivate var ranking: [String] { hits.map { "\($0.path) \($0.lines) \($0.score)" } }
}
