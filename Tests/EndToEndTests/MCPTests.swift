import Foundation
import Testing

@Suite struct MCPTests {
  @Test func `an agent indexes, searches, asks and clears`() async throws {
    let sandbox = try Sandbox(SampleProject.text)
    let agent = try await AgentConversation(home: sandbox.home)
    let path = ["path": sandbox.project]
    let started = try await agent.call("index_codebase", path)
    #expect(!started.isError, "\(started.text)")
    let found = try await agent.call(
      "search_code", ["path": sandbox.project, "query": "wait longer after each failure"])
    #expect(found.text.contains("client/retry.py:"), "\(found.text)")
    #expect(found.text.count <= 20_000)
    let outline = try await agent.call("get_outline", path)
    #expect(outline.text.contains("send_with_backoff"), "\(outline.text)")
    let status = try await agent.call("get_indexing_status", path)
    #expect(status.text.contains("ready for search"), "\(status.text)")
    #expect(try await agent.call("clear_index", path).text.contains("cleared"))
    let end = try await agent.end()
    #expect(end.code == 0)
    #expect(end.rest.isEmpty)
  }

  @Test func `a search of an unknown folder reports progress and answers`() async throws {
    let sandbox = try Sandbox(SampleProject.text)
    let agent = try await AgentConversation(home: sandbox.home)
    let found = try await agent.call(
      "search_code", ["path": sandbox.project, "query": "backoff"], progressToken: "p")
    #expect(!found.isError, "\(found.text)")
    #expect(found.notificationCount > 0)
  }

  @Test func `the list of tools has the defaults that hold now where the server was started`()
    async throws
  {
    let sandbox = try Sandbox(SampleProject.text)
    let agent = try await AgentConversation(
      home: sandbox.home, in: sandbox.project, environment: ["APUS_SIMILAR_LIMIT": "7"])
    func standard(_ tool: String) async throws -> Int? {
      try await agent.schema(of: "limit", of: tool)["default"] as? Int
    }
    #expect(try await standard("search_code") == 10)
    #expect(try await standard("find_similar") == 7)
    try sandbox.write(".apus.toml", "search.limit = 2\nmcp.related_limit = 3\n")
    #expect(try await standard("search_code") == 2)
    #expect(try await standard("find_relations") == 3)
    // A mistake is for a call to tell.
    try sandbox.write(".apus.toml", "search.limit = 0\n")
    #expect(try await standard("search_code") == 10)
    let call = ["path": sandbox.project, "query": "retry"]
    #expect(try await agent.call("search_code", call).isError)
  }

  @Test func `a path that is missing is an answer and the server goes on`() async throws {
    let sandbox = try Sandbox(SampleProject.text)
    let agent = try await AgentConversation(home: sandbox.home)
    let reply = try await agent.call("search_code", ["path": "/no/such", "query": "q"])
    #expect(reply.isError && reply.text.contains("does not exist"))
    #expect(!(try await agent.call("get_indexing_status", ["path": sandbox.project])).isError)
  }

  @Test func `the end of input ends the process while it indexes`() async throws {
    let sandbox = try Sandbox(SampleProject.text)
    for number in 0..<300 {
      let body = (0..<200).map { "def f\($0)_\(number)(x):\n    return x + \($0)\n" }
      try sandbox.write("many/m\(number).py", body.joined(separator: "\n"))
    }
    let agent = try await AgentConversation(home: sandbox.home)
    try agent.begin("search_code", ["path": sandbox.project, "query": "q"])
    #expect(try await agent.end().code == 0)
    let status = try await sandbox.apus("status", "--json")
    #expect(!status.output.contains("\"state\" : \"complete\""), "the work was cut short")
  }

  @Test(arguments: [SIGTERM, SIGINT])
  func `a signal ends the process`(signal: Int32) async throws {
    let sandbox = try Sandbox(SampleProject.text)
    let agent = try await AgentConversation(home: sandbox.home)
    #expect(try await agent.end(by: signal) == 128 + signal)
  }

  @Test func `a store that is damaged is an answer, not a dead server`() async throws {
    let sandbox = try Sandbox(SampleProject.text)
    try FileManager.default.createDirectory(
      atPath: sandbox.home, withIntermediateDirectories: true)
    try Data(repeating: 0x41, count: 10_000)
      .write(to: URL(fileURLWithPath: "\(sandbox.home)/store.sqlite"))
    let agent = try await AgentConversation(home: sandbox.home)
    let reply = try await agent.call("search_code", ["path": sandbox.project, "query": "q"])
    #expect(reply.isError && reply.text.contains("store.sqlite"), "\(reply.text)")
  }
}
