import CodeModel
import Retrieval
import Testing

@Suite struct RetrieverTests {
  private let files: [(path: String, chunks: [SampleChunk])] = [
    (
      "src/ignore.swift",
      [
        SampleChunk(
          text: "func matches(path) { rule }", defines: ["matches"], scope: ["IgnoreRules"]),
        SampleChunk(
          text: "func parse(pattern) { glob }", defines: ["parse"], scope: ["IgnoreRules"]),
      ]
    ),
    (
      "src/walk.swift", [SampleChunk(text: "walk a directory, ask ignore rules", defines: ["walk"])]
    ),
    ("tests/ignore_test.swift", [SampleChunk(text: "ignore rules match path pattern")]),
    ("src/hash.py", [SampleChunk(text: "def digest(data): return sha", defines: ["digest"])]),
  ]

  @Test func `a hit has path, scope and signature apart from its text`() async throws {
    let chunk = SampleChunk(
      text: "while rule { glob }", scope: ["Rules", "match"], signature: "func match(_ path: Path)")
    let codebase = try SmallCodebase([("src/rules.swift", [chunk])])
    let hit = try #require(
      try await codebase.retriever().search(SearchQuery(text: "glob rule", resultCountMax: 5)).hits
        .first)
    #expect(hit.path.string == "src/rules.swift")
    #expect(hit.scope == ["Rules", "match"] && hit.signature == "func match(_ path: Path)")
    #expect(hit.enclosingSignature == "func match(_ path: Path)")
    #expect(String(decoding: hit.text, as: UTF8.self) == "while rule { glob }")
  }

  private func paths(
    _ text: String, filter: ResultFilter = ResultFilter(), count: Int = 10, segmentCount: Int = 1
  ) async throws -> [String] {
    let codebase = try SmallCodebase(files, segmentCount: segmentCount)
    let query = SearchQuery(text: text, resultCountMax: count, filter: filter)
    return try await codebase.retriever().search(query).hits.map(\.path.string)
  }

  @Test func `a description finds the file it describes`() async throws {
    let found = try await paths("how are ignore rules matched")
    #expect(found.first == "src/ignore.swift")
    #expect(!found.contains("src/hash.py"))
  }

  @Test func `a symbol finds its definition`() async throws {
    #expect(try await paths("IgnoreRules.parse").first == "src/ignore.swift")
  }

  @Test func `a hit carries text, lines, scope, symbols and an explanation of its score`()
    async throws
  {
    let reply = try await SmallCodebase(files).retriever().search(SearchQuery(text: "parse glob"))
    let hit = try #require(reply.hits.first)
    #expect(String(decoding: hit.text, as: UTF8.self) == "func parse(pattern) { glob }")
    #expect(hit.lines == LineRange(start: 11, end: 20))
    #expect(hit.scope == ["IgnoreRules"])
    #expect(hit.symbols.map(\.name) == ["parse"])
    #expect(abs(hit.explanation.reduce(0) { $0 + $1.value } - hit.score) < 1e-9)
  }

  @Test(arguments: [
    (ResultFilter(languages: [Language(rawValue: "py")]), "digest ignore", ["src/hash.py"]),
    (ResultFilter(extensions: ["py"]), "digest ignore", ["src/hash.py"]),
    (ResultFilter(pathGlobs: ["tests/"]), "ignore rules", ["tests/ignore_test.swift"]),
    (ResultFilter(pathGlobs: ["tests/"], extensions: ["py"]), "ignore rules", []),
    (ResultFilter(pathGlobs: ["src/hash"]), "IgnoreRules.parse", []),
  ])
  func `a filter keeps other files out`(
    filter: ResultFilter, query: String, expected: [String]
  ) async throws {
    #expect(try await paths(query, filter: filter) == expected)
  }

  @Test func `fewer answers are the first of more`() async throws {
    let all = try await paths("ignore rules path")
    #expect(try await paths("ignore rules path", count: 2) == Array(all.prefix(2)))
    #expect(try await paths("ignore rules path", count: 0).isEmpty)
  }

  @Test func `segments do not change an answer`() async throws {
    let whole = try await paths("ignore rules path pattern")
    #expect(try await paths("ignore rules path pattern", segmentCount: 3) == whole)
  }

  @Test func `an empty codebase answers with nothing`() async throws {
    let reply = try await SmallCodebase([]).retriever().search(SearchQuery(text: "ignore"))
    #expect(reply.hits.isEmpty)
  }
}
