import Settings

/// One client's conversation: reads messages in order, answers each, runs tools beside the loop.
package actor Session {
  private let identity: ServerIdentity
  private let tools: any ToolSet
  private let send: @Sendable (JSONValue) -> Void
  private var handshakeRevision: ProtocolRevision?
  private var running: [RequestID: Task<Void, Never>] = [:]

  /// Tool calls under way at once unless settings say otherwise; more are refused so that a runaway
  /// client cannot exhaust memory.
  package static let concurrentCallsMax = Setting.mcpConcurrentCalls.defaultValue

  private let callCountMax: Int

  /// - Parameter send: Writes one message to the client; must not block for long.
  package init(
    identity: ServerIdentity, tools: any ToolSet, callCountMax: Int = Session.concurrentCallsMax,
    send: @escaping @Sendable (JSONValue) -> Void
  ) {
    self.callCountMax = callCountMax
    self.identity = identity
    self.tools = tools
    self.send = send
  }

  /// Handles one line or body; replies go through `send`, those of tool calls later.
  package func receive(_ bytes: [UInt8]) {
    let value: JSONValue
    do {
      value = try JSONValue(parsing: bytes)
    } catch {
      send(OutgoingMessage.failure(.parseError("Not a JSON text"), id: nil))
      return
    }
    if case .array(let batch) = value {
      receiveBatch(batch)
    } else {
      handle(IncomingMessage(value), reply: send)
    }
  }

  /// Cancels what runs; the client is gone.
  package func close() {
    for task in running.values { task.cancel() }
    running = [:]
  }

  private func receiveBatch(_ batch: [JSONValue]) {
    guard handshakeRevision?.allowsBatches == true, !batch.isEmpty else {
      send(OutgoingMessage.failure(.invalidRequest("Batches are not accepted"), id: nil))
      return
    }
    let replies = ReplyCollector()
    let earlier = Set(running.keys)
    for value in batch { handle(IncomingMessage(value), reply: replies.append) }
    let calls = running.filter { !earlier.contains($0.key) }.values
    Task { [send] in
      for call in calls { await call.value }
      if !replies.values.isEmpty { send(.array(replies.values)) }
    }
  }

  private func handle(
    _ message: IncomingMessage, reply: @escaping @Sendable (JSONValue) -> Void
  ) {
    switch message {
    case .response: break
    case .malformed(let id, let fault): reply(OutgoingMessage.failure(fault, id: id))
    case .notification(let method, let params): notice(method, params)
    case .request(let request): answer(request, reply: reply)
    }
  }

  private func notice(_ method: String, _ params: JSONValue) {
    guard method == "notifications/cancelled" else { return }
    guard let id = params["requestId"].flatMap(RequestID.init) else { return }
    running.removeValue(forKey: id)?.cancel()
  }

  private func answer(
    _ request: IncomingMessage.Request, reply: @escaping @Sendable (JSONValue) -> Void
  ) {
    do throws(ProtocolFault) {
      let envelope = try RequestEnvelope(params: request.params)
      try checkEra(of: request, envelope: envelope)
      if request.method == "tools/call" {
        try startCall(request, envelope: envelope, reply: reply)
      } else {
        let result = try result(of: request, envelope: envelope)
        reply(OutgoingMessage.result(result, id: request.id))
      }
    } catch {
      reply(OutgoingMessage.failure(error, id: request.id))
    }
  }

  /// Tools are for requests with an envelope, or for those that follow a handshake.
  private func checkEra(
    of request: IncomingMessage.Request, envelope: RequestEnvelope
  ) throws(ProtocolFault) {
    guard handshakeRevision == nil, envelope.statelessRevision == nil else { return }
    guard request.method.hasPrefix("tools/") else { return }
    throw .invalidParams("Send initialize first, or the _meta envelope with every request")
  }

  private func result(
    of request: IncomingMessage.Request, envelope: RequestEnvelope
  ) throws(ProtocolFault) -> JSONValue {
    let dialect = Dialect(identity: identity, revision: envelope.statelessRevision)
    switch (request.method, envelope.statelessRevision) {
    case ("initialize", nil):
      let revision = Dialect.negotiate(request.params["protocolVersion"]?.string)
      handshakeRevision = revision
      return dialect.handshake(revision)
    case ("ping", nil): return .object([:])
    case ("server/discover", .some): return dialect.discovery()
    case ("server/discover", nil):
      throw .invalidParams("server/discover needs the _meta envelope of 2026-07-28")
    case ("tools/list", _): return try toolList(request.params, dialect)
    default: throw .methodNotFound(request.method)
    }
  }

  private func toolList(
    _ params: JSONValue, _ dialect: Dialect
  ) throws(ProtocolFault) -> JSONValue {
    // Every tool fits on the first page, so no cursor was ever handed out.
    if let cursor = params["cursor"], cursor != .null {
      throw .invalidParams("Unknown cursor; list without one")
    }
    return dialect.cacheable(["tools": .array(tools.definitions.map(\.json))])
  }

  private func startCall(
    _ request: IncomingMessage.Request, envelope: RequestEnvelope,
    reply: @escaping @Sendable (JSONValue) -> Void
  ) throws(ProtocolFault) {
    guard let name = request.params["name"]?.string else {
      throw .invalidParams("tools/call needs the \"name\" of a tool")
    }
    guard tools.definitions.contains(where: { $0.name == name }) else {
      let names = tools.definitions.map(\.name).joined(separator: ", ")
      throw .invalidParams("Unknown tool: \(name). Tools: \(names)")
    }
    let arguments = request.params["arguments"] ?? .object([:])
    guard let members = arguments.object else {
      throw .invalidParams("\"arguments\" must be an object")
    }
    guard running[request.id] == nil else {
      throw .invalidRequest("Request id \(request.id) is already in use")
    }
    guard running.count < callCountMax else {
      throw .internalError("More than \(callCountMax) calls are running; wait for some")
    }
    let progress = ProgressReporter(token: envelope.progressToken, send: send)
    let dialect = Dialect(identity: identity, revision: envelope.statelessRevision)
    running[request.id] = Task { [tools] in
      let answer = await tools.call(name, arguments: members, progress: progress.report)
      progress.finish()
      self.finish(request.id, reply: reply, with: dialect.complete(answer.json))
    }
  }

  private func finish(
    _ id: RequestID, reply: @Sendable (JSONValue) -> Void, with result: JSONValue
  ) {
    // A cancelled request was removed already and gets no answer.
    guard running.removeValue(forKey: id) != nil else { return }
    reply(OutgoingMessage.result(result, id: id))
  }
}
