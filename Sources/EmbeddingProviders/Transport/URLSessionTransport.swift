import CodeModel
import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// The only place that touches sockets: requests through Foundation's URL loading.
///
/// Keeps no cookies, caches or credentials and follows no redirect, which would carry code and key
/// to a place the user did not name.
package final class URLSessionTransport: HTTPTransport {
  private let session: URLSession
  private let collector = ReplyCollector()
  private let time: Timekeeper

  package init(time: Timekeeper = Timekeeper(ContinuousClock())) {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.httpCookieStorage = nil
    configuration.urlCache = nil
    configuration.urlCredentialStorage = nil
    configuration.httpShouldSetCookies = false
    self.time = time
    session = URLSession(configuration: configuration, delegate: collector, delegateQueue: nil)
  }

  deinit {
    session.finishTasksAndInvalidate()
  }

  package func send(_ request: HTTPRequest, timeout: Duration) async throws -> HTTPReply {
    guard let url = URL(string: request.url) else { throw TransportFault.hostUnknown }
    var message = URLRequest(url: url)
    message.httpMethod = "POST"
    // The whole answer is timed below; this only must not be shorter.
    message.timeoutInterval = timeout / .seconds(1) + 5
    message.setValue("application/json", forHTTPHeaderField: "Content-Type")
    message.setValue("application/json", forHTTPHeaderField: "Accept")
    if let (header, prefix, key) = request.authorization {
      message.setValue(prefix + key.revealed(), forHTTPHeaderField: header)
    }
    message.httpBody = Data(request.body)
    let task = session.dataTask(with: message)
    return try await withThrowingTaskGroup(of: HTTPReply.self) { group in
      group.addTask { [collector] in try await collector.reply(to: task) }
      group.addTask { [time] in
        try await time.sleep(timeout)
        throw TransportFault.timedOut
      }
      defer { group.cancelAll() }
      guard let reply = try await group.next() else { throw CancellationError() }
      return reply
    }
  }
}
