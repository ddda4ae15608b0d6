import Foundation
import Testing

/// A repository as its own benchmark.
struct `Bench` {
  /// The sample project with a history and a test.
  private static func sandbox() async throws -> Sandbox {
    let sandbox = try Sandbox(SampleProject.text)
    try sandbox.write(
      "client/retry_test.py",
      """
      from client.retry import HTTPClient


      def test_send_gives_up_at_last():
          client = HTTPClient(None, 0)
          assert client.send_with_backoff(None) is None

      """)
    try git(sandbox, "init -q", "add -A", "commit -q -m 'Begin with four parts'")
    for (subject, path) in [
      ("Give up only after the fifth attempt", "client/retry.py"),
      ("Count evicted entries from the front", "storage/cache.go"),
      ("Bump version to 1.2.3 for everybody", "parse/lexer.rs"),
    ] {
      let content = try String(contentsOfFile: "\(sandbox.project)/\(path)", encoding: .utf8)
      try sandbox.write(path, content + "\n")
      try git(sandbox, "commit -q -a -m '\(subject)'")
    }
    return sandbox
  }

  private static func git(_ sandbox: Sandbox, _ commands: String...) throws {
    for command in commands {
      try Shell.run(
        "git -C '\(sandbox.project)' -c user.name=a -c user.email=a@b \(command) >/dev/null")
    }
  }

  @Test func `asks commits, comments and tests, and says how well they are answered`()
    async throws
  {
    let sandbox = try await Self.sandbox()
    let outcome = try await sandbox.apus("bench", "--json", "--propose", "--out", "asked.jsonl")
    let report = try outcome.decoded(ReportJSON.self)
    #expect(report.kinds.map(\.kind) == ["commits", "docs", "tests"])
    #expect(report.kinds.map(\.queries) == [2, 8, 1], "\(outcome)")
    #expect(report.kinds.allSatisfy { $0.reason == nil && $0.mean != nil })
    #expect(
      report.kinds.allSatisfy { $0.milliseconds.map { $0.p50 > 0 && $0.p95 >= $0.p50 } ?? false })
    // Each part of the project is in words of its own.
    let docs = try #require(report.kinds.first { $0.kind == "docs" }?.meanOfFiles)
    #expect(docs.recall == 1, "\(outcome)")
    #expect(report.proposal?.allSatisfy { !$0.isProposed && $0.gain == nil } == true)
    let lines = try String(contentsOfFile: "\(sandbox.project)/asked.jsonl", encoding: .utf8)
    #expect(lines.contains("\"query\":\"Give up only after the fifth attempt\""), "\(lines)")
    #expect(!lines.contains("Bump"))
    try await sandbox.apus("eval", "asked.jsonl", "--folder", ".").expectFound()
  }

  @Test func `the same repository gives the same report, and nothing of it is changed`()
    async throws
  {
    let sandbox = try await Self.sandbox()
    let first = try await sandbox.apus("bench", "--worst", "5")
    first.expectFound()
    let second = try await sandbox.apus("bench", "--worst", "5")
    #expect(Self.withoutTimes(first.output) == Self.withoutTimes(second.output))
    #expect(first.output.contains("worst of docs"), "\(first)")
    try Shell.run("test -z \"$(git -C '\(sandbox.project)' status --porcelain)\"")
    let list = try await sandbox.apus("list")
    #expect(list.output.split(separator: "\n").count == 1, "\(list)")
  }

  /// Times are the last two columns of the table, all of whose figures have a point.
  private static func withoutTimes(_ text: String) -> [String] {
    text.split(separator: "\n").map { line in
      let words = line.split(separator: " ")
      let figures = words.filter { Double($0) != nil && $0.contains(".") }
      return (figures.count > 4 ? words.dropLast(2) : words[...]).joined(separator: " ")
    }
  }

  @Test func `a kind without questions says why and counts for nothing`() async throws {
    let sandbox = try Sandbox(
      """
      //- /a.py
      def add(first, second):
          \"""Adds two numbers up to one.\"""
          total = first + second
          return total

      """)
    let outcome = try await sandbox.apus("bench")
    outcome.expectFound()
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(
      lines.contains(
        "commits: no queries: there is no git history: the folder is in no git repository"),
      "\(outcome)")
    #expect(lines.contains("tests: no queries: no file is a test by its name"), "\(outcome)")
    #expect(lines.contains { $0.hasPrefix("commits") && $0.hasSuffix("-") }, "\(outcome)")
  }

  @Test func `nothing to ask at all is an error with its causes`() async throws {
    let sandbox = try Sandbox("//- /a.py\nx = 1\n")
    try await sandbox.apus("bench").expectError(
      naming: "gives no questions to ask", "no git history", "no doc comment of four words",
      "docs/evaluation.md")
    try await sandbox.apus("bench", "missing").expectError(naming: "missing")
    #expect(try await sandbox.apus("bench", "--kind", "jokes").code == 2)
    #expect(try await sandbox.apus("bench", "--queries", "0").code == 2)
  }

  @Test func `proposed settings are those a codebase may have`() async throws {
    let sandbox = try await Self.sandbox()
    try await sandbox.apus(
      "config", "set", "--project", ".", "--", "ranking.description.first_word", "-0.15"
    ).expectFound()
    try sandbox.write(
      ".apus.toml", "[ranking.description]\nfirst_word = -0.15  # was 0.20\n")
    let shown = try await sandbox.apus("config", "get", "ranking.description.first_word")
    #expect(shown.output == "-0.15\n", "\(shown)")
    try await sandbox.apus("bench", "--kind", "commits").expectFound()
  }
}

private struct ReportJSON: Decodable {
  struct Mean: Decodable {
    let ndcg: Double
    let recall: Double
  }

  struct Milliseconds: Decodable {
    let p50: Double
    let p95: Double
  }

  struct Kind: Decodable {
    let kind: String
    let queries: Int
    let reason: String?
    let mean: Mean?
    let meanOfFiles: Mean?
    let milliseconds: Milliseconds?
  }

  struct Table: Decodable {
    let isProposed: Bool
    let gain: Double?
  }

  let kinds: [Kind]
  let proposal: [Table]?
}
