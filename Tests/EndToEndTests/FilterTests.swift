import Testing

/// Narrowing a search, and what filters do with nothing left.
struct `Filters` {
  @Test(arguments: [
    (["--language", "go"], ["storage/cache.go"]),
    (["--language", "Go", "--language", "rust"], ["parse/lexer.rs", "storage/cache.go"]),
    (["--language", ".RS", "--language", "py"], ["client/retry.py", "parse/lexer.rs"]),
    (["--language", "golang"], ["storage/cache.go"]),
    (["--extension", "rs"], ["parse/lexer.rs"]),
    (["--extension", ".rs", "--extension", "py"], ["client/retry.py", "parse/lexer.rs"]),
    (["--path", "auth/"], ["auth/PasswordHasher.swift"]),
    (["--path", "*.go"], ["storage/cache.go"]),
    (
      ["--path", "!*.md", "--path", "!client/**"],
      ["auth/PasswordHasher.swift", "parse/lexer.rs", "storage/cache.go"]
    ),
    (["--path", "parse/**", "--language", "rust"], ["parse/lexer.rs"]),
  ])
  func `only what every filter lets through is found`(
    options: [String], expected: [String]
  ) async throws {
    let sandbox = try await SampleProject.indexed()
    let paths = try await sandbox.paths(for: "entry text request password", options)
    #expect(Set(paths).sorted() == expected)
  }

  @Test func `a filter that leaves nothing ends with exit code 1`() async throws {
    let sandbox = try await SampleProject.indexed()
    let outcome = try await sandbox.apus("search", "cache", "--language", "cobol")
    #expect(outcome.code == 1, "\(outcome)")
    #expect(outcome.output.hasPrefix("Nothing found in 5 files of \(sandbox.project)."))
  }

  @Test func `a folder inside an indexed one is searched in place`() async throws {
    let sandbox = try await SampleProject.indexed()
    let below = try await sandbox.search("entry text request password", "storage")
    #expect(below.root == sandbox.project)
    #expect(Set(below.results.map(\.path)) == ["storage/cache.go"])
    let globbed = try await sandbox.search("entry text", "storage", "--path", "*.rs")
    #expect(globbed.results.isEmpty)
    let status = try await sandbox.apus("list", "--json").decoded([StatusJSON].self)
    #expect(status.map(\.root) == [sandbox.project])
  }

  @Test func `a limit bounds the results`() async throws {
    let sandbox = try await SampleProject.indexed()
    #expect(try await sandbox.search("text", "-n", "2").results.map(\.rank) == [1, 2])
  }
}
