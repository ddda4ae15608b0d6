import Foundation
import MilvusServers
import Testing

/// The program with a real Milvus: the same commands, the same answers.
struct MilvusTests {
  private static let questions = [
    "how does the client wait between attempts", "HTTPClient", "evict the oldest entry",
    "step_42", "README",
  ]

  /// What a run needs to use a server, in collections of its own.
  private func environment(
    _ address: String, _ others: [String: String] = [:]
  ) -> [String: String] {
    [
      "APUS_STORE_KIND": "milvus", "APUS_MILVUS_ADDRESS": address,
      "APUS_MILVUS_COLLECTION_PREFIX": "e2e_\(UUID().uuidString.prefix(8).lowercased())",
      "APUS_MILVUS_PARTITIONS": "2",
    ].merging(others) { $1 }
  }

  private func answers(
    _ sandbox: Sandbox, _ environment: [String: String] = [:]
  ) async throws -> [String] {
    var answers: [String] = []
    for question in Self.questions {
      let outcome = try await sandbox.run(
        ["search", question, "--full", "--explain", "-n", "50"], environment: environment)
      answers.append(outcome.output.replacing(#/ in [0-9.,]+ (ms|s)/#, with: ""))
    }
    return answers
  }

  private struct Status: Decodable {
    struct Rows: Decodable {
      let files: Int?
      let problem: String?
      let leavesMachine: Bool
    }
    let files: Int
    let milvus: Rows?
  }

  private func status(
    _ sandbox: Sandbox, _ environment: [String: String]
  ) async throws -> Status {
    try await sandbox.apus("status", "--json", environment: environment).decoded()
  }

  private static let servers: [(server: String, settings: [String: String])] = [
    (MilvusServers.lite2, [:]), (MilvusServers.lite3, [:]),
    (MilvusServers.lite2, ["APUS_MILVUS_TERMS": "bm25"]),
    (
      MilvusServers.standalone,
      [
        "APUS_MILVUS_TERMS": "none", "APUS_MILVUS_USER": "root", "MILVUS_PASSWORD": "Milvus",
        "APUS_MILVUS_CONSISTENCY": "strong",
      ]
    ),
  ]

  @Test(arguments: servers)
  func `answers are those of a search on this machine`(
    server: String, settings: [String: String]
  ) async throws {
    let environment = environment(try MilvusServers.address(server), settings)
    let sandbox = try Sandbox(SettingProject.text)
    let indexed = try await sandbox.apus("index", "--no-vectors", environment: environment)
    indexed.expectFound()
    #expect(indexed.output.contains("files sent"))
    let status = try await status(sandbox, environment)
    #expect(status.milvus?.files == status.files && status.milvus?.problem == nil)
    #expect(try await answers(sandbox, environment) == answers(sandbox))
    try sandbox.write("fresh.py", "def entirely_fresh_words(): pass\n")
    let fresh = try await sandbox.apus("search", "entirely fresh", environment: environment)
    #expect(fresh.output.contains("fresh.py"), "what was not sent yet is searched here")
    #expect(try await self.status(sandbox, environment).milvus?.files == status.files)
  }

  @Test func `a server that is killed meanwhile loses nothing, and the next run goes on`()
    async throws
  {
    let server = try OwnMilvus("lite-2")
    // One row at a time, so that there is a meanwhile.
    let environment = environment(server.address, ["APUS_MILVUS_BATCH_ROWS": "1"])
    let sandbox = try Sandbox()
    for number in 0..<1_500 {
      try sandbox.write("folder/f\(number).py", "def function_\(number)():\n    return \(number)\n")
    }
    let running = try sandbox.start(
      ["index", "--no-vectors"], environment: environment)
    let deadline = ContinuousClock.now + .seconds(60)
    while try await status(sandbox, environment).milvus?.files ?? 0 == 0,
      ContinuousClock.now < deadline
    {}
    try server.crash()
    let outcome = try await running.outcome()
    #expect(outcome.code == 2 && outcome.output.isEmpty, "\(outcome)")
    // Progress may have been told before.
    for part in ["apus: ", server.address, "what is indexed here stays", "milvus.address"] {
      #expect(outcome.error.contains(part), "\(outcome)")
    }
    let found = try await sandbox.apus("search", "function_1499", environment: environment)
    #expect(found.output.contains("f1499.py"))
    #expect(found.error.contains("all was searched here instead"))
    try server.start()
    let sent = try #require(try await status(sandbox, environment).milvus?.files)
    #expect(sent > 0 && sent < 1_500)
    let resumed = try await sandbox.apus("index", "--no-vectors", environment: environment)
    let told = resumed.output.replacing(",", with: "")
    #expect(told.contains(" \(1_500 - sent) files sent"), "\(resumed)")
    #expect(try await status(sandbox, environment).milvus?.files == 1_500)
  }

  @Test func `everything moves to Milvus and back`() async throws {
    let environment = environment(try MilvusServers.address(MilvusServers.lite2))
      .filter { $0.key != "APUS_STORE_KIND" }
    let sandbox = try Sandbox(SettingProject.text)
    try sandbox.write("../other/another.py", "another = 1\n")
    try await sandbox.apus("index", "--no-vectors", environment: environment).expectFound()
    try await sandbox.apus(
      "index", "--no-vectors", "../other", environment: environment
    ).expectFound()
    let before = try await answers(sandbox, environment)
    let there = try await sandbox.apus("migrate", "--to", "milvus", environment: environment)
    there.expectFound()
    #expect(there.output.contains("store.kind = \"milvus\""))
    let status = try await status(sandbox, environment)
    #expect(status.milvus?.files == status.files)
    #expect(try await answers(sandbox, environment) == before)
    let again = try await sandbox.apus("migrate", "--to", "milvus", environment: environment)
    #expect(again.output.contains(" 0 of them sent now"))
    let back = try await sandbox.apus(
      "migrate", "--to", "sqlite", "--remove-rows", environment: environment)
    back.expectFound()
    #expect(back.output.contains("store.kind = \"sqlite\""))
    #expect(try await self.status(sandbox, environment).milvus == nil)
    #expect(try await answers(sandbox, environment) == before)
    let anew = try await sandbox.apus("migrate", "--to", "milvus", environment: environment)
    #expect(!anew.output.contains(" 0 of them sent now"), "the rows were really removed")
  }

  @Test func `of two machines one writes a repository, and both search it`() async throws {
    let environment = environment(try MilvusServers.address(MilvusServers.lite2))
    let sandbox = try Sandbox(SettingProject.text)
    for command in ["init -q", "remote add origin https://example.org/owner/\(UUID()).git"] {
      try sandbox.git(command)
    }
    try await sandbox.apus("index", "--no-vectors", environment: environment).expectFound()
    let other = environment.merging(["APUS_HOME": sandbox.otherHome]) { $1 }
    let second = try await sandbox.apus("index", "--no-vectors", environment: other)
    #expect(second.output.contains("writes this codebase"), "\(second)")
    let status = try await status(sandbox, other)
    #expect(status.milvus?.files == status.files)
    #expect(try await answers(sandbox, other) == answers(sandbox, environment))
  }

  @Test func `an index that is cleared takes its rows along`() async throws {
    let environment = environment(try MilvusServers.address(MilvusServers.lite2))
    let sandbox = try Sandbox(SettingProject.text)
    let first = try await sandbox.apus("index", "--no-vectors", environment: environment)
    try await sandbox.apus("clear", ".", environment: environment).expectFound()
    let second = try await sandbox.apus("index", "--no-vectors", environment: environment)
    let line = { (outcome: Outcome) in
      outcome.output.split(separator: "\n").first { $0.contains("files sent") }
    }
    #expect(line(first) == line(second) && line(first) != nil)
  }

  @Test func `an agent searches through it too`() async throws {
    let environment = environment(try MilvusServers.address(MilvusServers.lite2))
    let sandbox = try Sandbox(SettingProject.text)
    try await sandbox.apus("index", "--no-vectors", environment: environment).expectFound()
    let agent = try await AgentConversation(home: sandbox.home, environment: environment)
    let found = try await agent.call(
      "search_code", ["path": sandbox.project, "query": "evict the oldest entry"])
    #expect(found.text.contains("storage/cache.go"))
    let status = try await agent.call("get_indexing_status", ["path": sandbox.project])
    #expect(status.text.contains("vectors and paths of chunks go to Milvus at"))
    _ = try await agent.end()
  }

  @Test func `a login that is refused is an error of its own`() async throws {
    let address = try MilvusServers.address(MilvusServers.standalone)
    let sandbox = try Sandbox(SettingProject.text)
    let environment = environment(
      address,
      [
        "APUS_MILVUS_TERMS": "none", "APUS_MILVUS_USER": "root", "MILVUS_PASSWORD": "s3cret-wrong",
      ])
    let outcome = try await sandbox.apus("index", "--no-vectors", environment: environment)
    outcome.expectError(naming: "refuses the login", "milvus.password_variable")
    #expect(!outcome.error.contains("s3cret-wrong"))
    let doctor = try await sandbox.apus("doctor", environment: environment)
    #expect(doctor.output.contains("refuses the login") && !doctor.output.contains("s3cret"))
  }
}
