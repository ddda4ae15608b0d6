import Foundation

extension SettingEffects {
  static let serving: [String: SettingEffect] = [
    "mcp.name": SettingEffect(value: "other") { environment in
      let sandbox = try Sandbox(SettingProject.text)
      let agent = try await AgentConversation(home: sandbox.home, environment: environment)
      return agent.serverName ?? ""
    },
    "mcp.patience": .tool("0", ("search_code", ["query": "backoff"])),
    "mcp.reply_characters": .tool("1000", ("search_code", ["query": "backoff"])),
    "mcp.related_limit": .tool(
      "1", ("find_relations", ["symbol": "HTTPClient.send_with_backoff"])),
    "mcp.concurrent_calls": SettingEffect(value: "1") { environment in
      let sandbox = try Sandbox(SettingProject.text)
      let agent = try await AgentConversation(home: sandbox.home, environment: environment)
      // The first one indexes, which takes longer than reading the next line.
      let call = ["path": sandbox.project, "query": "backoff"]
      for _ in 0..<2 { try agent.begin("search_code", call) }
      var refusals = 0
      for _ in 0..<2 where try await agent.nextIsRefusal() { refusals += 1 }
      return "\(refusals)"
    },
    "mcp.watch": .tool("false", ("search_code", ["query": "x"]), ("get_indexing_status", [:])),
    "mcp.watched_codebases": .tool(
      "1", ("search_code", ["query": "x"]),
      ("search_code", ["query": "x", "path": "PROJECT/../other"]), ("get_indexing_status", [:])),
  ]

  static let watching: [String: SettingEffect] = [
    "watch.quiet": watched("2500", with: ["APUS_WATCH_DELAY_MAX": "60000"]),
    "watch.delay_max": watched("2500", with: ["APUS_WATCH_QUIET": "60000"]),
    "watch.whole_check": SettingEffect(value: "1") { environment in
      // Written through a name outside of the tree, which the system does not tell watchers of.
      let sandbox = try Sandbox(SettingProject.text)
      let outside = "\(sandbox.folder)/outside.py"
      try FileManager.default.linkItem(
        atPath: "\(sandbox.project)/legacy/backoff.py", toPath: outside)
      return try await changes(in: sandbox, environment) {
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: outside))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data("more = 1\n".utf8))
      }
    },
  ]

  /// Whether an edit is taken in at once, after some time or not for long.
  private static func watched(
    _ value: String, with environment: [String: String]
  ) -> SettingEffect {
    SettingEffect(value: value, environment: environment) { environment in
      let sandbox = try Sandbox(SettingProject.text)
      return try await changes(in: sandbox, environment) {
        try sandbox.write("legacy/backoff.py", "more = 1\n")
      }
    }
  }
}

extension SettingEffects {
  private struct SynchronisedLine: Decodable {
    let event: String
    let milliseconds: Double?
  }

  private static let lateMilliseconds = 2_000.0
  private static let patience = Duration.seconds(6)

  /// Whether what happens to a watched tree is taken in soon, late or not at all.
  private static func changes(
    in sandbox: Sandbox, _ environment: [String: String], _ happen: () throws -> Void
  ) async throws -> String {
    let program = try sandbox.start(
      ["watch", "--json", "--no-vectors"], environment: environment)
    defer { program.send(SIGKILL) }
    while program.isRunning, try !program.outputSoFar.contains("\"ready\"") {
      try await Task.sleep(for: .milliseconds(20))
    }
    try happen()
    let start = ContinuousClock.now
    while program.isRunning, ContinuousClock.now - start < patience {
      let lines = try program.outputSoFar.split(separator: "\n").map {
        try JSONDecoder().decode(SynchronisedLine.self, from: Data($0.utf8))
      }
      if let taken = lines.first(where: { $0.event == "sync" }) {
        return (taken.milliseconds ?? 0) >= lateMilliseconds ? "late" : "soon"
      }
      try await Task.sleep(for: .milliseconds(20))
    }
    return "never"
  }
}
