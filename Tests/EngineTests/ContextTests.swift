import CodeModel
import Engine
import Testing

/// Code that answers a question, in one reply.
struct Contexts {
  private static let client = """
    import transport


    def send_with_backoff(request):
        \"\"\"Sends a request again and again, waiting longer each time.\"\"\"
        delay = 0.1
        while True:
            if transport.deliver(request):
                return
            delay *= 2

    """

  private static let files = [
    "client.py": client,
    "transport.py": "def deliver(request):\n    \"\"\"Delivers.\"\"\"\n    return True\n",
    "app.py": """
    import client


    def main():
        request = make()
        client.send_with_backoff(request)
        print("done")

    """,
    "tests/test_client.py": """
    import client


    def test_backoff():
        client.send_with_backoff(None)

    """,
    "notes/other.md": "# Tea\n\nPour the tea.\n",
  ]

  private func project() throws -> TemporaryProject { try TemporaryProject(files: Self.files) }

  @Test func `the best match comes with what it calls, a use and a test`() async throws {
    let project = try project()
    var question = request(project, "send_with_backoff")
    question.query.filter = ResultFilter(pathGlobs: ["/client.py"])
    let pack = try await project.index().context(question).pack
    #expect(pack.sections.map(\.path.string) == ["client.py", "app.py", "tests/test_client.py"])
    #expect(pack.sections.map(\.role) == [.match, .usage, .test])
    #expect(pack.sections[1].reason == "calls send_with_backoff on line 6")
    #expect(pack.sections[1].parts.map(\.lines.place) == ["4-7"])
    #expect(pack.callees.map(\.signature) == ["def deliver(request)"])
    #expect(pack.callees.first?.lines == LineRange(start: 1, end: 3))
  }

  @Test func `lines are those of the index, blank lines between chunks included`() async throws {
    let project = try project()
    let index = try project.index()
    _ = try await index.index(IndexRequest(root: project.root, embedsChunks: false))
    try project.write("client.py", "changed = True\n")
    var asItIs = request(project, "send_with_backoff")
    asItIs.freshness = .committed
    let section = try #require(try await index.context(asItIs).pack.sections.first)
    let lines = Self.client.split(separator: "\n", omittingEmptySubsequences: false)
    for part in section.parts {
      #expect(part.texts == lines[part.lines.start - 1..<part.lines.end].map(String.init))
    }
    let now = try await index.context(request(project, "send_with_backoff")).pack
    #expect(!now.text.contains("waiting longer"))
  }

  @Test func `a folder and extensions narrow it, and the reply says so`() async throws {
    let project = try project()
    let index = try project.index()
    _ = try await index.index(IndexRequest(root: project.root, embedsChunks: false))
    let inside = ContextRequest(
      root: "\(project.root)/tests", query: SearchQuery(text: "send_with_backoff"))
    let answer = try await index.context(inside)
    #expect(answer.pack.notes == ["only 'tests/' was searched; paths start at the codebase"])
    #expect(answer.pack.sections.first?.path.string == "tests/test_client.py")
    var markdown = request(project, "pour tea")
    markdown.query.filter = ResultFilter(extensions: ["md"])
    let found = try await index.context(markdown).pack
    #expect(found.sections.map(\.path.string) == ["notes/other.md"])
  }

  @Test func `a commit is asked about as it was`() async throws {
    let project = try project()
    try project.commitAll()
    try project.write("client.py", "changed = True\n")
    var past = request(project, "send_with_backoff")
    past.revision = "HEAD"
    past.audience = .commands
    past.budget = ContextBudget(tokenCount: 500)
    let answer = try await project.index().context(past)
    let commit = try #require(answer.search.commit)
    #expect(answer.pack.heading.contains(" at commit \(commit.prefix(12)) (5 files)"))
    #expect(answer.pack.text.contains("waiting longer each time"))
    #expect(answer.pack.notes.first?.hasPrefix("these are lines of the commit") == true)
  }

  @Test func `any budget holds`() async throws {
    let project = try project()
    let index = try project.index()
    for tokens in [500, 600, 800, 4_000] {
      var request = request(project, "send_with_backoff")
      request.budget = ContextBudget(tokenCount: tokens)
      let pack = try await index.context(request).pack
      #expect(pack.text.utf8.count <= 3 * tokens)
      #expect(pack.text.contains("def send_with_backoff"))
    }
  }

  @Test func `nothing found is an empty context`() async throws {
    let project = try project()
    var nothing = request(project, "send_with_backoff")
    nothing.query.filter = ResultFilter(extensions: ["rs"])
    let pack = try await project.index().context(nothing).pack
    #expect(pack.isEmpty)
    #expect(pack.text.hasPrefix("Nothing found for \"send_with_backoff\" in '\(project.root)'"))
  }

  private func request(_ project: TemporaryProject, _ question: String) -> ContextRequest {
    ContextRequest(root: project.root, query: SearchQuery(text: question))
  }
}
