import Foundation
import Testing

/// Eight agent sessions on one codebase while it is edited.
struct `Many agents` {
  private static let agentCount = 8
  private static let fileCount = 40
  private static let roundCount = 5

  private static func content(_ file: Int, round: Int) -> String {
    """
    def item_\(file)():
        \"""Holds the value of the marker_\(file)_in_\(round) round.\"""
        return "marker_\(file)_in_\(round)"

    """
  }

  /// Asks all agents the same at the same time.
  private static func answers(
    of agents: [AgentConversation], to query: String, in sandbox: Sandbox
  ) async throws -> [String] {
    for agent in agents {
      try agent.begin("search_code", ["path": sandbox.project, "query": query, "limit": 3])
    }
    var texts: [String] = []
    for agent in agents { texts.append(try await agent.result().text) }
    return texts
  }

  @Test func `see every edit, agree, and do no work twice`() async throws {
    let sandbox = try Sandbox()
    for file in 0..<Self.fileCount {
      try sandbox.write("f\(file).py", Self.content(file, round: 0))
    }
    let log = "\(sandbox.folder)/work.log"
    var agents: [AgentConversation] = []
    for _ in 0..<Self.agentCount {
      agents.append(
        try await AgentConversation(home: sandbox.home, environment: ["APUS_WORK_LOG": log]))
    }
    for round in 0..<Self.roundCount {
      let file = round * 7
      if round > 0 {
        for file in file..<file + 3 {
          try sandbox.write("f\(file).py", Self.content(file, round: round))
        }
      }
      let marker = "marker_\(file)_in_\(round)"
      let texts = try await Self.answers(
        of: agents, to: "where is the value of \(marker) held", in: sandbox)
      for text in texts {
        #expect(text.contains(marker), "\(text)")
        // All saw one state, so they give one answer.
        #expect(text == texts[0])
      }
    }
    try await Self.checkWork(sandbox, log: log)
    for agent in agents { #expect(try await agent.end().code == 0) }
    #expect(try await sandbox.index().filesAdded == 0)
    #expect(try await sandbox.apus("doctor").code == 0)
  }

  /// Whatever was parsed or embedded was so once, by whichever process.
  private static func checkWork(_ sandbox: Sandbox, log: String) async throws {
    // Agents go on filling in vectors behind their answers.
    while try await sandbox.apus("status", "--json").decoded(StatusJSON.self).textsLackingVector > 0
    {}
    let work = try String(contentsOfFile: log, encoding: .utf8)
    let contentCount = fileCount + 3 * (roundCount - 1)
    #expect(sum("files_parsed", in: work) == contentCount)
    #expect(try sandbox.rowCount("analysis") == contentCount)
    #expect(try sum("texts_embedded", in: work) == sandbox.rowCount("vector"))
    #expect(try sandbox.rowCount("vector") >= fileCount)
  }

  private static func sum(_ field: String, in log: String) -> Int {
    log.split(separator: "\n").reduce(0) { sum, line in
      let fields = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return sum + (fields?[field] as? Int ?? 0)
    }
  }
}
