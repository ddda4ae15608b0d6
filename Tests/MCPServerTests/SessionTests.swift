import MCPServer
import Synchronization
import Testing

@Suite struct SessionTests {
  @Test(arguments: ["2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"])
  func `a known revision of the handshake is echoed`(version: String) async throws {
    let client = TestClient()
    let reply = try await client.ask(
      #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"\#(version)"}}"#)
    #expect(reply["result"]?["protocolVersion"]?.string == version)
    #expect(reply["result"]?["serverInfo"]?["name"]?.string == "test")
  }

  @Test(arguments: ["1999-01-01", "2026-07-28", "newest"])
  func `another revision is countered with the newest of the handshake`(
    version: String
  ) async throws {
    let client = TestClient()
    let reply = try await client.ask(
      #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"\#(version)"}}"#)
    #expect(reply["result"]?["protocolVersion"]?.string == "2025-11-25")
  }

  @Test func `discovery answers a stateless request and names all revisions`() async throws {
    let client = TestClient()
    let reply = try await client.ask(stateless("server/discover"))
    #expect(reply["result"]?["resultType"]?.string == "complete")
    #expect(reply["result"]?["supportedVersions"]?.array?.first == "2026-07-28")
    #expect(reply["result"]?["ttlMs"]?.integer == 3_600_000)
  }

  @Test func `both eras work on one process in any order`() async throws {
    let client = TestClient()
    _ = try await client.ask(stateless("server/discover"))
    let handshake = try await client.ask(
      #"{"jsonrpc":"2.0","id":2,"method":"initialize","params":{"protocolVersion":"2025-11-25"}}"#)
    #expect(handshake["result"]?["protocolVersion"]?.string == "2025-11-25")
    let list = try await client.ask(stateless("tools/list"))
    #expect(list["result"]?["cacheScope"]?.string == "public")
  }

  @Test func `a stateless request of an unknown revision is told the known ones`() async throws {
    let client = TestClient()
    let reply = try await client.ask(stateless("tools/list", version: "1900-01-01"))
    #expect(reply["error"]?["code"]?.integer == -32022)
    #expect(reply["error"]?["data"]?["requested"]?.string == "1900-01-01")
  }

  @Test func `an envelope without capabilities is refused`() async throws {
    let client = TestClient()
    let reply = try await client.ask(
      """
      {"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"_meta":\
      {"io.modelcontextprotocol/protocolVersion":"2026-07-28"}}}
      """)
    #expect(reply["error"]?["code"]?.integer == -32602)
  }

  @Test(arguments: [
    ("{", -32700), ("[]", -32600), ("7", -32600), (#"{"jsonrpc":"2.0","id":1}"#, -32600),
    (#"{"jsonrpc":"2.0","id":null,"method":"ping"}"#, -32600),
    (#"{"jsonrpc":"2.0","id":1.5,"method":"ping"}"#, -32600),
    (#"{"jsonrpc":"2.0","id":1,"method":"no/such"}"#, -32601),
    (#"{"jsonrpc":"2.0","id":1,"method":"ping","params":[]}"#, -32602),
    (#"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"none"}}"#, -32602),
    (#"{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"cursor":"x"}}"#, -32602),
  ])
  func `malformed messages get their error code`(message: String, code: Int64) async throws {
    let reply = try await TestClient.ready().ask(message)
    #expect(reply["error"]?["code"]?.integer == code)
  }

  @Test(arguments: ["{}", #"{"_meta":{}}"#, #"{"_meta":{"x":"2026-07-28"}}"#, #"{"_meta":7}"#])
  func `without a handshake a request needs the envelope`(params: String) async throws {
    let reply = try await TestClient().ask(
      #"{"jsonrpc":"2.0","id":1,"method":"tools/list","params":\#(params)}"#)
    #expect(reply["error"]?["code"]?.integer == -32602)
  }

  @Test func `nesting of any depth is an error and the next request is served`() async throws {
    let client = TestClient()
    let deep = String(repeating: "[", count: 20_000) + String(repeating: "]", count: 20_000)
    let reply = try await client.ask(deep)
    #expect(reply["error"]?["code"]?.integer == -32700)
    let answer = try await client.ask(#"{"jsonrpc":"2.0","id":2,"method":"ping"}"#)
    #expect(answer["id"]?.integer == 2)
  }

  @Test func `bytes that are not UTF-8 are an error`() async throws {
    let client = TestClient()
    await client.say(
      bytes: Array(#"{"jsonrpc":"2.0","id":1,"method":""#.utf8) + [0xFF, 0x22, 0x7D])
    #expect(try await client.next()["error"]?["code"]?.integer == -32700)
  }

  @Test func `the list of tools is the same every time`() async throws {
    let client = try await TestClient.ready()
    let message = #"{"jsonrpc":"2.0","id":1,"method":"tools/list"}"#
    let first = try await client.ask(message)
    #expect(try await client.ask(message) == first)
    #expect(first["result"]?["tools"]?.array?.count == 2)
  }

  @Test(arguments: ["7", #""7""#, #""""#, "-1"])
  func `an id comes back with its type`(id: String) async throws {
    let reply = try await TestClient().ask(#"{"jsonrpc":"2.0","id":\#(id),"method":"ping"}"#)
    #expect(try reply["id"] == JSONValue(parsing: Array(id.utf8)))
  }

  @Test func `a cancelled call gets no answer and later requests do`() async throws {
    let client = try await TestClient.ready()
    await client.say(call("wait", id: "1"))
    await client.say(
      #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}"#)
    let reply = try await client.ask(#"{"jsonrpc":"2.0","id":2,"method":"ping"}"#)
    #expect(reply["id"]?.integer == 2)
    #expect(client.replies.withLock { $0.count } == 1)
  }

  @Test func `progress carries the token and only rises`() async throws {
    let client = try await TestClient.ready()
    let message = """
      {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"count","arguments":{},\
      "_meta":{"progressToken":"t"}}}
      """
    let first = try await client.ask(message)
    #expect(first["method"]?.string == "notifications/progress")
    #expect(first["params"]?["progressToken"]?.string == "t")
    let answer = try await client.next()
    #expect(answer["result"]?["isError"]?.bool == false)
  }

  @Test func `a batch is answered together where the revision has batches`() async throws {
    let client = try await TestClient.ready(version: "2025-03-26")
    let reply = try await client.ask(
      """
      [{"jsonrpc":"2.0","id":1,"method":"ping"},{"jsonrpc":"2.0","id":2,"method":"ping"},\
      {"jsonrpc":"2.0","method":"notifications/initialized"}]
      """)
    #expect(reply.array?.count == 2)
  }

  @Test func `a batch that takes long holds up nothing`() async throws {
    let client = try await TestClient.ready(version: "2025-03-26")
    await client.say("[\(call("wait", id: "1")), \(call("count", id: "2"))]")
    let ping = try await client.ask(#"{"jsonrpc":"2.0","id":3,"method":"ping"}"#)
    #expect(ping["id"]?.integer == 3)
    await client.say(
      #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}"#)
    let batch = try await client.next()
    #expect(batch.array?.count == 1)
  }

  @Test func `batches are refused where the revision has none`() async throws {
    let client = try await TestClient.ready()
    let reply = try await client.ask(#"[{"jsonrpc":"2.0","id":1,"method":"ping"}]"#)
    #expect(reply["error"]?["code"]?.integer == -32600)
  }

  private func stateless(_ method: String, version: String = "2026-07-28") -> String {
    """
    {"jsonrpc":"2.0","id":"s","method":"\(method)","params":{"_meta":\
    {"io.modelcontextprotocol/protocolVersion":"\(version)",\
    "io.modelcontextprotocol/clientCapabilities":{}}}}
    """
  }

  private func call(_ tool: String, id: String) -> String {
    #"{"jsonrpc":"2.0","id":\#(id),"method":"tools/call","params":{"name":"\#(tool)"}}"#
  }
}
