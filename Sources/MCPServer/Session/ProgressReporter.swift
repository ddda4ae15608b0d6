import Synchronization

/// Sends progress notifications for one request: only with a token, only rising, never too often.
final class ProgressReporter: Sendable {
  private struct State {
    var last = -Double.infinity
    var sentAt: ContinuousClock.Instant?
    var isFinished = false
  }

  private static let interval = Duration.milliseconds(250)
  private let token: JSONValue?
  private let send: @Sendable (JSONValue) -> Void
  private let state = Mutex(State())

  init(token: JSONValue?, send: @escaping @Sendable (JSONValue) -> Void) {
    self.token = token
    self.send = send
  }

  func report(_ completed: Double, _ total: Double?, _ message: String) {
    guard let token else { return }
    // Sent under the lock, so that nothing follows `finish` and the count on the wire only rises.
    state.withLock { state in
      let now = ContinuousClock.now
      guard !state.isFinished, completed > state.last else { return }
      if let sentAt = state.sentAt, now - sentAt < Self.interval { return }
      state.last = completed
      state.sentAt = now
      var params: [String: JSONValue] = [
        "progressToken": token, "progress": .double(completed), "message": .string(message),
      ]
      params["total"] = total.map(JSONValue.double)
      send(OutgoingMessage.notification("notifications/progress", params: .object(params)))
    }
  }

  func finish() {
    state.withLock { $0.isFinished = true }
  }
}
