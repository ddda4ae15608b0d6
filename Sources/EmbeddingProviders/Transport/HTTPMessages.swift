package import CodeModel

/// What is sent to a service; always a POST of JSON.
package struct HTTPRequest: Sendable {
  package let url: String
  /// The header that carries the key, and the key.
  package let authorization: (header: String, prefix: String, key: Secret)?
  package let body: [UInt8]

  package init(
    url: String, authorization: (header: String, prefix: String, key: Secret)?, body: [UInt8]
  ) {
    self.url = url
    self.authorization = authorization
    self.body = body
  }
}

/// What a service answered.
package struct HTTPReply: Sendable {
  package let status: Int
  /// Names in lower case.
  package let headers: [String: String]
  package let body: [UInt8]

  package init(status: Int, headers: [String: String] = [:], body: [UInt8]) {
    self.status = status
    self.headers = headers
    self.body = body
  }
}

/// Carries a request to a service and its answer back.
package protocol HTTPTransport: Sendable {
  /// Throws `TransportFault`, or `CancellationError` when the task is cancelled.
  func send(_ request: HTTPRequest, timeout: Duration) async throws -> HTTPReply
}

/// Why there was no answer.
package enum TransportFault: Error, Hashable, Sendable {
  /// Nothing listens at the address.
  case refused
  case hostUnknown
  case timedOut
  /// The connection broke before the answer was complete.
  case lost(reason: String)
  /// The service's certificate is not trusted, or there is none.
  case untrusted(reason: String)
  case tooLarge(byteCountMax: Int)
}
