import Foundation
import Testing

/// Code like other code.
struct `Similar code` {
  private static let loader = """
    def load(path, limit):
        records = []
        with open(path) as file:
            for line in file:
                if len(records) == limit:
                    break
                records.append(parse(line.strip()))
        return records
    """

  /// The loader, a copy of it, one with other names and one that differs in a line.
  private static let project = """
    //- /app/load.py
    \(loader)
    //- /lib/copy.py
    import os


    \(loader)
    //- /lib/renamed.py
    import sys


    def read_rows(name, most):
        # At most so many.
        rows = []
        with open(name) as source:
            for text in source:
                if len(rows) == most:
                    break
                rows.append(parse(text.strip()))
        return rows
    //- /lib/near.py
    import re


    \(loader.replacing("load", with: "load_some").replacing("break", with: "raise TooMany(path)"))
    //- /lib/other.py
    class Socket:
        def close(self):
            if self.socket is not None:
                self.socket.shutdown(SHUT_RDWR)
                self.socket = None
            for listener in list(self.listeners):
                listener.on_close(self)

    """

  @Test func `a copy comes first, then a renamed one, then a near-duplicate`() async throws {
    let sandbox = try Sandbox(Self.project)
    let outcome = try await sandbox.apus("similar", "app/load.py:3", "--json")
    outcome.expectFound()
    let answer = try outcome.decoded(SimilarJSON.self)
    #expect(answer.subject?.name == "load" && answer.subject?.startLine == 1)
    let alike = answer.results.filter { $0.likeness != "similar" }
    #expect(
      alike.map(\.place) == ["lib/copy.py:4-11", "lib/renamed.py:4-12", "lib/near.py:4-11"])
    #expect(alike.map(\.likeness) == ["identical", "renamed", "near-duplicate"])
    #expect(!answer.results.contains { $0.path == "app/load.py" }, "\(outcome)")
    let text = try await sandbox.apus("similar", "load_some", "-n", "1")
    #expect(text.output.hasPrefix("1. app/load.py:1-8  function load  near-duplicate 0."))
    #expect(text.output.contains("\n   1 │ def load(path, limit):\n"), "\(text)")
  }

  @Test func `code on standard input is looked for below a folder`() async throws {
    let sandbox = try Sandbox(Self.project)
    _ = try await sandbox.index()
    let draft = "\(sandbox.folder)/draft.py"
    let code = try String(contentsOfFile: "\(sandbox.project)/app/load.py", encoding: .utf8)
    try code.replacing("records", with: "found").write(
      toFile: draft, atomically: true, encoding: .utf8)
    let answer = try await sandbox.apus(
      "similar", "-", "lib", "--json", prefix: ["sh", "-c", "exec \"$@\" <'\(draft)'", "sh"]
    ).decoded(SimilarJSON.self)
    #expect(answer.subject == nil)
    #expect(answer.results.first?.place == "lib/copy.py:4-11")
    #expect(answer.results.prefix(2).map(\.likeness) == ["renamed", "renamed"])
    #expect(answer.results.allSatisfy { $0.path.hasPrefix("lib/") })
    let nothing = try await sandbox.apus("similar", "-")
    nothing.expectError(naming: "There is no code on standard input")
  }

  @Test func `only files that pass the filters are results, and only what is alike enough`()
    async throws
  {
    let sandbox = try Sandbox(Self.project)
    try sandbox.write("lib/copy.rb", Self.loader + "\n")
    func places(_ options: String...) async throws -> [String] {
      let outcome = try await sandbox.run(["similar", "app/load.py:3", "--json"] + options)
      return try outcome.decoded(SimilarJSON.self).results.map(\.path)
    }
    #expect(try await places("--extension", "rb") == ["lib/copy.rb"])
    #expect(try await places("--language", "ruby") == ["lib/copy.rb"])
    #expect(
      try await Set(places("--path", "*e*.py", "--min-similarity", "0.7"))
        == ["lib/renamed.py", "lib/near.py"])
    #expect(
      try await places("--min-similarity", "1", "--language", "python")
        == ["lib/copy.py", "lib/renamed.py"])
    let groups = try await sandbox.apus("similar", "--duplicates", "--extension", "rb")
    #expect(groups.code == 1, "\(groups)")
    let exact = try await sandbox.apus(
      "similar", "--duplicates", "--language", "python", "--min-similarity", "1")
    #expect(exact.output.contains("lib/copy.py:4-11"), "\(exact)")
    #expect(!exact.output.contains("near.py"), "\(exact)")
  }

  @Test func `the model is not asked where copies fill the answer`() async throws {
    let sandbox = try Sandbox(Self.project)
    let environment = ["APUS_RESOURCES": try sandbox.resources(without: ["model.safetensors"])]
    func outcome(_ limit: String) async throws -> Outcome {
      try await sandbox.apus("similar", "app/load.py:3", "-n", limit, environment: environment)
    }
    let few = try await outcome("3")
    #expect(!few.error.contains("static vectors alone"), "\(few)")
    #expect(few.output.contains("\n3 of 3 like app/load.py:1-8 load"), "\(few)")
    let more = try await outcome("4")
    #expect(more.error.contains("meaning was compared by static vectors alone"), "\(more)")
  }

  @Test func `a commit is looked in as it was`() async throws {
    let sandbox = try Sandbox(Self.project)
    try Shell.run(
      "cd '\(sandbox.project)' && git init -q . && git add -A"
        + " && git -c user.name=a -c user.email=a@b commit -q -m first")
    try sandbox.remove("lib/copy.py")
    let like = ["similar", "app/load.py:3", "--min-similarity", "1"]
    #expect(!(try await sandbox.run(like)).output.contains("copy.py"))
    let then = try await sandbox.run(like + ["--at", "HEAD"])
    #expect(then.output.hasPrefix("1. lib/copy.py:4-11  "), "\(then)")
    let groups = try await sandbox.apus("similar", "--duplicates", "--at", "HEAD")
    #expect(groups.output.contains("lib/copy.py:4-11"), "\(groups)")
  }

  @Test func `what occurs more than once is grouped`() async throws {
    let sandbox = try Sandbox(Self.project)
    let text = try await sandbox.apus("similar", "--duplicates")
    text.expectFound()
    for place in ["app/load.py:1-8", "lib/copy.py:4-11", "lib/renamed.py:4-12"] {
      #expect(text.output.contains("   \(place)  "), "\(text)")
    }
    #expect(!text.output.contains("other.py"), "\(text)")
    let none = try await sandbox.apus("similar", "--duplicates", "app")
    #expect(none.code == 1 && none.output.hasPrefix("Nothing occurs more than once"), "\(none)")
  }

  @Test func `many near-duplicates are one group`() async throws {
    let sandbox = try Sandbox()
    for number in 0..<12 {
      let lines = (0..<20).map { "    y\($0) = first + second * \($0 + number)\n" }
      try sandbox.write("near\(number).py", "def near\(number)(first, second):\n" + lines.joined())
    }
    let text = try await sandbox.apus("similar", "--duplicates")
    #expect(
      text.output.hasPrefix("1. 12 places  same but for names and values, 148 tokens each\n"),
      "\(text)")
    #expect(text.output.contains("\n   … 7 more\n\n1 of 1 groups;"), "\(text)")
  }

  @Test func `a place that is not there is an error that names it`() async throws {
    let sandbox = try Sandbox(Self.project)
    try await sandbox.apus("similar", "app/lost.py:3")
      .expectError(naming: "does not have the file 'app/lost.py'")
    try await sandbox.apus("similar", "app/load.py:\(Int.max)")
      .expectError(naming: "of 'app/load.py'")
    try await sandbox.apus("similar", "app/load.py:300")
      .expectError(naming: "line 290 of 'app/load.py'")
    try await sandbox.apus("similar", "load_som")
      .expectError(naming: "a definition called 'load_som'", "load_some")
  }

  @Test func `an agent asks for code like its own, and for duplicates`() async throws {
    let sandbox = try Sandbox(Self.project)
    let agent = try await AgentConversation(home: sandbox.home)
    let code = try String(contentsOfFile: "\(sandbox.project)/lib/renamed.py", encoding: .utf8)
    let draft = code.replacing("import sys", with: "").replacing("rows", with: "lines")
    let reply = try await agent.call(
      "find_similar", ["path": sandbox.project, "code": draft, "limit": 2, "tokens": 400])
    #expect(!reply.isError && reply.text.utf8.count <= 1_200, "\(reply.text)")
    #expect(reply.text.contains("like the given code in codebase '\(sandbox.project)'"))
    #expect(
      reply.text.contains("1. app/load.py:1-8  [function load]  (same but for names)\n```python"),
      "\(reply.text)")
    let place = try await agent.call(
      "find_similar", ["path": sandbox.project, "place": "app/load.py:1"])
    #expect(
      place.text.contains("1. lib/copy.py:4-11  [function load]  (identical)\n```python\n"),
      "\(place.text)")
    let few = try await agent.call(
      "find_similar",
      [
        "path": sandbox.project, "place": "app/load.py:1", "minSimilarity": 1,
        "pathFilter": ["lib/r*"], "languageFilter": ["python"], "extensionFilter": [".py"],
      ])
    #expect(few.text.contains("Found 1 like"), "\(few.text)")
    #expect(few.text.contains("1. lib/renamed.py:4-12  "), "\(few.text)")
    let groups = try await agent.call(
      "find_similar", ["path": sandbox.project, "duplicates": true])
    #expect(!groups.isError && groups.text.contains("   lib/copy.py:4-11  ["), "\(groups.text)")
    let unclear = try await agent.call("find_similar", ["path": sandbox.project])
    #expect(unclear.isError && unclear.text.contains("Give one of \"place\""), "\(unclear.text)")
  }
}

/// What tests read of `similar --json`.
private struct SimilarJSON: Decodable {
  struct Subject: Decodable {
    let path: String
    let startLine: Int
    let name: String?
  }

  struct Result: Decodable {
    let path: String
    let startLine: Int
    let endLine: Int
    let likeness: String

    var place: String { "\(path):\(startLine)-\(endLine)" }
  }

  let subject: Subject?
  let results: [Result]
}
