import Foundation
import Testing

/// What programs and people read.
struct `Output` {
  @Test func `the same tree gives the same ranking, run after run and home after home`()
    async throws
  {
    let sandbox = try Sandbox(SampleProject.text)
    let query = ["search", "request text entry", "--json", "--explain"]
    let first = try await sandbox.run(query)
    let second = try await sandbox.run(query)
    let elsewhere = try await sandbox.run(
      query, environment: ["APUS_HOME": sandbox.otherHome]
    )
    #expect(first.withoutTime == second.withoutTime)
    #expect(first.withoutTime == elsewhere.withoutTime)
    #expect(first.withoutTime.contains("\"score\""))
  }

  @Test func `vectors made ahead change no ranking`() async throws {
    let sandbox = try Sandbox(SampleProject.text)
    let before = try await sandbox.apus("search", "request text entry", "--json")
    try await sandbox.apus("index").expectFound()
    let after = try await sandbox.apus("search", "request text entry", "--json")
    #expect(before.withoutTime == after.withoutTime)
  }

  @Test func `JSON is complete`() async throws {
    let sandbox = try await SampleProject.indexed()
    let answer = try await sandbox.search("tokens")
    #expect(answer.query == "tokens")
    #expect(answer.root == sandbox.project)
    #expect(answer.files == 5)
    #expect(answer.chunks >= 5)
    #expect(answer.notices.isEmpty)
    #expect(answer.results.map(\.rank) == Array(1...answer.results.count))
    #expect(answer.results.map(\.score) == answer.results.map(\.score).sorted(by: >))
    #expect(answer.results.allSatisfy { !$0.explanation.isEmpty && !$0.text.isEmpty })
    #expect(answer.results.allSatisfy { (0...1).contains($0.confidence) })
    #expect(answer.results.allSatisfy { !$0.standings.isEmpty })
    #expect(Set(answer.origin.legs.keys) == ["lexical", "dense", "history", "reranking"])
  }

  @Test func `a question about something else is told that nothing matches well`() async throws {
    let sandbox = try await SampleProject.indexed()
    let told = "nothing here matches this query well"
    let other = try await sandbox.apus("search", "how do I bake a chocolate cake in the oven")
    #expect(other.error.contains(told), "\(other)")
    let own = try await sandbox.apus("search", "send a request with exponential backoff and jitter")
    #expect(own.code == 0 && !own.error.contains(told), "\(own)")
    #expect(try await sandbox.search("EvictOldest").matchesWell)
  }

  @Test func `an explanation tells ranks by each kind of evidence and what decides`() async throws {
    let sandbox = try await SampleProject.indexed()
    let outcome = try await sandbox.apus("search", "evict the oldest entry", "--explain")
    for part in [
      "taken for: question; evidence: lexical", "score ", "lexical #1", "above the next",
    ] {
      #expect(outcome.output.contains(part), "\(outcome)")
    }
  }

  @Test func `JSON of a search that finds nothing has no results and exit code 1`()
    async throws
  {
    let sandbox = try await SampleProject.indexed()
    let outcome = try await sandbox.apus("search", "x", "--language", "cobol", "--json")
    #expect(outcome.code == 1)
    #expect(try outcome.decoded(SearchJSON.self).results.isEmpty)
  }

  @Test func `status and list tell what is searchable`() async throws {
    let sandbox = try Sandbox(SampleProject.text + "//- /data.bin\n\u{0}\u{1}\u{2}\n")
    #expect(try await sandbox.apus("status").code == 1)
    #expect(try await sandbox.apus("list").code == 1)
    try await sandbox.apus("index").expectFound()
    let status = try await sandbox.apus("status", "--json").decoded(StatusJSON.self)
    #expect(status.state == "complete")
    #expect(status.files == 5)
    #expect(status.textsLackingVector == 0)
    #expect(status.skipped.map(\.reason) == ["binary"])
    #expect(status.skipped.first?.examples == ["data.bin"])
    let text = try await sandbox.apus("status")
    #expect(text.output.contains("searchable 5 files"), "\(text)")
    #expect(text.output.contains("skipped 1: binary (data.bin)"), "\(text)")
    let list = try await sandbox.apus("list")
    #expect(list.output.contains("\(sandbox.project)  5 files"), "\(list)")
  }

  @Test func `clear forgets one folder or all`() async throws {
    let sandbox = try Sandbox(SampleProject.text)
    try await sandbox.apus("index", "--no-vectors").expectFound()
    let cleared = try await sandbox.apus("clear", ".")
    #expect(cleared.code == 0 && cleared.output.contains("(5 files)"), "\(cleared)")
    let again = try await sandbox.apus("clear", ".")
    #expect(again.code == 1 && again.error.contains("not indexed"), "\(again)")
    #expect(sandbox.segmentFiles.isEmpty)
    try await sandbox.apus("index", "--no-vectors").expectFound()
    #expect(try await sandbox.apus("clear", "--all").code == 0)
    #expect(try await sandbox.apus("list").code == 1)
  }

  @Test func `a folder that is gone can be cleared`() async throws {
    let sandbox = try Sandbox("//- /lib/a.py\ndef f(): pass\n")
    try await sandbox.apus("index", "--no-vectors", "lib").expectFound()
    try sandbox.remove("lib")
    #expect(try await sandbox.apus("clear", "lib").code == 0)
  }

  @Test func `doctor finds nothing wrong`() async throws {
    let sandbox = try await SampleProject.indexed()
    let outcome = try await sandbox.apus("doctor")
    #expect(outcome.code == 0, "\(outcome)")
    #expect(!outcome.output.contains("FAIL"), "\(outcome)")
    #expect(outcome.output.contains("index of \(sandbox.project): 5 files"), "\(outcome)")
  }

  @Test func `eval writes a ranking for every query`() async throws {
    let sandbox = try Sandbox(
      SampleProject.text + """
        //- /queries.jsonl
        {"id": "q1", "repo": "client", "query": "retry", "category": "semantic", \
        "language": "python", "targets": [{"path": "retry.py"}], "benchmark_root": null}
        {"id": "q2", "repo": "storage", "query": "evict", "targets": \
        [{"path": "cache.go", "start": 13, "end": 21}]}
        """)
    let outcome = try await sandbox.apus(
      "eval", "queries.jsonl", "--corpora", ".", "--out", "run.jsonl")
    #expect(outcome.code == 0, "\(outcome)")
    #expect(outcome.output.contains("mean over repositories"), "\(outcome)")
    let run = try String(contentsOfFile: "\(sandbox.project)/run.jsonl", encoding: .utf8)
    let lines = try run.split(separator: "\n").map {
      try JSONDecoder().decode(RunLine.self, from: Data($0.utf8))
    }
    #expect(lines.map(\.id) == ["q1", "q2"])
    #expect(lines[0].results.first?.path == "retry.py")
    #expect(lines[1].results.first?.path == "cache.go")
    #expect(lines.allSatisfy { $0.results.allSatisfy { $0.start >= 1 && $0.end >= $0.start } })
  }

  private struct RunLine: Decodable {
    struct Result: Decodable {
      let path: String
      let start: Int
      let end: Int
    }

    let id: String
    let results: [Result]
  }
}

extension Outcome {
  /// The output but for how long it took.
  fileprivate var withoutTime: String {
    output.split(separator: "\n").filter { !$0.contains("\"seconds\"") }.joined(separator: "\n")
  }
}
