import Foundation
import Testing

/// Measuring how well code is found.
struct `Evaluation` {
  private static let queries = """
    //- /queries.jsonl
    {"id": "q1", "repo": "client", "query": "wait longer after every failure", \
    "category": "question", "language": "python", "targets": [{"path": "retry.py"}]}
    {"id": "q2", "repo": "storage", "query": "EvictOldest", "category": "symbol", \
    "language": "go", "targets": [{"path": "cache.go"}, {"path": "missing.go"}]}
    """

  @Test func `tables, CSV and JSON tell the same`() async throws {
    let sandbox = try Sandbox(SampleProject.text + Self.queries)
    let outcome = try await sandbox.apus(
      "eval", "queries.jsonl", "--corpora", ".", "--csv", "ranks.csv", "--json")
    let summary = try outcome.decoded(SummaryJSON.self)
    #expect(summary.queries == 2 && summary.depth == 10)
    #expect(summary.meanOverQueries.mrr == 1 && summary.meanOverQueries.recall == 0.75)
    #expect(summary.byCategory.map(\.name) == ["question", "symbol"])
    #expect(summary.byLanguage.map(\.mean.recall) == [0.5, 1])
    let lines = try sandbox.lines("ranks.csv")
    #expect(lines[0] == "id,repo,category,language,ranks,ndcg,rr,recall,ms")
    #expect(lines[1].hasPrefix("q1,client,question,python,1,1.0000,1.0000,1.0000,"))
    #expect(lines[2].hasPrefix("q2,storage,symbol,go,1 -,0.6131,1.0000,0.5000,"))
    let table = try await sandbox.apus("eval", "queries.jsonl", "--corpora", ".")
    #expect(table.output.contains("by category"), "\(table)")
  }

