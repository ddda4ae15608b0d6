import Testing

/// Arguments that cannot be meant, and the help that teaches.
struct `Usage` {
  @Test(arguments: [
    (["search"], "Missing expected argument '<query>'"),
    (["search", "x", "-n", "0"], "--limit must be from 1 to 100, not 0"),
    (["search", "x", "-n", "many"], "-n"),
    (["search", "  "], "The query is empty"),
    (["search", "x", "--colour"], "Unknown option '--colour'"),
    (["search", "x", "--leg", "left"], "--leg takes"),
    (["outline", "--tokens", "255"], "--tokens must be from 256 to 1000000, not 255"),
    (["outline", "--tokens", "few"], "--tokens"),
    (["graph", "--kind", "friends"], "--kind"),
    (["graph", "--min-confidence", "1.5"], "a number from 0 to 1"),
    (["related", " "], "The subject is empty"),
    (["related", "f", "--show", "parents"], "--show takes definition, callers"),
    (["related", "f", "--show", "call-path"], "--to SYMBOL"),
    (["related", "f", "--min-confidence", "2"], "--min-confidence takes certain"),
    (["related", "f", "-n", "0"], "--limit must be from 1 to 200, not 0"),
    (["related", "f", "--depth", "11"], "--depth must be from 1 to 10, not 11"),
    (["related", "f", "--tokens", "9"], "--tokens must be from 256 to 1000000, not 9"),
    (["related", "f", "--tokens", "300", "--json"], "--tokens is for text"),
    (["related", "f", "--after", "callers.1.x"], "does not go on this question"),
    (["similar"], "Name what to compare"),
    (["similar", "f.py:1", "-n", "0"], "--limit must be from 1 to 100, not 0"),
    (["similar", "f.py:1", "--min-similarity", "1.1"], "--min-similarity must be from 0 to 1"),
    (["similar", "--duplicates", "a", "b"], "--duplicates takes a folder alone"),
    (["clear"], "Name one folder, or give --all"),
    (["clear", "a", "--all"], "Name one folder, or give --all"),
    (["eval", "q.jsonl"], "--corpora DIR, or --folder DIR"),
    (["eval", "q.jsonl", "--corpora", ".", "--without", "luck"], "no 'luck'. There are: lexical"),
    (["eval", "q.jsonl", "--corpora", ".", "--depth", "0"], "--depth must be from 1 to 100"),
    (["eval", "compare", "a.jsonl"], "Missing expected argument '<run-b>'"),
    (["serch", "x"], "serch"),
  ])
  func `a mistake ends with exit code 2, its name and the usage`(
    arguments: [String], message: String
  ) async throws {
    let outcome = try await Sandbox().run(arguments)
    #expect(outcome.code == 2, "\(outcome)")
    #expect(outcome.error.contains(message), "\(outcome)")
    #expect(outcome.error.contains("Usage: apus"), "\(outcome)")
    #expect(outcome.output.isEmpty, "\(outcome)")
  }

  @Test(arguments: [
    "search", "related", "similar", "outline", "graph", "index", "status", "list", "clear",
    "languages",
    "doctor",
    "mcp", "eval",
  ])
  func `help of a command explains it by examples`(command: String) async throws {
    let outcome = try await Sandbox().apus(command, "--help")
    #expect(outcome.code == 0)
    #expect(outcome.error.isEmpty)
    #expect(outcome.output.contains("USAGE: apus \(command)"), "\(outcome)")
    let example = command == "mcp" ? "claude mcp add apus" : "  apus \(command)"
    #expect(outcome.output.contains(example), "\(outcome)")
  }

  @Test func `help shows the commands, examples and exit codes`() async throws {
    let outcome = try await Sandbox().apus("--help")
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("EXAMPLES"))
    #expect(outcome.output.contains("Exit codes: 0 found, 1 nothing found, 2 error"))
    #expect(outcome.output.contains("search"))
    #expect(!outcome.output.contains("distill"))
  }

  @Test func `the version is printed`() async throws {
    let outcome = try await Sandbox().apus("--version")
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("."))
  }

  @Test func `status and search without refresh say when a folder is not indexed`() async throws {
    let sandbox = try Sandbox(SampleProject.text)
    try await sandbox.apus("search", "x", "--no-refresh").expectError(
      naming: "is not indexed", "apus index")
    let status = try await sandbox.apus("status")
    #expect(status.code == 1)
    #expect(status.error.contains("not indexed"), "\(status)")
  }
}
