import Foundation
import Testing

/// What a file or folder defines.
struct `Outline` {
  @Test func `a file is a tree of its symbols, without an index`() async throws {
    let sandbox = try Sandbox(SampleProject.text)
    let outcome = try await sandbox.apus("outline", "client/retry.py")
    outcome.expectFound()
    let lines = outcome.output.split(separator: "\n")
    #expect(lines[0] == "retry.py (python, 54 lines)", "\(outcome)")
    #expect(lines[1].hasPrefix("  7-54 ") && lines[1].contains("HTTPClient"), "\(outcome)")
    #expect(lines[2].hasPrefix("    10-12 ") && lines[2].contains("__init__"), "\(outcome)")
    #expect(try await sandbox.apus("list").code == 1)
  }

  @Test func `a folder is outlined from the index, with what changed`() async throws {
    let sandbox = try Sandbox(SampleProject.text)
    let first = try await sandbox.apus("outline")
    first.expectFound()
    for name in ["client/ (1 file", "  retry.py (54 lines)", "EvictOldest", "tokenize"] {
      #expect(first.output.contains(name), "\(first)")
    }
    try sandbox.write("client/new.py", "def brand_new():\n    pass\n")
    let second = try await sandbox.apus("outline", "client")
    #expect(second.output.contains("brand_new"), "\(second)")
    #expect(!second.output.contains("EvictOldest"), "\(second)")
    try sandbox.write("client/newer.py", "def newer():\n    pass\n")
    let asItIs = try await sandbox.apus("outline", "client", "--no-refresh")
    #expect(!asItIs.output.contains("newer"), "\(asItIs)")
  }

  @Test func `JSON has every symbol with exact places`() async throws {
    let sandbox = try Sandbox(SampleProject.text)
    let outcome = try await sandbox.apus("outline", "client/retry.py", "--json")
    let outline = try outcome.decoded(OutlineJSON.self)
    #expect(outline.path == "retry.py" && outline.language == "python" && outline.lines == 54)
    #expect(outcome.output.contains("\"left_out\" : null"), "\(outcome)")
    let type = try #require(outline.symbols.first { $0.name == "HTTPClient" })
    #expect(type.kind == "class" && type.line == 7 && type.endLine == 54 && type.scope.isEmpty)
    #expect(
      type.children.map(\.name) == ["__init__", "send_with_backoff", "parse_content_type"])
    #expect(type.children.allSatisfy { $0.kind == "method" && $0.scope == ["HTTPClient"] })
    let text = try Data(contentsOf: URL(fileURLWithPath: "\(sandbox.project)/client/retry.py"))
    for symbol in [type] + type.children {
      let name = String(decoding: text[symbol.nameRange[0]..<symbol.nameRange[1]], as: UTF8.self)
      #expect(name == symbol.name)
    }
    let folder = try await sandbox.apus("outline", "--json").decoded(FolderOutlineJSON.self)
    #expect(folder.root == sandbox.project && folder.path.isEmpty && folder.leftOut == nil)
    #expect(folder.files.map(\.path).contains("client/retry.py"))
  }

  @Test func `a budget holds and what it leaves out is said`() async throws {
    let sandbox = try Sandbox()
    for file in 0..<30 {
      let functions = (0..<30).map { "def function_number_\($0)(first, second):\n    pass\n" }
      try sandbox.write("part\(file % 3)/module\(file).py", functions.joined(separator: "\n"))
    }
    for tokens in [256, 1_000, 5_000] {
      let outcome = try await sandbox.apus("outline", "--tokens", "\(tokens)")
      #expect(outcome.output.utf8.count <= tokens * 3, "\(outcome)")
      #expect(outcome.output.contains("Left out to fit \(tokens) tokens: "), "\(outcome)")
      #expect(outcome.output.contains("part1/ (10 files, 300 symbols)"), "\(outcome)")
    }
    let json = try await sandbox.apus("outline", "--json", "--tokens", "1000")
      .decoded(FolderOutlineJSON.self)
    #expect(json.files.count == 30)
    #expect(try #require(json.leftOut?.symbols) > 800)
    let all = try await sandbox.apus("outline", "--json").decoded(FolderOutlineJSON.self)
    #expect(all.files.reduce(0) { $0 + $1.symbols.count } == 900)
  }

  @Test func `no symbols is exit code 1`() async throws {
    let sandbox = try Sandbox("//- /a.txt\nonly words\n//- /empty.py\n")
    for path in ["a.txt", "empty.py", "."] {
      let outcome = try await sandbox.apus("outline", path)
      #expect(outcome.code == 1 && outcome.output.hasPrefix("No symbols found in "), "\(outcome)")
    }
  }

  @Test func `a path that has no outline is an error with the reason`() async throws {
    let sandbox = try Sandbox("//- /a.py\nx = 1\n//- /.gitignore\nout/\n//- /out/b.py\ny = 1\n")
    try sandbox.write("image.py", [0, 1, 2, 3, 0])
    try sandbox.write("wide.py", [0xFF, 0xFE, 0x61, 0])
    try Shell.run("mkfifo '\(sandbox.project)/pipe'")
    try await sandbox.apus("outline", "nowhere").expectError(naming: "does not exist")
    try await sandbox.apus("outline", "image.py").expectError(naming: "it is skipped: binary")
    try await sandbox.apus("outline", "wide.py").expectError(naming: "UTF-16")
    try await sandbox.apus("outline", "pipe").expectError(naming: "a socket, pipe or device")
    try await sandbox.apus("outline", "/").expectError(naming: "too broad")
    try await sandbox.apus("outline", "--no-refresh").expectError(naming: "is not indexed")
    try await sandbox.apus("index", "--no-vectors").expectFound()
    try await sandbox.apus("outline", "out").expectError(
      naming: "has no indexed file there", ".apusignore")
  }

  @Test func `names cannot reach the terminal as escapes`() async throws {
    let sandbox = try Sandbox()
    try sandbox.write("a\u{1B}[31m.md", "# Red \u{1B}[31m heading\n\n## Next\n")
    let outcome = try await sandbox.apus("outline")
    #expect(!outcome.output.contains("\u{1B}"), "\(outcome)")
    #expect(outcome.output.contains("heading"), "\(outcome)")
  }
}
