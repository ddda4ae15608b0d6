import Foundation
import Testing

/// Every relation as a line of JSON.
struct `Graph` {
  private struct Edge: Decodable {
    struct End: Decodable {
      let path: String
      let name: String
      let scope: [String]
      let kind: String
      let line: Int?
      let endLine: Int?
    }

    let kind: String
    let from: End
    let to: End
    let line: Int?
    let column: Int?
    let resolution: String
    let confidence: Double
    let candidates: Int
    let others: [End]?
  }

  private func edges(_ outcome: Outcome) throws -> [Edge] {
    try outcome.output.split(separator: "\n").map {
      try JSONDecoder().decode(Edge.self, from: Data($0.utf8))
    }
  }

  @Test func `a line is a relation with its ends and its evidence`() async throws {
    let sandbox = try await SampleProject.indexed()
    let outcome = try await sandbox.apus("graph", "client", "--kind", "contains")
    outcome.expectFound()
    let edges = try edges(outcome)
    #expect(edges.allSatisfy { $0.kind == "contains" && $0.from.path == "client/retry.py" })
    let edge = try #require(edges.first { $0.to.name == "send_with_backoff" })
    #expect(edge.from.name == "HTTPClient" && edge.from.kind == "class" && edge.from.scope.isEmpty)
    #expect(edge.from.line == 7 && edge.from.endLine == 54)
    #expect(edge.to.scope == ["HTTPClient"] && edge.to.kind == "method")
    #expect(edge.line == edge.to.line && edge.resolution == "syntax" && edge.confidence == 1)
    #expect(edge.candidates == 1 && edge.others == nil)
  }

  @Test func `names that JSON must escape come back as they are`() async throws {
    let sandbox = try Sandbox()
    try sandbox.write("a \"b\"\\\u{1}é.py", "def beta(): pass\n")
    let outcome = try await sandbox.apus("graph", "--kind", "defines")
    outcome.expectFound()
    #expect(try edges(outcome).map(\.to.path) == ["a \"b\"\\\u{1}é.py"])
    #expect(try edges(outcome).map(\.from.line) == [nil])
  }

  @Test func `without a relation the exit code is 1`() async throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "nothing to see\n")
    let outcome = try await sandbox.apus("graph", "--kind", "calls")
    #expect(outcome.code == 1 && outcome.output.isEmpty && outcome.error.isEmpty, "\(outcome)")
  }

  @Test func `that there is no git history is told to who asked for it`() async throws {
    let sandbox = try Sandbox("//- /a.py\ndef beta(): pass\n")
    let all = try await sandbox.apus("graph")
    #expect(
      all.error == "note: there is no git history: the folder is in no git repository\n", "\(all)")
    let defined = try await sandbox.apus("graph", "--kind", "defines")
    #expect(defined.error.isEmpty && !defined.output.isEmpty, "\(defined)")
  }

  @Test func `the index as it is says so`() async throws {
    let sandbox = try Sandbox(SampleProject.text)
    _ = try await sandbox.index()
    try sandbox.write("client/new.py", "def brand_new(): pass\n")
    let outcome = try await sandbox.apus("graph", "--no-refresh")
    #expect(outcome.error.hasPrefix("note: the index is as of"), "\(outcome)")
    #expect(!outcome.output.contains("brand_new"))
  }
}
