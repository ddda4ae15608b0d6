import Foundation
import Testing

/// What code has to do with other code.
struct `Relations` {
  private static let project = """
    //- /client/http.py
    from client.codec import encode


    class Client:
        def send(self, request):
            return self.write(encode(request))

        def write(self, body):
            return len(body)
    //- /client/codec.py
    def encode(request):
        return str(request)
    //- /app/main.py
    from client.http import Client


    def run(request):
        client = Client()
        return client.send(request)


    def main():
        run("hello")
    //- /app/odd.py
    def probe(peer):
        peer.send("x")
    //- /net/udp.py
    class Socket:
        def send(self, packet):
            pass
    //- /tests/test_http.py
    from client.http import Client


    def test_send():
        assert Client().send("a") == 1

    """

  @Test func `callers, callees and tests come with the lines that show them`() async throws {
    let sandbox = try Sandbox(Self.project)
    let outcome = try await sandbox.apus("related", "Client.send")
    outcome.expectFound()
    for part in [
      "client/http.py:5-6  method Client.send  def send(self, request)\n\ncallers  ",
      "\n  app/main.py:6  function run  [",
      "]\n    return client.send(request)\n",
      "\n  client/codec.py:1-2  function encode  [import, certain 0.",
      "\n    line 6  return self.write(encode(request))\n",
      "\n  client/http.py:8-9  method Client.write  [receiver type, certain 0.",
      "\n  tests/test_http.py:5  function test_send  [",
    ] {
      #expect(outcome.output.contains(part), "\(outcome)")
    }
  }

