import CodeModel
import Engine
import Testing

/// Rankings are compared with all scores to the last bit.
struct `Searches that are repeated` {
  private struct Place: Hashable {
    let path: String
    let lines: LineRange
    let score: UInt64

    init(_ hit: SearchHit) {
      path = hit.path.string
      lines = hit.lines
      score = hit.score.bitPattern
    }
  }

  private static let queries = [
    "how are retries of a request delayed", "parse_header_2", "fix parser of headers in module 3",
    "src/cache/module_4.py", "evict the least used entry", "raise ValueError('no header 5')",
  ]

  /// Files in which words come again, so that scores lie close together.
  private static func project() throws -> TemporaryProject {
    let subjects = [
      ("http", "parse_header", "reads a header of a request"),
      ("cache", "evict_entry", "drops the least used entry of the cache"),
      ("retry", "delay_request", "waits longer before each retry of a request"),
    ]
    var files: [String: String] = [:]
    for number in 0..<8 {
      for (folder, name, says) in subjects {
        files["src/\(folder)/module_\(number).py"] = """
          def \(name)_\(number)(request):
              \"\"\"\(says), as \(number) others do.\"\"\"
              raise ValueError('no header \(number)')
          """
      }
    }
    return try TemporaryProject(files: files)
  }

  private static func ranking(
    _ query: String, in index: CodeIndex, _ project: TemporaryProject
  ) async throws -> [Place] {
    let query = SearchQuery(text: query, resultCountMax: 20)
    let request = SearchRequest(root: project.root, query: query, freshness: .committed)
    return try await index.search(request).hits.map(Place.init)
  }

  private static func rankings(
    in index: CodeIndex, _ project: TemporaryProject
  ) async throws -> [[Place]] {
    var rankings: [[Place]] = []
    for query in queries { rankings.append(try await ranking(query, in: index, project)) }
    return rankings
  }

  @Test func `rank the same at the same time as one after the other`() async throws {
    let project = try Self.project()
    let index = try project.index()
    _ = try await index.index(IndexRequest(root: project.root))
    let expected = try await Self.rankings(in: index, project)
    #expect(expected.allSatisfy { !$0.isEmpty })
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<(8 * Self.queries.count) {
        let place = number % Self.queries.count
        group.addTask {
          let found = try await Self.ranking(Self.queries[place], in: index, project)
          #expect(found == expected[place])
        }
      }
      try await group.waitForAll()
    }
  }

  @Test func `rank the same however many threads index and embed, in every run`() async throws {
    let project = try Self.project()
    var rankings: [[[Place]]] = []
    for threadCount in [1, 2, 5] {
      let home = "home-\(threadCount)"
      let index = try project.index(home: home, threadCount: threadCount)
      _ = try await index.index(IndexRequest(root: project.root))
      rankings.append(try await Self.rankings(in: index, project))
      let again = try project.index(home: home, threadCount: 1)
      rankings.append(try await Self.rankings(in: again, project))
    }
    for ranking in rankings.dropFirst() { #expect(ranking == rankings[0]) }
  }
}
