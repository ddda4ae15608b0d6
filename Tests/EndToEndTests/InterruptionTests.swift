import Foundation
import Testing

/// Runs that are cut off, and runs that meet each other.
struct `Interruptions` {
  /// More files than two batches hold.
  private static let fileCount = 1200

  private func sandboxWithManyFiles() throws -> Sandbox {
    let sandbox = try Sandbox()
    for number in 0..<Self.fileCount {
      try sandbox.write(
        "p\(number % 20)/f\(number).py", "def item_\(number)():\n    return \(number * 7)\n")
    }
    return sandbox
  }

  @Test(arguments: [SIGKILL, SIGINT, SIGTERM])
  func `a first index that is cut off goes on in the next run and ends equal`(
    signal: Int32
  ) async throws {
    let sandbox = try sandboxWithManyFiles()
    let running = try sandbox.start(["index", "--no-vectors"])
    running.send(signal) { !sandbox.segmentFiles.isEmpty }
    let outcome = try await running.outcome()
    if signal == SIGKILL {
      #expect(outcome.signal == SIGKILL)
    } else {
      #expect(outcome.code == 128 + signal, "\(outcome)")
      #expect(outcome.error.contains("what was committed is kept"), "\(outcome)")
    }
    let resumed = try await sandbox.search("item_77", "-n", "100")
    let fresh = try await sandbox.run(
      ["search", "item_77", "--json", "-n", "100"],
      environment: ["APUS_HOME": sandbox.otherHome]
    ).decoded(SearchJSON.self)
    #expect(resumed.files == Self.fileCount)
    #expect(resumed.results.map(\.place) == fresh.results.map(\.place))
    #expect(resumed.results.map(\.score) == fresh.results.map(\.score))
    #expect(try await sandbox.apus("doctor").code == 0)
  }

  @Test func `a rebuild that is cut off loses no file`() async throws {
    let sandbox = try sandboxWithManyFiles()
    try await sandbox.apus("index", "--no-vectors").expectFound()
    let before = Set(sandbox.segmentFiles)
    let running = try sandbox.start(["index", "--no-vectors", "--force"])
    running.send(SIGKILL) { Set(sandbox.segmentFiles) != before }
    #expect(try await running.outcome().signal == SIGKILL)
    let answer = try await sandbox.search("item_77", "-n", "100")
    #expect(answer.files == Self.fileCount)
    #expect(answer.results.first?.path == "p17/f77.py")
  }

  @Test func `two processes that index one folder at once both succeed and agree`()
    async throws
  {
    let sandbox = try sandboxWithManyFiles()
    let first = try sandbox.start(["search", "item_77", "--json"])
    let second = try sandbox.start(["search", "item_77", "--json"])
    let answers = [
      try await first.outcome().decoded(SearchJSON.self),
      try await second.outcome().decoded(SearchJSON.self),
    ]
    #expect(answers.map(\.files) == [Self.fileCount, Self.fileCount])
    #expect(answers[0].results.map(\.place) == answers[1].results.map(\.place))
    #expect(try await sandbox.index().filesAdded == 0)
    #expect(try await sandbox.apus("doctor").code == 0)
  }

  @Test func `clones that are indexed at once are parsed once`() async throws {
    let sandbox = try sandboxWithManyFiles()
    let clone = "\(sandbox.folder)/clone"
    try Shell.run("cp -r '\(sandbox.project)' '\(clone)'")
    let arguments = ["index", "--no-vectors", "--json"]
    let running = try [sandbox.project, clone].map { try sandbox.start(arguments, in: $0) }
    var parsedCount = 0
    for program in running {
      let outcome = try await program.outcome()
      outcome.expectFound()
      let report = try outcome.decoded(IndexJSON.self)
      #expect(report.filesAdded == Self.fileCount)
      parsedCount += report.filesAnalysed
    }
    #expect(parsedCount == Self.fileCount)
  }

  @Test func `processes that meet a home that is not there yet all succeed`() async throws {
    let sandbox = try Sandbox(SampleProject.text)
    for _ in 0..<8 {
      try? FileManager.default.removeItem(atPath: sandbox.home)
      let running = try (0..<4).map { _ in try sandbox.start(["list", "--json"]) }
      for program in running { #expect(try await program.outcome().code == 1) }
    }
  }

  @Test func `several processes search while another keeps indexing`() async throws {
    let sandbox = try Sandbox(SampleProject.text)
    try await sandbox.apus("index", "--no-vectors").expectFound()
    for round in 0..<3 {
      try sandbox.write("r\(round).py", "def round_\(round)(): pass\n")
      let searches = try (0..<3).map { _ in
        try sandbox.start(["search", "EvictOldest", "--json", "--leg", "lexical"])
      }
      for search in searches {
        let outcome = try await search.outcome()
        outcome.expectFound()
        #expect(try outcome.decoded(SearchJSON.self).results.first?.path == "storage/cache.go")
      }
    }
  }
}
