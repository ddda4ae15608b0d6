import Foundation
import Testing

/// Commits on the command line.
struct `Commits` {
  private static let fixture = """
    //- /cache.go
    package cache

    func EvictOldest() {}
    //- /kept.go
    package cache

    func KeepNewest() {}

    """

  private func sandbox() async throws -> Sandbox {
    let sandbox = try Sandbox(Self.fixture)
    try commit(sandbox, "init -q", "add -A", "commit -q -m one", "tag first")
    try sandbox.write("cache.go", "package cache\n\nfunc DropEverything() {}\n")
    try commit(sandbox, "commit -q -a -m two")
    return sandbox
  }

  private func commit(_ sandbox: Sandbox, _ commands: String...) throws {
    for command in commands {
      try Shell.run(
        "git -C '\(sandbox.project)' -c user.name=a -c user.email=a@b \(command) >/dev/null")
    }
  }

  @Test func `are indexed, searched, listed and cleared beside the folder`() async throws {
    let sandbox = try await sandbox()
    let index = try await sandbox.apus("index", "--at", "first", "--no-vectors")
    index.expectFound()
    #expect(index.output.contains("Indexed 2 files of \(sandbox.project) at "), "\(index)")
    let search = try await sandbox.apus("search", "evict oldest", "--at", "first")
    #expect(search.output.hasPrefix("1. cache.go:"), "\(search)")
    let now = try await sandbox.apus("search", "evict oldest", "--path", "cache.go")
    #expect(!now.output.contains("EvictOldest"), "\(now)")
    let list = try await sandbox.apus("list")
    #expect(list.output.split(separator: "\n").count == 2, "\(list)")
    #expect(try await sandbox.apus("status").output.contains("\n  commits    "))
    #expect(try await sandbox.apus("status", "--at", "first").output.contains(" at "))
    let clear = try await sandbox.apus("clear", sandbox.project, "--at", "first")
    #expect(clear.output.contains(" at ") && clear.code == 0, "\(clear)")
    #expect(try await sandbox.apus("status", "--at", "first").code == 1)
  }

  @Test func `are compared by a search of what differs`() async throws {
    let sandbox = try await sandbox()
    try sandbox.remove("kept.go")
    let folder = try await sandbox.apus("diff", "first", "drop everything")
    #expect(folder.code == 0, "\(folder)")
    #expect(folder.output.hasPrefix("1 file differs between "), "\(folder)")
    #expect(folder.output.contains("Deleted since: kept.go\n"), "\(folder)")
    #expect(folder.output.contains("1. cache.go:"), "\(folder)")
    let commits = try await sandbox.apus("diff", "first", "HEAD", "keep newest", "--json")
    #expect(commits.code == 0 && commits.output.contains("\"changed_files\" : 1"), "\(commits)")
    let none = try await sandbox.apus("diff", "HEAD", "HEAD", "anything")
    #expect(none.code == 1 && none.output.hasPrefix("0 files differ between "), "\(none)")
  }

  @Test(arguments: [
    (["search", "x", "--at", "nope"], "'nope' names no commit"),
    (["diff", "nope", "x"], "'nope' names no commit"),
    (["diff", "x"], "Give one or two commits and a query"),
    (["clear", "--all", "--at", "first"], "--at needs a folder"),
  ])
  func `that do not exist are an error with a next step`(
    arguments: [String], message: String
  ) async throws {
    let sandbox = try await sandbox()
    let outcome = try await sandbox.run(arguments)
    #expect(outcome.code == 2 && outcome.error.contains(message), "\(outcome)")
  }

  @Test func `need git`() async throws {
    let sandbox = try await sandbox()
    let outcome = try await sandbox.run(
      ["search", "x", "--at", "first"], environment: ["PATH": "/nonexistent"])
    #expect(outcome.code == 2 && outcome.error.contains("Git is not installed"), "\(outcome)")
  }
}