  @Test func `a name that may mean several things is possible at most and lists them`() async throws
  {
    let sandbox = try Sandbox(Self.project)
    let all = try await sandbox.apus("related", "Socket.send", "--show", "callers")
    #expect(
      all.output.contains("app/odd.py:2  function probe  [ambiguous among 2, possible"), "\(all)")
    #expect(all.output.contains("may also be client/http.py:5-6 Client.send"), "\(all)")
    let sure = try await sandbox.apus(
      "related", "Socket.send", "--show", "callers", "--min-confidence", "likely")
    #expect(sure.code == 1, "\(sure)")
    #expect(sure.output.contains("found none of confidence 0.6 or more: callers"), "\(sure)")
  }

  @Test func `calls lead from one function to another, and a change reaches further`() async throws
  {
    let sandbox = try Sandbox(Self.project)
    let path = try await sandbox.apus("related", "main", "--to", "encode")
    path.expectFound()
    let steps = ["function main -> function run", "function run -> method Client.send"]
    for step in steps + ["method Client.send -> function encode", ", step 3]"] {
      #expect(path.output.contains(step), "\(path)")
    }
    let impact = try await sandbox.apus("related", "encode", "--impact")
    #expect(impact.output.contains("app/main.py:10  function main  via run  ["), "\(impact)")
    let near = try await sandbox.apus("related", "encode", "--impact", "--depth", "1")
    #expect(!near.output.contains("function main"), "\(near)")
  }

  @Test func `what does not exist is answered with what is like it`() async throws {
    let sandbox = try Sandbox(Self.project)
    for (subject, answer) in [
      ("Client.sned", "No definition is called 'Client.sned' in"),
      ("encod", "Did you mean encode"),
      ("client/http.py:500", "'client/http.py' has 9 lines, so there is no line 500 in"),
      ("other/http.py:5", "No indexed file is called 'other/http.py' in"),
      ("other/http.py:5", "Did you mean client/http.py?"),
      ("/etc/passwd:1", "No indexed file is called '/etc/passwd' in"),
    ] {
      let outcome = try await sandbox.apus("related", subject)
      #expect(outcome.code == 1 && outcome.output.contains(answer), "\(outcome)")
      let json = try await sandbox.apus("related", subject, "--json").decoded(RelatedJSON.self)
      #expect(json.missing != nil && json.subjects.isEmpty && json.groups.isEmpty)
    }
  }

  @Test func `a path begins at the codebase, the folder or the file system's root`() async throws {
    let sandbox = try Sandbox(Self.project)
    try await sandbox.apus("index", "--no-vectors").expectFound()
    let inside = "\(sandbox.project)/client"
    for (subject, folder) in [
      ("client/http.py:5", sandbox.project), ("http.py:5", inside), ("./http.py:5", inside),
      ("client/http.py:5", inside), ("../client/http.py:5", inside),
      ("\(inside)/http.py:5", "/"), ("client/http.py:5-6", sandbox.project),
    ] {
      let outcome = try await sandbox.apus(
        "related", subject, folder == "/" ? sandbox.project : ".", in: folder)
      #expect(outcome.output.hasPrefix("client/http.py:5-6  method Client.send"), "\(outcome)")
    }
    let file = try await sandbox.apus("related", "client/codec.py", "--show", "importers")
    #expect(file.output.hasPrefix("client/codec.py  file\n\nimporters  1 (certain)"), "\(file)")
    #expect(file.output.contains("from client.codec import encode"), "\(file)")
  }

  @Test func `an answer follows the files, or the commit that was named`() async throws {
    let sandbox = try Sandbox(Self.project)
    try Shell.run(
      "cd '\(sandbox.project)' && git init -q . && git add -A"
        + " && git -c user.name=a -c user.email=a@b commit -q -m first")
    let callers = ["related", "encode", "--show", "callers"]
    try await sandbox.run(callers).expectFound()
    try sandbox.write("client/http.py", "class Client:\n    pass\n")
    let asItWas = try await sandbox.run(callers + ["--no-refresh"])
    #expect(asItWas.output.contains("method Client.send"), "\(asItWas)")
    #expect(asItWas.error.contains("later changes were not looked for"), "\(asItWas)")
    let now = try await sandbox.run(callers)
    #expect(now.code == 1 && now.output.contains("found none: callers"), "\(now)")
    let then = try await sandbox.run(callers + ["--at", "HEAD"])
    #expect(then.output.contains("client/http.py:6  method Client.send"), "\(then)")
  }

  @Test func `a budget holds, and pages show every caller once`() async throws {
    let sandbox = try Sandbox()
    try sandbox.write("base.py", "def base(x):\n    return x\n")
    for file in 0..<50 {
      let calls = (0..<4).map { "def f\(file)_\($0)():\n    return base(\($0))\n" }
      try sandbox.write("part\(file).py", "from base import base\n\n" + calls.joined())
    }
    var shown: [Substring] = []
    var after: [String] = []
    for _ in 0..<60 {
      let outcome = try await sandbox.run(
        ["related", "base", "--show", "callers", "-n", "40", "--tokens", "600"] + after)
      #expect(outcome.output.utf8.count <= 1_800, "\(outcome)")
      shown += outcome.output.split(separator: "\n").filter { $0.hasPrefix("  part") }
      guard let next = outcome.output.firstMatch(of: /--after (\S+)/) else { break }
      after = ["--after", String(next.1)]
    }
    #expect(shown.count == 200 && Set(shown).count == 200)
  }

  @Test func `JSON has both ends, the evidence and how it was resolved`() async throws {
    let sandbox = try Sandbox(Self.project)
    let answer = try await sandbox.apus("related", "encode", "--show", "callers", "--json")
      .decoded(RelatedJSON.self)
    #expect(answer.root == sandbox.project && answer.answered == 1 && answer.missing == nil)
    let group = try #require(answer.groups.first)
    #expect(group.aspect == "callers" && group.next == nil)
    let relation = try #require(group.relations.first)
    #expect(relation.kind == "calls" && relation.resolution == "import")
    #expect(relation.level == "certain" && relation.confidence >= 0.95)
    #expect(relation.from.name == "send" && relation.from.scope == ["Client"])
    #expect(relation.to.path == "client/codec.py" && relation.to.line == 1)
    #expect(relation.evidence?.line == 6 && relation.evidence?.column == 26)
    #expect(relation.evidence?.text == "return self.write(encode(request))")
  }

  @Test func `JSON has the newest commit of files that change together`() async throws {
    let sandbox = try Sandbox()
    let commit = "git add -A && git -c user.name=a -c user.email=a@b commit -q -m"
    try Shell.run("cd '\(sandbox.project)' && git init -q .")
    for subject in ["first", "second"] {
      try sandbox.write("a.py", "name = '\(subject)'\n")
      try sandbox.write("b.py", "other = '\(subject)'\n")
      try Shell.run("cd '\(sandbox.project)' && \(commit) \(subject)")
    }
    let answer = try await sandbox.apus("related", "a.py", "--show", "co-changes", "--json")
      .decoded(RelatedJSON.self)
    let relation = try #require(answer.groups.first?.relations.first)
    #expect(relation.to.path == "b.py" && relation.level == "possible")
    #expect(relation.history?.commits == 2 && relation.history?.share == 1)
    #expect(relation.history?.newest?.subject == "second")
    #expect(relation.history?.newest?.id.count == 40)
    let text = try await sandbox.apus("related", "a.py", "--show", "co-changes")
    #expect(text.output.contains("\nco-changes  1 (possible)\n"), "\(text)")
  }

  @Test func `uses that may be of many things are shown only on request`() async throws {
    let sandbox = try Sandbox("//- /use.py\ndef run(thing):\n    thing.close()\n")
    for number in 0..<12 {
      try sandbox.write(
        "t\(number).py", "class T\(number):\n    def close(self):\n        pass\n")
    }
    let asked = ["related", "T3.close", "--show", "references"]
    let usual = try await sandbox.run(asked)
    #expect(usual.code == 1, "\(usual)")
    #expect(usual.output.contains("found none: references (1 below 0.2 withheld)"), "\(usual)")
    let json = try await sandbox.run(asked + ["--json"]).decoded(RelatedJSON.self)
    #expect(json.groups.first?.withheld == 1)
    let all = try await sandbox.run(asked + ["--min-confidence", "0"])
    #expect(all.output.contains("use.py:2  function run  ["), "\(all)")
  }

  @Test func `results of a search tell their neighbours on request`() async throws {
    let sandbox = try Sandbox(Self.project)
    let plain = try await sandbox.apus("search", "encode", "--leg", "lexical")
    #expect(!plain.output.contains("called by"), "\(plain)")
    let asked = try await sandbox.apus("search", "encode", "--leg", "lexical", "--neighbours")
    #expect(asked.output.contains("\n   called by client/http.py:6 Client.send\n"), "\(asked)")
    let json = try await sandbox.apus(
      "search", "encode", "--leg", "lexical", "--neighbours", "--json")
    #expect(json.output.contains("\"relation\" : \"callers\""), "\(json)")
  }

  @Test func `an agent asks for relations and follows the cursor`() async throws {
    let sandbox = try Sandbox(Self.project)
    let agent = try await AgentConversation(home: sandbox.home)
    let reply = try await agent.call(
      "find_relations", ["path": sandbox.project, "symbol": "client/http.py:5", "limit": 1])
    #expect(!reply.isError, "\(reply.text)")
    #expect(reply.text.hasPrefix("Relations of 'client/http.py:5' in '\(sandbox.project)'\n```\n"))
    #expect(reply.text.contains("app/main.py:6  function run"), "\(reply.text)")
    let cursor = try #require(reply.text.firstMatch(of: /callees: .*"cursor": "([^"]+)"/)?.1)
    let next = try await agent.call(
      "find_relations",
      [
        "path": sandbox.project, "symbol": "client/http.py:5", "limit": 1,
        "cursor": String(cursor),
      ])
    #expect(!next.isError && next.text.contains("\ncallees  1 (certain)"), "\(next.text)")
    #expect(!next.text.contains("callers"), "\(next.text)")
  }
}

/// What tests read of `related --json`.
private struct RelatedJSON: Decodable {
  struct End: Decodable {
    let path: String
    let name: String
    let scope: [String]
    let line: Int?
  }

  struct Evidence: Decodable {
    let line: Int
    let column: Int
    let text: String
  }

  struct Commit: Decodable {
    let id: String
    let subject: String
  }

  struct History: Decodable {
    let commits: Int
    let share: Double
    let newest: Commit?
  }

  struct Edge: Decodable {
    let kind: String
    let from: End
    let to: End
    let resolution: String
    let confidence: Double
    let level: String
    let evidence: Evidence?
    let history: History?
  }

  struct Group: Decodable {
    let aspect: String
    let withheld: Int
    let next: String?
    let relations: [Edge]
  }

  struct Missing: Decodable {
    let what: String
  }

  let root: String
  let answered: Int
  let missing: Missing?
  let subjects: [End]
  let groups: [Group]
}
