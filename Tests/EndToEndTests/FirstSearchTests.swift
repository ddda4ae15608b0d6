import Testing

/// What a newcomer meets: a search of a folder that was never indexed, and the searches after it.
struct `First search` {
  @Test func `a search of a new folder indexes it and finds the function by its meaning`()
    async throws
  {
    let sandbox = try Sandbox(SampleProject.text)
    let outcome = try await sandbox.apus("search", "wait longer after every failure", "--json")
    outcome.expectFound()
    let first = try #require(try outcome.decoded(SearchJSON.self).results.first)
    #expect(first.place == "client/retry.py:1-37")
    #expect(first.symbols.map(\.name) == ["HTTPClient", "__init__", "send_with_backoff"])
    #expect(first.symbols.map(\.kind) == ["class", "method", "method"])
    #expect(first.scope == [])
    #expect(first.language == "python")
    #expect(first.text.contains("\n    def send_with_backoff(self, request):\n"))
  }

  @Test(arguments: [
    ("drop the least recently used entry", "storage/cache.go"),
    ("hash a password with salt", "auth/PasswordHasher.swift"),
    ("split text into tokens", "parse/lexer.rs"),
    ("EvictOldest", "storage/cache.go"),
    ("parse_content_type", "client/retry.py"),
    ("how do I install it", "README.md"),
  ])
  func `a question finds its file first`(query: String, path: String) async throws {
    let answer = try await SampleProject.indexed().search(query)
    #expect(answer.results.first?.path == path)
  }

  @Test func `later searches read no file and see edits, renames and deletions`() async throws {
    let sandbox = try Sandbox(SampleProject.text)
    try await sandbox.apus("index", "--no-vectors").expectFound()
    let unchanged = try await sandbox.index()
    #expect(unchanged.filesUnchanged == 5)
    #expect(unchanged.filesRead <= 5, "only files written within a clock tick of being read")
    #expect(try await sandbox.index().filesRead == 0)

    try sandbox.write("auth/Clock.swift", "/// Tells lunar eclipses.\nfunc eclipse() {}\n")
    #expect(try await sandbox.paths(for: "lunar eclipses").first == "auth/Clock.swift")
    try sandbox.write("auth/Clock.swift", "/// Tells ocean tides.\nfunc tide() {}\n")
    #expect(try await sandbox.paths(for: "ocean tides").first == "auth/Clock.swift")
    try sandbox.move("auth/Clock.swift", to: "nature/Tide.swift")
    let renamed = try await sandbox.paths(for: "ocean tides")
    #expect(renamed.first == "nature/Tide.swift")
    #expect(!renamed.contains("auth/Clock.swift"))
    try sandbox.remove("nature/Tide.swift")
    #expect(try await !sandbox.paths(for: "ocean tides").contains("nature/Tide.swift"))
  }

  @Test func `a search for people shows path, lines, symbol and text`() async throws {
    let sandbox = try await SampleProject.indexed()
    let outcome = try await sandbox.apus("search", "send_with_backoff", "-n", "1")
    outcome.expectFound()
    #expect(
      outcome.output.hasPrefix(
        "1. client/retry.py:1-37  class HTTPClient, method __init__, method send_with_backoff"))
    #expect(outcome.output.contains("14 │     def send_with_backoff(self, request):"))
    #expect(outcome.output.contains("1 results from 5 files"))
  }

  @Test func `output that is not a terminal carries no escape codes and no progress`()
    async throws
  {
    let sandbox = try await SampleProject.indexed()
    for arguments in [["search", "cache"], ["index"], ["status"], ["list"], ["doctor"]] {
      let outcome = try await sandbox.run(arguments)
      #expect(!outcome.output.contains("\u{1B}"), "\(outcome)")
      #expect(!outcome.error.contains("\u{1B}"), "\(outcome)")
    }
  }
}
