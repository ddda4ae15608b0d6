import CCurl
import Synchronization

/// Connections to one service that nobody uses at the moment.
final class ConnectionPool: Sendable {
  /// Connections kept open; more are made while more requests are under way, and closed after.
  private static let idleCountMax = 4

  private let idle = Mutex<[CurlConnection]>([])

  /// Sends a request on a connection of its own; blocks until it is answered. Nil when no connection
  /// can be made.
  ///
  /// A request may be sent twice: a connection that was kept may be closed at the other end.
  func send(_ request: HTTPRequest) -> HTTPOutcome? {
    if let kept = idle.withLock({ $0.popLast() }) {
      let outcome = kept.send(request)
      if keep(kept, after: outcome) || !outcome.isOfTheConnection { return outcome }
    }
    guard let connection = CurlConnection() else { return nil }
    let outcome = connection.send(request)
    _ = keep(connection, after: outcome)
    return outcome
  }

  private func keep(_ connection: CurlConnection, after outcome: HTTPOutcome) -> Bool {
    guard case .answered = outcome else { return false }
    idle.withLock { if $0.count < Self.idleCountMax { $0.append(connection) } }
    return true
  }
}

extension HTTPOutcome {
  /// Whether another connection might do better.
  fileprivate var isOfTheConnection: Bool {
    guard case .failed(let code, _) = self else { return false }
    return code != CURLE_OPERATION_TIMEDOUT.rawValue && code != CURLE_ABORTED_BY_CALLBACK.rawValue
  }
}
