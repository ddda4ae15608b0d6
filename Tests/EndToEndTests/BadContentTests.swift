import Foundation
import Testing

/// Files that are no ordinary source: searchable as far as they can be, or skipped with a reason.
struct `Bad content` {
  @Test func `bytes that are not UTF-8 are searchable around the damage`() async throws {
    let sandbox = try Sandbox()
    let text = Array("def caf".utf8) + [0xE9] + Array("_menu():\n    return 'zinc coffee'\n".utf8)
    try sandbox.write("latin1.py", text)
    try sandbox.write("utf16.txt", [0xFF, 0xFE, 0x61, 0x00, 0x62, 0x00])
    let report = try await sandbox.index()
    #expect(report.skipCount("encoding") == 1)
    let outcome = try await sandbox.apus("search", "zinc coffee", "--json")
    outcome.expectFound()
    let result = try #require(try outcome.decoded(SearchJSON.self).results.first)
    #expect(result.place == "latin1.py:1-2")
    #expect(result.text.contains("\u{FFFD}"))
    #expect(try await sandbox.apus("search", "zinc coffee").output.contains("latin1.py:1-2"))
  }

  @Test func `a file of 200 MB is skipped without being read`() async throws {
    let sandbox = try Sandbox("//- /a.py\ndef small(): pass\n")
    try sandbox.write("huge.py", "x = 1\n")
    #expect(truncate("\(sandbox.project)/huge.py", 200_000_000) == 0)
    let report = try await sandbox.index()
    #expect(report.filesAdded == 1)
    #expect(report.filesRead == 1)
    #expect(report.skipped.map(\.reason) == ["oversized"])
    #expect(report.skipped.first?.examples == ["huge.py"])
  }

  @Test func `a line of 5 MB is skipped, one within the size limit too`() async throws {
    let sandbox = try Sandbox("//- /a.py\ndef small(): pass\n")
    try sandbox.write("long.js", [UInt8](repeating: UInt8(ascii: "a"), count: 5_000_000))
    try sandbox.write("bundle.js", String(repeating: "var a=1;", count: 100_000))
    let report = try await sandbox.index()
    #expect(report.filesAdded == 1)
    #expect(report.skipCount("oversized") == 1)
    #expect(report.skipCount("minified") == 1)
  }

  @Test(arguments: ["json", "c", "py", "swift", "ts", "rs", "go"])
  func `brackets nested 10,000 deep crash nothing`(language: String) async throws {
    let sandbox = try Sandbox("//- /a.py\ndef reachable(): pass\n")
    let depth = 10_000
    let open = Array(repeating: "[", count: depth).joined(separator: "\n")
    let close = Array(repeating: "]", count: depth).joined(separator: "\n")
    try sandbox.write("deep.\(language)", "\(open)\n1\n\(close)\n")
    let report = try await sandbox.index()
    #expect(report.filesAdded == 2)
    #expect(try await sandbox.paths(for: "reachable").first == "a.py")
  }

  @Test func `folders nested 10,000 deep are indexed as far as paths go`() async throws {
    let sandbox = try Sandbox("//- /a.py\ndef reachable(): pass\n")
    let make = """
      import os,sys
      os.chdir(sys.argv[1])
      for i in range(10000):
          os.mkdir("d"); os.chdir("d")
          if i in (100, 9999): open("deep.py", "w").write("def buried(): pass\\n")
      """
    try sandbox.write("../make.py", make)
    try Shell.run("python3 '\(sandbox.folder)/make.py' '\(sandbox.project)'")
    let report = try await sandbox.index()
    #expect(report.filesAdded == 3)
    let paths = try await sandbox.paths(for: "buried")
    #expect(paths.contains(String(repeating: "d/", count: 101) + "deep.py"))
    #expect(paths.contains(String(repeating: "d/", count: 10_000) + "deep.py"))
  }

  @Test func `names with line breaks, accents and bytes that are not UTF-8`() async throws {
    let sandbox = try Sandbox("//- /größe/naïve.py\ndef umlaut(): pass\n")
    try sandbox.write("two\nlines.py", "def newline(): pass\n")
    try Shell.run(
      "cd '\(sandbox.project)' && printf 'def odd(): pass\\n' > \"$(printf 'b\\377d.py')\"")
    let report = try await sandbox.index()
    #expect(report.filesAdded == 3)
    #expect(try await sandbox.paths(for: "umlaut").first == "größe/naïve.py")
    #expect(try await sandbox.paths(for: "newline").first == "two\nlines.py")
    #expect(try await sandbox.paths(for: "odd").first == "b\u{FFFD}d.py")
    let text = try await sandbox.apus("search", "newline", "-n", "1")
    #expect(text.output.hasPrefix("1. two\u{FFFD}lines.py:1-1"), "\(text)")
    #expect(try await sandbox.index().filesUnchanged == 3)
  }

  @Test func `links, pipes and sockets are skipped with a reason`() async throws {
    let sandbox = try Sandbox("//- /a.py\ndef f(): pass\n")
    try Shell.run("cd '\(sandbox.project)' && ln -s /etc/passwd link.py && mkfifo pipe.py")
    try Shell.run("ln -s . '\(sandbox.project)/loop'")
    let report = try await sandbox.index()
    #expect(report.filesAdded == 1)
    #expect(report.skipCount("symbolicLink") == 2)
    #expect(report.skipCount("notRegularFile") == 1)
  }
}
