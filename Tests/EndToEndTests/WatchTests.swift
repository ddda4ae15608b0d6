import Foundation
import Testing

/// `apus watch`, and an agent's server that notices edits by itself.
struct `Watching` {
  private struct Line: Decodable {
    let event: String
    let root: String
    let filesAdded: Int
    let filesModified: Int
    let filesRemoved: Int
    let milliseconds: Double?
    let text: String?
  }

  private func lines(_ output: String) throws -> [Line] {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try output.split(separator: "\n").map {
      try decoder.decode(Line.self, from: Data($0.utf8))
    }
  }

  /// Waits until what a program wrote so far meets a condition; its own time limit ends the wait.
  private func output(
    of program: RunningProgram, until isEnough: @escaping @Sendable (String) -> Bool
  ) async throws -> String {
    while program.isRunning {
      let output = try program.outputSoFar
      if isEnough(output) { return output }
      try await Task.sleep(for: .milliseconds(20))
    }
    return try program.outputSoFar
  }

  private func count(_ event: String, _ count: Int) -> @Sendable (String) -> Bool {
    { output in output.components(separatedBy: "\"event\":\"\(event)\"").count > count }
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `a line tells of each change, and a signal ends it cleanly`(signal: Int32) async throws {
    let sandbox = try Sandbox(SampleProject.text)
    let program = try sandbox.start(["watch", "--json", "--no-vectors"])
    _ = try await output(of: program, until: count("ready", 1))
    try sandbox.write("new/pour.rb", "def pour_tea(cup)\n  cup.fill\nend\n")
    _ = try await output(of: program, until: count("sync", 1))
    let found = try await sandbox.search("pour_tea", "--no-refresh")
    #expect(found.results.first?.path == "new/pour.rb")
    try sandbox.remove("new/pour.rb")
    _ = try await output(of: program, until: count("sync", 2))
    program.send(signal)
    let outcome = try await program.outcome()
    #expect(outcome.code == 0, "\(outcome)")
    let lines = try lines(outcome.output)
    #expect(lines.map(\.event) == ["ready", "sync", "sync", "end"])
    #expect(lines.map(\.filesAdded) == [5, 1, 0, 0])
    #expect(lines.map(\.filesRemoved) == [0, 0, 1, 0])
    #expect(lines[1].milliseconds != nil && lines[1].root == sandbox.project)
  }

  @Test func `several folders are watched at once, and people read sentences`() async throws {
    let sandbox = try Sandbox(SampleProject.text)
    let program = try sandbox.start(["watch", "client", "storage", "--no-vectors"])
    _ = try await output(of: program) { $0.components(separatedBy: "ready after").count == 3 }
    try sandbox.write("storage/more.go", "package storage\n\nfunc More() {}\n")
    _ = try await output(of: program) { $0.contains("1 added; searchable after") }
    program.send(SIGINT)
    let outcome = try await program.outcome()
    #expect(outcome.code == 0, "\(outcome)")
    #expect(outcome.output.contains("\(sandbox.project)/storage: 1 added; searchable after"))
  }

  @Test func `a folder that is missing is an error`() async throws {
    let sandbox = try Sandbox()
    try await sandbox.apus("watch", "nowhere").expectError(naming: "nowhere", "does not exist")
  }

  @Test func `a server notices an edit by itself`() async throws {
    let sandbox = try Sandbox(SampleProject.text)
    let agent = try await AgentConversation(home: sandbox.home)
    let path = ["path": sandbox.project]
    _ = try await agent.call("search_code", path.merging(["query": "backoff"]) { $1 })
    let status = try await agent.call("get_indexing_status", path)
    #expect(status.text.contains("Watched: changes are noticed"), "\(status.text)")
    try sandbox.write("new/pour.rb", "def pour_tea(cup)\n  cup.fill\nend\n")
    // Nobody asks the server; another process sees when it is searchable.
    var paths: [String] = []
    for _ in 0..<100 where paths.isEmpty {
      let found = try await sandbox.search("pour_tea", "--no-refresh", "--leg", "lexical")
      paths = found.results.map(\.path).filter { $0 == "new/pour.rb" }
    }
    #expect(paths == ["new/pour.rb"])
    try sandbox.write("new/brew.rb", "def brew_coffee(pot)\n  pot.boil\nend\n")
    let asked = try await agent.call(
      "search_code", path.merging(["query": "brew_coffee"]) { $1 })
    #expect(asked.text.contains("1. new/brew.rb"), "\(asked.text)")
    #expect(try await agent.end().code == 0)
  }
}
