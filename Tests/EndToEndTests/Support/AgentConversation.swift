import Foundation
import Testing

/// The program serving an agent: one JSON object a line over two pipes.
final class AgentConversation {
  typealias Message = [String: Any]

  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var pending = Data()
  private var requestCount = 0

  /// What the server calls itself.
  private(set) var serverName: String?

  struct Ended: Error {}

  /// Starts the program in a folder and does the handshake.
  init(
    home: String, in folder: String? = nil, environment: [String: String] = [:]
  ) async throws {
    process.currentDirectoryURL = folder.map { URL(fileURLWithPath: $0) }
    process.executableURL = URL(fileURLWithPath: try Program.path())
    process.arguments = ["mcp"]
    process.environment = [
      "APUS_HOME": home, "APUS_RESOURCES": try Program.resources(), "HOME": home,
    ].merging(environment) { $1 }
    // Programs that other tests start meanwhile must not hold these ends open.
    for handle in [input, output].flatMap({ [$0.fileHandleForReading, $0.fileHandleForWriting] }) {
      _ = fcntl(handle.fileDescriptor, F_SETFD, FD_CLOEXEC)
    }
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try say(method: "initialize", ["protocolVersion": "2025-11-25"])
    let result = try await reply().message["result"] as? Message
    serverName = (result?["serverInfo"] as? Message)?["name"] as? String
  }

  /// Ends a server that was left alone, and waits for it, as Foundation does not for one whose `Process` is
  /// gone: Swift Testing waits in vain for exit tests while some other child has ended and nobody looks.
  deinit {
    guard process.isRunning else { return }
    kill(process.processIdentifier, SIGKILL)
    var status: Int32 = 0
    while waitpid(process.processIdentifier, &status, 0) < 0 && errno == EINTR {}
  }

  /// The schema of a tool's parameter, as the list of tools has it now.
  func schema(of parameter: String, of tool: String) async throws -> Message {
    try say(method: "tools/list", [:])
    let result = try await reply().message["result"] as? Message
    let found = (result?["tools"] as? [Message])?.first { $0["name"] as? String == tool }
    let schema = found?["inputSchema"] as? Message
    return try #require((schema?["properties"] as? Message)?[parameter] as? Message)
  }

  /// Calls a tool; true and the text when it is an error.
  func call(
    _ tool: String, _ arguments: [String: Any], progressToken: String? = nil
  ) async throws -> (isError: Bool, text: String, notificationCount: Int) {
    try begin(tool, arguments, progressToken: progressToken)
    return try await result()
  }

  /// The result of the call that was begun last.
  func result() async throws -> (isError: Bool, text: String, notificationCount: Int) {
    let (message, notificationCount) = try await reply()
    let result = try #require(message["result"] as? Message, "\(message)")
    let content = try #require((result["content"] as? [Message])?.first)
    return (
      try #require(result["isError"] as? Bool), try #require(content["text"] as? String),
      notificationCount
    )
  }

  /// Calls a tool without waiting for its reply.
  func begin(_ tool: String, _ arguments: [String: Any], progressToken: String? = nil) throws {
    var parameters: Message = ["name": tool, "arguments": arguments]
    if let progressToken { parameters["_meta"] = ["progressToken": progressToken] }
    try say(method: "tools/call", parameters)
  }

  /// Whether the next reply, to whatever request, refuses it.
  func nextIsRefusal() async throws -> Bool {
    while true {
      let line = try await nextLine()
      let message = try #require(try JSONSerialization.jsonObject(with: line) as? Message)
      if message["id"] != nil { return message["error"] != nil }
    }
  }

  /// Closes the program's input and returns its exit code and what it still wrote.
  func end() async throws -> (code: Int32, rest: String) {
    try input.fileHandleForWriting.close()
    return try await finish()
  }

  /// Sends a signal and returns the exit code.
  func end(by signal: Int32) async throws -> Int32 {
    kill(process.processIdentifier, signal)
    return try await finish().code
  }

  private func finish() async throws -> (code: Int32, rest: String) {
    let handle = output.fileHandleForReading
    let rest = await blocking { handle.readDataToEndOfFile() }
    let process = process
    await blocking { process.waitUntilExit() }
    return (process.terminationStatus, String(decoding: pending + rest, as: UTF8.self))
  }

  private func say(method: String, _ parameters: Message) throws {
    requestCount += 1
    let message: Message = [
      "jsonrpc": "2.0", "id": requestCount, "method": method, "params": parameters,
    ]
    let data = try JSONSerialization.data(withJSONObject: message)
    try input.fileHandleForWriting.write(contentsOf: data + [0x0A])
  }

  /// The reply to the latest request; every line before it must be a notification.
  private func reply() async throws -> (message: Message, notificationCount: Int) {
    var notificationCount = 0
    while true {
      let line = try await nextLine()
      let message = try #require(try JSONSerialization.jsonObject(with: line) as? Message)
      if message["id"] as? Int == requestCount { return (message, notificationCount) }
      #expect(message["method"] as? String == "notifications/progress", "\(message)")
      notificationCount += 1
    }
  }

  private func nextLine() async throws -> Data {
    while true {
      if let end = pending.firstIndex(of: 0x0A) {
        defer { pending = Data(pending[(end + 1)...]) }
        return pending[..<end]
      }
      let handle = output.fileHandleForReading
      let more = await blocking { handle.availableData }
      if more.isEmpty { throw Ended() }
      pending += more
    }
  }

  private func blocking<Result: Sendable>(
    _ body: @escaping @Sendable () -> Result
  ) async -> Result {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: body()) }
    }
  }
}
