import Engine
import Foundation
import MCPServer
import Settings
import Synchronization
import Testing

@Suite struct CodebaseToolsTests {
  @Test func `a search of an unknown folder indexes it and reports progress`() async throws {
    let sample = try SampleCodebase()
    let steps = Mutex<[Double]>([])
    let reply = await sample.tools().call(
      "search_code", arguments: ["path": .string(sample.root), "query": "retry with backoff"]
    ) { completed, _, _ in
      steps.withLock { $0.append(completed) }
    }
    #expect(!reply.isError, "\(reply.text)")
    #expect(reply.text.contains("1. retry.py:1-2"))
    #expect(steps.withLock { !$0.isEmpty })
  }

  @Test func `a changed file is found by the next search`() async throws {
    let sample = try SampleCodebase()
    let tools = sample.tools()
    _ = await tools.call("index_codebase", ["path": .string(sample.root)])
    try sample.write("pour.rb", "def pour_tea(cup)\n  cup.fill\nend\n")
    let reply = await tools.call(
      "search_code", ["path": .string(sample.root), "query": "pour_tea", "limit": 1])
    #expect(reply.text.contains("1. pour.rb:1-3"), "\(reply.text)")
  }

  @Test func `a commit is searched without being checked out`() async throws {
    let sample = try SampleCodebase()
    try sample.commitAll()
    try sample.write("retry.py", "def brew_coffee(): pass\n")
    let reply = await sample.tools().call(
      "search_code",
      ["path": .string(sample.root), "query": "send_with_backoff", "at": "HEAD", "limit": 1])
    #expect(!reply.isError, "\(reply.text)")
    #expect(reply.text.contains("1. retry.py:1-2"), "\(reply.text)")
    #expect(reply.text.contains("' at commit "), "\(reply.text)")
    #expect(reply.text.contains("Note: these are lines of the commit"))
  }

  @Test func `extensions and folders narrow a search`() async throws {
    let sample = try SampleCodebase()
    let tools = sample.tools()
    let narrow = await tools.call(
      "search_code",
      ["path": .string(sample.root), "query": "backoff", "extensionFilter": [".go"]])
    #expect(!narrow.text.contains("retry.py"), "\(narrow.text)")
    let folder = await tools.call(
      "search_code", ["path": .string(sample.root + "/sub"), "query": "evict backoff"])
    #expect(folder.text.contains("1. sub/cache.go"), "\(folder.text)")
    #expect(!folder.text.contains("retry.py"))
  }

  @Test func `a file is outlined without an index, a folder with one`() async throws {
    let sample = try SampleCodebase()
    let tools = sample.tools()
    let file = await tools.call("get_outline", ["path": .string("\(sample.root)/retry.py")])
    #expect(!file.isError, "\(file.text)")
    #expect(file.text.hasPrefix("Outline of 'retry.py' in '\(sample.root)' (1 symbol"))
    #expect(file.text.contains("\n```\nretry.py (python, 2 lines)\n  1-2 "), "\(file.text)")
    let status = await tools.call("get_indexing_status", ["path": .string(sample.root)])
    #expect(status.text.contains("is not indexed"))
    let folder = await tools.call("get_outline", ["path": .string("\(sample.root)")])
    #expect(folder.text.contains("(2 files, "), "\(folder.text)")
    #expect(folder.text.contains("\n  cache.go (5 lines)\n"), "\(folder.text)")
    let inside = await tools.call("get_outline", ["path": .string("\(sample.root)/sub")])
    #expect(inside.text.contains("Outline of 'sub' in"), "\(inside.text)")
    #expect(!inside.text.contains("retry.py"))
  }

  @Test(
    arguments: [
      ([:], "\"path\" is required"), (["path": "sub"], "Did you mean \"/work/sub\"?"),
      (["path": "/no/such"], "does not exist"), (["path": "/"], "too broad"),
      (["path": "/x", "tokens": 255], "integer from 256 to 6000"),
      (["path": "/x", "tokens": 6001], "integer from 256 to 6000"),
      (["path": "/x", "kind": "class"], "Unknown parameter \"kind\""),
      (["path": "BINARY"], "it is skipped: binary"),
    ] as [([String: JSONValue], String)])
  func `a wrong outline is told in a sentence`(
    arguments: [String: JSONValue], sentence: String
  ) async throws {
    let sample = try SampleCodebase()
    var arguments = arguments
    if arguments["path"] == "BINARY" { arguments["path"] = .string("\(sample.root)/notes.bin") }
    let reply = await sample.tools().call("get_outline", arguments)
    #expect(reply.isError)
    #expect(reply.text.contains(sentence), "\(reply.text)")
  }