  @Test func `kept ranks are compared, and what moved is told`() async throws {
    let sandbox = try Sandbox(SampleProject.text + Self.queries)
    let asked = ["eval", "queries.jsonl", "--corpora", "."]
    try await sandbox.run(asked + ["--keep", "kept.csv"]).expectFound()
    try await sandbox.run(asked + ["--expect", "kept.csv"]).expectFound()
    let lines = try sandbox.lines("kept.csv")
    #expect(lines[2] == "q2,1 -,EvictOldest")
    try sandbox.write("kept.csv", lines[0] + "\n" + lines[1] + "\nq2,4 -,EvictOldest\n")
    let outcome = try await sandbox.run(asked + ["--expect", "kept.csv"])
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("1 of 2 queries have other ranks"), "\(outcome)")
    #expect(outcome.output.contains("q2      4 -  1 -  EvictOldest"), "\(outcome)")
  }

  @Test func `two runs are compared, and a feature left out makes another run`() async throws {
    let sandbox = try Sandbox(SampleProject.text + Self.queries)
    let asked = ["eval", "run", "queries.jsonl", "--corpora", ".", "--out"]
    try await sandbox.run(asked + ["a.jsonl"]).expectFound()
    try await sandbox.run(asked + ["b.jsonl", "--without", "lexical", "--leg", "lexical"])
      .expectFound()
    let same = try await sandbox.apus("eval", "compare", "a.jsonl", "a.jsonl", "queries.jsonl")
    #expect(same.output.contains("0 queries better, 0 worse, 2 equal"), "\(same)")
    #expect(try sandbox.lines("a.jsonl") != sandbox.lines("b.jsonl"))
    try await sandbox.apus("eval", "compare", "a.jsonl", "kept.csv", "queries.jsonl")
      .expectError(naming: "'kept.csv' cannot be read")
  }

  @Test func `every leg and feature is left out once`() async throws {
    let sandbox = try Sandbox(SampleProject.text + Self.queries)
    let outcome = try await sandbox.apus("eval", "ablate", "queries.jsonl", "--corpora", ".")
    outcome.expectFound()
    let names = outcome.output.split(separator: "\n").map { $0.split(separator: " ")[0] }
    #expect(names.count { $0 == "leg" } == 4 && names.count { $0 == "feature" } > 8, "\(outcome)")
  }

  @Test func `confidence is learnt from queries asked of the right and the wrong code`()
    async throws
  {
    let sandbox = try Sandbox(SampleProject.text + Self.queries)
    let asked = ["eval", "calibrate", "queries.jsonl", "--corpora", ".", "--samples", "kept"]
    let first = try await sandbox.run(asked + ["--folds", "2"])
    first.expectFound()
    for title in ["nothing matches well below", "without the transformer", "calibration error"] {
      #expect(first.output.contains(title), "\(first)")
    }
    #expect(try await sandbox.run(asked + ["--folds", "2"]).output == first.output)
    let one = String(Self.queries.split(separator: "\n")[1])
    try sandbox.write("one.jsonl", one + "\n")
    try await sandbox.apus("eval", "calibrate", "one.jsonl", "--corpora", ".")
      .expectError(naming: "one repository")
  }

  @Test func `weights are learnt, and what they were learnt from is kept`() async throws {
    let sandbox = try Sandbox(SampleProject.text + Self.queries)
    let asked = ["eval", "fit", "queries.jsonl", "--corpora", ".", "--samples", "kept"]
    let first = try await sandbox.run(asked + ["--folds", "2", "--repositories", "--ablate"])
    first.expectFound()
    let lines = first.output.split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.hasPrefix("queries client") }, "\(first)")
    for table in ["description", "question", "symbol"] {
      #expect(lines.contains("[ranking.\(table)]"), "\(first)")
    }
    // Without the code there is nothing left to take candidates from but what is kept.
    for folder in ["client", "storage"] { try sandbox.remove(folder) }
    let second = try await sandbox.run(asked + ["--folds", "2", "--repositories", "--ablate"])
    #expect(first.output.contains("\nwithout lexical"), "\(first)")
    #expect(second.output == first.output, "\(second)")
    try await sandbox.apus("eval", "fit", "queries.jsonl", "--corpora", "nowhere")
      .expectError(naming: "The corpus of 'client' is missing")
    #expect(try await sandbox.run(asked + ["--folds", "1"]).code == 2)
    #expect(try await sandbox.run(asked + ["--without", "nothing"]).code == 2)
  }

  @Test func `replies within a budget are measured beside other ways of searching`() async throws {
    let sandbox = try Sandbox(SampleProject.text + Self.queries)
    let outcome = try await sandbox.apus(
      "eval", "tokens", "queries.jsonl", "--corpora", ".", "--claude-context", "--json",
      "--csv", "tokens.csv")
    let report = try outcome.decoded(TokensJSON.self)
    #expect(report.budgets == [500, 1_000, 2_000, 4_000, 8_000])
    let ours = try #require(report.methods.first { $0.name == "apus search_code" })
    #expect(ours.recallMeanOverQueries.last == 0.75)
    let theirs = try #require(report.methods.first { $0.name == "claude-context, 10 results" })
    #expect(theirs.recallMeanOverQueries.last == 0.75, "\(outcome)")
    #expect(try #require(theirs.chunks) > 4)
    #expect(try sandbox.lines("tokens.csv").count == 1 + 2 * report.methods.count)
  }
}

extension Sandbox {
  fileprivate func lines(_ path: String) throws -> [String] {
    try String(contentsOfFile: "\(project)/\(path)", encoding: .utf8)
      .split(separator: "\n").map(String.init)
  }
}

private struct SummaryJSON: Decodable {
  struct Mean: Decodable {
    let mrr: Double
    let recall: Double
  }

  struct Group: Decodable {
    let name: String
    let mean: Mean
  }

  let queries: Int
  let depth: Int
  let meanOverQueries: Mean
  let byCategory: [Group]
  let byLanguage: [Group]
}

private struct TokensJSON: Decodable {
  struct Method: Decodable {
    let name: String
    let recallMeanOverQueries: [Double]
    let chunks: Int?
  }

  let budgets: [Int]
  let methods: [Method]
}
