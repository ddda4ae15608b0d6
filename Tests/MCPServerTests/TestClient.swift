import MCPServer
import Synchronization

/// Speaks to a session in memory.
final class TestClient: Sendable {
  /// What was taken from the stream so far.
  let replies = Mutex<[JSONValue]>([])
  private let session: Session
  private let stream: AsyncStream<JSONValue>

  init() {
    let (stream, continuation) = AsyncStream.makeStream(of: JSONValue.self)
    self.stream = stream
    let identity = ServerIdentity(name: "test", title: "Test", version: "1", instructions: "None.")
    session = Session(identity: identity, tools: TestTools()) { continuation.yield($0) }
  }

  /// A client that has done the handshake.
  static func ready(version: String = "2025-11-25") async throws -> TestClient {
    let client = TestClient()
    _ = try await client.ask(
      #"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"\#(version)"}}"#)
    await client.say(#"{"jsonrpc":"2.0","method":"notifications/initialized"}"#)
    client.replies.withLock { $0 = [] }
    return client
  }

  func say(_ text: String) async {
    await say(bytes: Array(text.utf8))
  }

  func say(bytes: [UInt8]) async {
    await session.receive(bytes)
  }

  /// Sends a message and waits for the next one from the server.
  func ask(_ text: String) async throws -> JSONValue {
    await say(text)
    return try await next()
  }

  func next() async throws -> JSONValue {
    for await message in stream {
      replies.withLock { $0.append(message) }
      return message
    }
    throw CancellationError()
  }
}

/// Two tools: one that reports progress, one that waits until it is cancelled.
struct TestTools: ToolSet {
  var definitions: [ToolDefinition] {
    ["count", "wait"].map { name in
      ToolDefinition(
        name: name, title: name, description: name, inputSchema: ["type": "object"],
        annotations: [:])
    }
  }

  func call(
    _ name: String, arguments: [String: JSONValue], progress: @escaping ToolProgressSink
  ) async -> ToolReply {
    guard name == "wait" else {
      progress(1, 2, "half")
      progress(1, 2, "half again")
      return ToolReply(text: "done")
    }
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    await withTaskCancellationHandler {
      for await _ in stream {}
    } onCancel: {
      continuation.finish()
    }
    return ToolReply(text: "cancelled")
  }
}