  @Test func `relations are found by name and by place, and go on where a reply ended`()
    async throws
  {
    let sample = try SampleCodebase()
    let calls = (0..<60).map { "def caller\($0)():\n    send_with_backoff(\($0))\n" }
    try sample.write("use.py", "from retry import send_with_backoff\n" + calls.joined())
    let tools = sample.tools()
    var arguments: [String: JSONValue] = [
      "path": .string(sample.root), "symbol": "retry.py:2", "relations": ["callers"],
      "tokens": 256,
    ]
    var shown: [Substring] = []
    for _ in 0..<40 {
      let reply = await tools.call("find_relations", arguments)
      #expect(!reply.isError && reply.text.utf8.count <= 768, "\(reply.text)")
      shown += reply.text.split(separator: "\n").filter { $0.hasPrefix("  use.py:") }
      guard let cursor = reply.text.firstMatch(of: /"cursor": "([^"]+)"/) else { break }
      arguments["cursor"] = .string(String(cursor.1))
    }
    #expect(shown.count == 60 && Set(shown).count == 60, "\(shown)")
    let other = await tools.call("find_relations", arguments.merging(["symbol": "f"]) { $1 })
    #expect(other.isError && other.text.contains("belongs to another question"), "\(other.text)")
  }

  @Test func `a symbol that does not exist is answered with names like it`() async throws {
    let sample = try SampleCodebase()
    let reply = await sample.tools().call(
      "find_relations", ["path": .string(sample.root), "symbol": "send_with_backof"])
    #expect(!reply.isError)
    #expect(reply.text.contains("No definition is called 'send_with_backof'"), "\(reply.text)")
    #expect(reply.text.contains("Did you mean send_with_backoff?"), "\(reply.text)")
  }

  @Test(
    arguments: [
      (["path": "/x"], "\"symbol\" is required"),
      (
        ["path": "/x", "symbol": "f", "relations": ["parents"]], "takes these: definition, callers"
      ),
      (["path": "/x", "symbol": "f", "relations": "callers"], "must be an array of strings"),
      (["path": "/x", "symbol": "f", "relations": ["call-path"]], "needs \"to\""),
      (["path": "/x", "symbol": "f", "minConfidence": "sure"], "must be one of: certain, likely"),
      (["path": "/x", "symbol": "f", "limit": 101], "integer from 1 to 100"),
      (["path": "/x", "symbol": "f", "tokens": 255], "integer from 256 to 6000"),
      (["path": "/x", "symbol": "f", "depth": 11], "integer from 1 to 10"),
      (["path": "/x", "symbol": "f", "cursor": "callers.1"], "belongs to another question"),
      (["path": "/x", "symbol": "f", "kind": "call"], "Unknown parameter \"kind\""),
      (["path": "x", "symbol": "f"], "must be absolute"),
      (["path": "/no/such", "symbol": "f"], "does not exist"),
    ] as [([String: JSONValue], String)])
  func `a wrong question is told in a sentence`(
    arguments: [String: JSONValue], sentence: String
  ) async throws {
    let reply = await (try SampleCodebase()).tools().call("find_relations", arguments)
    #expect(reply.isError)
    #expect(reply.text.contains(sentence), "\(reply.text)")
  }

  @Test(
    arguments: [
      (["path": "/x"], "Give one of \"place\""),
      (["path": "/x", "place": "f", "code": "f()"], "Give one of \"place\""),
      (["path": "/x", "place": "f", "minSimilarity": .double(1.01)], "a number from 0 to 1"),
      (["path": "/x", "place": "f", "minSimilarity": "0.8"], "a number from 0 to 1"),
      (["path": "/x", "place": "f", "extensionFilter": ["*.py"]], "takes extensions"),
      (["path": "/x", "place": "f", "pathFilter": "src"], "must be an array of strings"),
      (["path": "/x", "place": "f", "languageFilter": [1]], "must be an array of strings"),
      (["path": "/x", "place": "f", "at": " "], "\"at\" must be a non-empty string"),
    ] as [([String: JSONValue], String)])
  func `a wrong question for similar code is told in a sentence`(
    arguments: [String: JSONValue], sentence: String
  ) async throws {
    let reply = await (try SampleCodebase()).tools().call("find_similar", arguments)
    #expect(reply.isError)
    #expect(reply.text.contains(sentence), "\(reply.text)")
  }

  @Test func `a search tells the neighbours of its results when it is asked to`() async throws {
    let sample = try SampleCodebase()
    try sample.write(
      "use.py", "from retry import send_with_backoff\n\n\ndef use():\n    send_with_backoff(1)\n")
    let arguments: [String: JSONValue] = [
      "path": .string(sample.root), "query": "send_with_backoff", "neighbours": true,
    ]
    let tools = sample.tools()
    let reply = await tools.call("search_code", arguments)
    #expect(reply.text.contains("\n   `called by use.py:5 use`\n"), "\(reply.text)")
    let plain = await tools.call("search_code", arguments.merging(["neighbours": false]) { $1 })
    #expect(!plain.text.contains("called by"), "\(plain.text)")
  }

  @Test func `an index is made, told of and cleared`() async throws {
    let sample = try SampleCodebase()
    let tools = sample.tools()
    let path: [String: JSONValue] = ["path": .string(sample.root)]
    #expect(await tools.call("get_indexing_status", path).text.contains("is not indexed"))
    #expect(!(await tools.call("index_codebase", path)).isError)
    let status = await tools.call("get_indexing_status", path).text
    #expect(status.contains("fully indexed") || status.contains("being indexed"), "\(status)")
    let cleared = await tools.call("clear_index", path)
    #expect(cleared.text.hasPrefix("Successfully cleared codebase '\(sample.root)'"))
    let again = await tools.call("clear_index", path)
    #expect(again.isError && again.text.contains("nothing to clear"))
  }

  @Test func `a status says what changed since, and what is not current`() async throws {
    let sample = try SampleCodebase()
    let tools = sample.tools()
    let path: [String: JSONValue] = ["path": .string(sample.root)]
    try await sample.index()
    let current = await tools.call("get_indexing_status", path).text
    #expect(current.contains("fully indexed"), "\(current)")
    #expect(current.contains("Words and names are current"), "\(current)")
    try sample.write("tea.rb", "def pour_tea(cup)\n  cup.fill\nend\n")
    let stale = await tools.call("get_indexing_status", path).text
    #expect(stale.contains("has changed since"), "\(stale)")
    #expect(
      stale.contains("Not fully current: files since the last sync: 1 added (tea.rb)"), "\(stale)")
    #expect(stale.contains("Words and names are not current"), "\(stale)")
    #expect(stale.contains("Skipped 1: binary") && stale.contains("On disk: "), "\(stale)")
  }

  @Test func `a folder with nothing to index is told of by a search and in the status`()
    async throws
  {
    let sample = try SampleCodebase()
    for name in ["retry.py", "sub/cache.go"] {
      try FileManager.default.removeItem(atPath: "\(sample.root)/\(name)")
    }
    let tools = sample.tools()
    let path: [String: JSONValue] = ["path": .string(sample.root)]
    let reply = await tools.call("search_code", path.merging(["query": "q"]) { $1 })
    #expect(reply.isError && reply.text.contains("Nothing to index"), "\(reply.text)")
    let status = await tools.call("get_indexing_status", path).text
    #expect(status.contains("Nothing to index"), "\(status)")
  }

  @Test(
    arguments: [
      (["query": "q"], "\"path\" is required"), (["path": "/x", "query": "  "], "\"query\""),
      (["path": "sub", "query": "q"], "Did you mean \"/work/sub\"?"),
      (["path": "/no/such", "query": "q"], "does not exist"),
      (["path": "/etc/passwd", "query": "q"], "is a file"),
      (["path": "/", "query": "q"], "too broad"),
      (["path": "/x", "query": "q", "limit": 0], "integer from 1 to 50"),
      (["path": "/x", "query": "q", "limit": 51], "integer from 1 to 50"),
      (["path": "/x", "query": "q", "limit": .double(1.5)], "integer from 1 to 50"),
      (["path": "/x", "query": "q", "limit": "10"], "integer from 1 to 50"),
      (["path": 7, "query": "q"], "\"path\" is required"),
      (["path": "/x", "query": "q", "extensionFilter": ".py"], "array of strings"),
      (["path": "/x", "query": "q", "extensionFilter": ["*.py"]], "takes extensions"),
      (["path": "/x", "query": "q", "at": 7], "\"at\" must be a non-empty string"),
      (["path": "/x", "query": "q", "at": " "], "\"at\" must be a non-empty string"),
      (["path": "/etc", "query": "q", "at": "main"], "not in a git repository"),
      (["path": "/x", "query": "q", "top\nk": 3], "Unknown parameter \"top\\nk\""),
    ] as [([String: JSONValue], String)])
  func `a wrong argument is told in a sentence`(
    arguments: [String: JSONValue], sentence: String
  ) async throws {
    let sample = try SampleCodebase()
    let reply = await sample.tools().call("search_code", arguments)
    #expect(reply.isError)
    #expect(reply.text.contains(sentence), "\(reply.text)")
  }

  @Test func `a store that cannot be opened is an answer, and is tried again`() async throws {
    struct Broken: Error {}
    let sample = try SampleCodebase()
    let isBroken = Mutex(true)
    let configuration = EngineConfiguration(
      home: "\(sample.folder)/home", resources: .locate(override: nil, executablePath: #filePath))
    let tools = CodebaseTools(workingDirectory: "/") {
      if isBroken.withLock({ $0 }) { throw Broken() }
      return try CodeIndex(configuration: configuration)
    }
    let path: [String: JSONValue] = ["path": .string(sample.root)]
    #expect(await tools.call("get_indexing_status", path).isError)
    isBroken.withLock { $0 = false }
    #expect(!(await tools.call("get_indexing_status", path)).isError)
  }

  @Test func `the list of tools shows the defaults that settings give, within what tools allow`()
    throws
  {
    var values = SettingValues()
    values.set(.contextTokens, to: 700)
    values.set(.searchLimit, to: 100)
    values.set(.outlineTokens, to: 1_000_000)
    values.set(.mcpRelatedLimit, to: 3)
    values.set(.similarLimit, to: 4)
    values.set(.similarLikeness, to: 0.25)
    values.set(.similarDuplicateLikeness, to: 0.75)
    let tools = CodebaseTools(
      workingDirectory: "/", settings: { [values] in values }, open: { throw CancellationError() })
    func parameter(_ tool: String, _ name: String) throws -> JSONValue {
      let tool = try #require(tools.definitions.first { $0.name == tool })
      return try #require(tool.inputSchema["properties"]?[name])
    }
    #expect(try parameter("get_context", "tokens")["default"] == 700)
    #expect(try parameter("search_code", "limit")["default"] == 50)
    #expect(try parameter("search_code", "limit")["maximum"] == 50)
    #expect(try parameter("get_outline", "tokens")["default"] == 6_000)
    #expect(try parameter("find_relations", "limit")["default"] == 3)
    #expect(try parameter("find_similar", "limit")["default"] == 4)
    let likeness = try #require(
      try parameter("find_similar", "minSimilarity")["description"]?.string)
    #expect(likeness.contains("0.25 without this") && likeness.hasSuffix("duplicates 0.75"))
  }

  @Test func `tools keep claude-context's names and defaults`() throws {
    let tools = CodebaseTools(workingDirectory: "/") { throw CancellationError() }.definitions
    let names = ["search_code", "index_codebase", "get_indexing_status", "clear_index"]
    let own = ["get_outline", "find_relations", "find_similar"]
    #expect(tools.map(\.name) == ["get_context"] + names + own)
    let properties = tools[1].inputSchema["properties"]
    #expect(properties?["limit"]?["default"] == 10)
    #expect(tools[1].inputSchema["required"] == ["path", "query"])
    #expect(properties?["at"]?["type"] == "string")
    let instructions = ServerIdentity.apus(version: "1").instructions
    #expect(instructions.utf8.count <= 2048)
    // The first tool that is named is the one that is called first.
    #expect(instructions.firstMatch(of: /\w+_\w+/)?.output == "get_context")
  }
}
