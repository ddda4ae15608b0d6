import Foundation
import Testing

/// Folders that cannot be indexed: each ends with exit code 2, a cause and a next step.
struct `Bad folders` {
  @Test(arguments: ["search", "index"])
  func `a path that does not exist`(command: String) async throws {
    let sandbox = try Sandbox()
    let arguments = command == "search" ? ["search", "x", "nowhere"] : ["index", "nowhere"]
    try await sandbox.run(arguments).expectError(
      naming: "'nowhere' does not exist", "Check the spelling")
    #expect(try await sandbox.apus("list").code == 1)
  }

  @Test func `a path that is a file`() async throws {
    let sandbox = try Sandbox("//- /a.py\ndef f(): pass\n")
    try await sandbox.apus("search", "x", "a.py").expectError(
      naming: "is a file, not a folder", "Give its folder: \(sandbox.project)")
  }

  @Test func `an empty path`() async throws {
    try await Sandbox().apus("search", "x", "").expectError(naming: "path is empty")
  }

  @Test func `an empty folder`() async throws {
    let sandbox = try Sandbox()
    try await sandbox.apus("search", "x").expectError(
      naming: "Nothing to index in '\(sandbox.project)'", "the folder holds no files")
    #expect(try await sandbox.apus("list").code == 1, "it is not recorded")
    #expect(sandbox.segmentFiles.isEmpty)
  }

  @Test(.enabled(if: Unprivileged.isPossible))
  func `an unreadable folder`() async throws {
    let sandbox = try Sandbox("//- /secret/a.py\ndef f(): pass\n")
    try Shell.run("chmod 000 '\(sandbox.project)/secret'")
    try await sandbox.apus("search", "x", "secret", prefix: Unprivileged.prefix).expectError(
      naming: "secret", "ermission")
  }

  @Test(.enabled(if: Unprivileged.isPossible))
  func `an unreadable file or folder inside is a note and the rest is searchable`() async throws {
    let sandbox = try Sandbox(
      "//- /open/a.py\ndef f(): pass\n//- /secret/b.py\nb = 1\n//- /c.py\nc = 1\n")
    try Shell.run("chmod 000 '\(sandbox.project)/secret' '\(sandbox.project)/c.py'")
    let outcome = try await sandbox.apus(
      "index", "--no-vectors", "--json", prefix: Unprivileged.prefix)
    outcome.expectFound()
    let report = try outcome.decoded(IndexJSON.self)
    #expect(report.filesAdded == 1)
    #expect(report.diagnostics.contains { $0.contains("secret") }, "\(outcome)")
    #expect(report.diagnostics.contains { $0.contains("c.py") }, "\(outcome)")
  }

  @Test func `a folder whose every file is left out names the rules and gates`() async throws {
    let sandbox = try Sandbox(
      """
      //- /.gitignore
      *.py
      /build/
      .gitignore
      //- /a.py
      a = 1
      //- /b.py
      b = 1
      //- /build/x.c
      int x;
      //- /blank.txt
      """)
    try sandbox.write("image.dat", [0, 1, 2, 3, 0])
    try await sandbox.apus("index").expectError(
      naming: "2 files dropped by .gitignore:1 `*.py`",
      "1 folder dropped by .gitignore:2 `/build/`",
      "1 skipped (binary)", "1 skipped (empty)", ".apusignore")
  }

  @Test func `a folder that became empty says so and is still recorded`() async throws {
    let sandbox = try Sandbox("//- /a.py\ndef f(): pass\n")
    try await sandbox.apus("index", "--no-vectors").expectFound()
    try sandbox.remove("a.py")
    try await sandbox.apus("search", "x").expectError(naming: "the folder holds no files")
    let asItIs = try await sandbox.apus("search", "x", "--no-refresh")
    #expect(asItIs.code == 1 && asItIs.output.contains("Nothing found in 0 files"), "\(asItIs)")
    try sandbox.write("b.py", "def g(): pass\n")
    #expect(try await sandbox.paths(for: "g") == ["b.py"])
  }
}
