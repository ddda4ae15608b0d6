import Foundation
import Testing

/// What a person at a terminal sees, through a pseudo-terminal.
struct `On a terminal` {
  private static let isPossible = (try? Shell.run("command -v script >/dev/null")) != nil

  private func run(
    _ arguments: String, environment: [String: String] = [:]
  ) async throws -> Outcome {
    let sandbox = try await SampleProject.indexed()
    let command = "'\(try Program.path())' \(arguments)"
    return try await RunningProgram(
      command: ["script", "-qec", command, "/dev/null"], directory: sandbox.project,
      environment: sandbox.environment.merging(environment) { $1 }, sandbox: sandbox
    ).outcome()
  }

  @Test(.enabled(if: isPossible))
  func `results are coloured`() async throws {
    let outcome = try await run("search EvictOldest --leg lexical")
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("\u{1B}[36;1mstorage/cache.go"), "\(outcome)")
  }

  @Test(.enabled(if: isPossible), arguments: [["NO_COLOR": "1"], ["TERM": "dumb"]])
  func `colours can be turned off`(environment: [String: String]) async throws {
    let outcome = try await run("search EvictOldest --leg lexical", environment: environment)
    #expect(outcome.code == 0)
    #expect(!outcome.output.contains("\u{1B}[36;1m"), "\(outcome)")
  }

  @Test(.enabled(if: isPossible))
  func `indexing shows a bar and clears it`() async throws {
    let outcome = try await run("index --force --no-vectors", environment: ["TERM": "xterm"])
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("scanning"), "\(outcome)")
    #expect(outcome.output.contains("\r\u{1B}[KIndexed 5 files"), "\(outcome)")
  }
}
