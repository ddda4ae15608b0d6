import Foundation
import Synchronization

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Gathers the parts of each answer, up to a bound.
final class ReplyCollector: NSObject, URLSessionDataDelegate {
  /// Far above any answer to one request: 2,048 vectors of 4,096 numbers in decimal.
  private static let byteCountMax = 192 << 20

  private struct Pending {
    let continuation: CheckedContinuation<HTTPReply, any Error>
    var response: HTTPURLResponse?
    var body = Data()
    var fault: TransportFault?
  }

  private let pending = Mutex<[Int: Pending]>([:])

  /// Starts the task and waits for its end; cancels it with the Swift task.
  func reply(to task: URLSessionDataTask) async throws -> HTTPReply {
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        pending.withLock { $0[task.taskIdentifier] = Pending(continuation: continuation) }
        task.resume()
        if Task.isCancelled { task.cancel() }
      }
    } onCancel: {
      task.cancel()
    }
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask,
    willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest,
    completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    completionHandler(nil)
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
  ) {
    let response = response as? HTTPURLResponse
    pending.withLock { $0[dataTask.taskIdentifier]?.response = response }
    completionHandler(.allow)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    let isTooLarge = pending.withLock { pending in
      guard let size = pending[dataTask.taskIdentifier]?.body.count else { return false }
      guard size + data.count <= Self.byteCountMax else {
        pending[dataTask.taskIdentifier]?.fault = .tooLarge(byteCountMax: Self.byteCountMax)
        return true
      }
      pending[dataTask.taskIdentifier]?.body.append(data)
      return false
    }
    if isTooLarge { dataTask.cancel() }
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?
  ) {
    guard let done = pending.withLock({ $0.removeValue(forKey: task.taskIdentifier) }) else {
      return
    }
    done.continuation.resume(with: Self.outcome(done, task, error))
  }

  private static func outcome(
    _ done: Pending, _ task: URLSessionTask, _ error: (any Error)?
  ) -> Result<HTTPReply, any Error> {
    if let fault = done.fault { return .failure(fault) }
    if let error { return .failure(self.fault(error)) }
    guard let response = done.response ?? task.response as? HTTPURLResponse else {
      return .failure(TransportFault.lost(reason: "it was no answer of HTTP"))
    }
    var headers: [String: String] = [:]
    for (name, value) in response.allHeaderFields {
      headers["\(name)".lowercased()] = "\(value)"
    }
    return .success(
      HTTPReply(status: response.statusCode, headers: headers, body: Array(done.body)))
  }

  private static func fault(_ error: any Error) -> any Error {
    guard let error = error as? URLError else {
      return TransportFault.lost(reason: error.localizedDescription)
    }
    switch error.code {
    case .cancelled: return CancellationError()
    case .cannotConnectToHost: return TransportFault.refused
    case .cannotFindHost, .dnsLookupFailed: return TransportFault.hostUnknown
    case .timedOut: return TransportFault.timedOut
    case .secureConnectionFailed, .serverCertificateUntrusted, .serverCertificateHasBadDate,
      .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid:
      return TransportFault.untrusted(reason: error.localizedDescription)
    default: return TransportFault.lost(reason: error.localizedDescription)
    }
  }
}
