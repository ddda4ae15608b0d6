import Foundation
import Testing

/// Code that answers a question in one reply, by the real program.
struct `Context` {
  @Test func `a question is answered with the function whole`() async throws {
    let sandbox = try await SampleProject.indexed()
    let outcome = try await sandbox.apus("context", "wait longer after each failure")
    outcome.expectFound()
    #expect(outcome.output.hasPrefix("Context for \"wait longer after each failure\" in '"))
    let section = try #require(outcome.output.split(separator: "\n\n").dropFirst().first)
    #expect(section.contains("client/retry.py:"), "\(outcome)")
    #expect(outcome.output.contains("\n        raise last_failure or RuntimeError"), "\(outcome)")
    #expect(outcome.output.utf8.count <= 12_000)
  }

  @Test func `JSON has exact lines, and both forms keep to any budget`() async throws {
    let sandbox = try await SampleProject.indexed()
    for tokens in [500, 1_000, 20_000] {
      let arguments = ["context", "wait longer after each failure", "--tokens", "\(tokens)"]
      let plain = try await sandbox.run(arguments)
      #expect(plain.output.utf8.count <= tokens * 3, "\(plain)")
      let answer = try await sandbox.run(arguments + ["--json"]).decoded(ContextJSON.self)
      #expect(answer.tokens.budget == tokens && answer.tokens.used <= tokens)
      #expect(answer.tokens.used == (plain.output.utf8.count + 2) / 3)
      #expect(answer.sections.first?.path == "client/retry.py")
      for section in answer.sections {
        let text = try String(
          contentsOfFile: "\(sandbox.project)/\(section.path)", encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for part in section.parts {
          let shown = lines[part.startLine - 1..<part.endLine].map { $0 + "\n" }.joined()
          #expect(part.text == shown)
        }
      }
    }
  }

  @Test func `what changed is picked up, unless told not to look`() async throws {
    let sandbox = try Sandbox("//- /a.py\ndef brew_coffee():\n    pass\n")
    try await sandbox.apus("context", "brew_coffee").expectFound()
    try sandbox.write("tea.py", "def pour_tea():\n    brew()\n")
    let asItIs = try await sandbox.apus("context", "pour_tea", "--no-refresh")
    #expect(!asItIs.output.contains("tea.py"), "\(asItIs)")
    let now = try await sandbox.apus("context", "pour_tea")
    #expect(now.output.contains("\ntea.py:1-2  match 1"), "\(now)")
  }

  @Test func `nothing found is exit code 1, a wrong budget is an error`() async throws {
    let sandbox = try await SampleProject.indexed()
    let nothing = try await sandbox.apus("context", "q", "--extension", "zig")
    #expect(nothing.code == 1 && nothing.output.hasPrefix("Nothing found for \"q\""), "\(nothing)")
    for tokens in ["499", "20001", "many"] {
      let outcome = try await sandbox.apus("context", "q", "--tokens", tokens)
      #expect(outcome.code != 0 && outcome.error.contains("--tokens"), "\(outcome)")
    }
    let empty = try await sandbox.apus("context", " ")
    #expect(empty.code == 2 && empty.error.contains("question is empty"), "\(empty)")
  }

  @Test func `an agent gets the same context by a tool`() async throws {
    let sandbox = try Sandbox(SampleProject.text)
    let agent = try await AgentConversation(home: sandbox.home)
    let reply = try await agent.call(
      "get_context",
      ["path": sandbox.project, "question": "wait longer after each failure"])
    #expect(!reply.isError, "\(reply.text)")
    let terminal = try await sandbox.apus("context", "wait longer after each failure")
    let code = { (text: String) in text.components(separatedBy: "\nLeft out, and how")[0] }
    #expect(code(reply.text) == code(terminal.output), "\(reply.text)")
    _ = try await agent.end()
  }
}
