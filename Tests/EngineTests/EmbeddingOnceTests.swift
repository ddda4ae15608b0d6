import CodeModel
import Engine
import Foundation
import Testing

/// Two engines on one store stand for two processes: they share nothing but files.
struct `Embedding in several engines` {
  private static func project() throws -> TemporaryProject {
    var files: [String: String] = [:]
    for number in 0..<60 {
      files["f\(number).py"] = "def item_\(number)():\n    return 'value \(number)'\n"
    }
    return try TemporaryProject(files: files)
  }

  @Test func `fills at the same time embed each text once`() async throws {
    let project = try Self.project()
    let engines = [try project.index(), try project.index(), try project.index()]
    let request = IndexRequest(root: project.root)
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for engine in engines {
        group.addTask { try await engine.index(request).chunksEmbedded }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts.reduce(0, +) == 60)
    #expect(try project.embeddedTextCount() == 60)
    #expect(try await engines[0].status(of: project.root)?.textsLackingVector == 0)
  }

  @Test func `searches during a fill embed nothing twice and leave nothing out`() async throws {
    let project = try Self.project()
    let filling = try project.index()
    let searching = [try project.index(), try project.index()]
    _ = try await filling.index(IndexRequest(root: project.root, embedsChunks: false))
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { _ = try await filling.index(IndexRequest(root: project.root)) }
      for (number, engine) in searching.enumerated() {
        let query = SearchQuery(text: "which function returns value \(number)")
        group.addTask {
          let answer = try await engine.search(SearchRequest(root: project.root, query: query))
          #expect(!answer.hits.isEmpty)
        }
      }
      try await group.waitForAll()
    }
    #expect(try project.embeddedTextCount() == 60)
    #expect(try await filling.status(of: project.root)?.textsLackingVector == 0)
  }
}
