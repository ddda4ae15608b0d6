import MCPServer
import Testing

/// The tool that answers a question with code.
@Suite struct ContextToolTests {
  @Test func `a question is answered with code within the budget asked for`() async throws {
    let sample = try SampleCodebase()
    let reply = await sample.tools().call(
      "get_context",
      ["path": .string(sample.root), "question": "retry with backoff", "tokens": 500])
    #expect(!reply.isError, "\(reply.text)")
    #expect(
      reply.text.hasPrefix("Context for \"retry with backoff\" in '\(sample.root)' (2 files)\n"))
    #expect(reply.text.contains("\nretry.py:1-2  match 1 ("), "\(reply.text)")
    #expect(reply.text.contains("\n```python\ndef send_with_backoff(request):\n"))
    #expect(reply.text.utf8.count <= 1_500)
  }

  @Test func `a folder and extensions narrow it`() async throws {
    let sample = try SampleCodebase()
    try sample.write("sub/pour.rb", "def pour_tea(cup)\n  cup.fill\nend\n")
    let tools = sample.tools()
    try await sample.index()
    let folder = await tools.call(
      "get_context", ["path": .string(sample.root + "/sub"), "question": "pour_tea"])
    #expect(folder.text.contains("\nNote: only 'sub/' was searched"), "\(folder.text)")
    #expect(folder.text.contains("\nsub/pour.rb:1-3  match 1"), "\(folder.text)")
    let nothing = await tools.call(
      "get_context",
      ["path": .string(sample.root), "question": "tea", "extensionFilter": [".rs"]])
    #expect(!nothing.isError && nothing.text.hasPrefix("Nothing found for"), "\(nothing.text)")
    #expect(nothing.text.contains("Try other words"), "\(nothing.text)")
  }

  @Test(
    arguments: [
      (["path": "/x"], "\"question\" is required"),
      (["path": "x", "question": "q"], "\"path\" must be absolute"),
      (["path": "/no/such", "question": "q"], "does not exist"),
      (["path": "/x", "question": "q", "tokens": 499], "integer from 500 to 20000"),
      (["path": "/x", "question": "q", "tokens": 20_001], "integer from 500 to 20000"),
      (["path": "/x", "question": "q", "extensionFilter": ["*"]], "takes extensions such as"),
      (["path": "/x", "question": "q", "limit": 3], "Unknown parameter \"limit\""),
    ] as [([String: JSONValue], String)])
  func `a wrong question is told in a sentence`(
    arguments: [String: JSONValue], sentence: String
  ) async throws {
    let reply = await (try SampleCodebase()).tools().call("get_context", arguments)
    #expect(reply.isError)
    #expect(reply.text.contains(sentence), "\(reply.text)")
  }
}
