import CCurl
import CodeModel
import Foundation
import Storage
import SwiftProtobuf
import Synchronization

/// Calls of Milvus's gRPC interface, which are repeated while the service is busy or gone for a moment.
final class MilvusClient: Sendable {
  private static let service = "milvus.proto.milvus.MilvusService"
  static let firstPause = Duration.milliseconds(200)
  private static let connectMilliseconds = 5_000

  let configuration: MilvusConfiguration
  private let pool = ConnectionPool()
  /// The service's time of the last change made here.
  private let lastWrite = Mutex<UInt64>(0)

  init(_ configuration: MilvusConfiguration) {
    self.configuration = configuration
  }

  var address: String { configuration.address.description }

  /// Calls a method until it answers, and throws unless it did what was asked.
  ///
  /// - Parameters:
  ///   - action: What is asked, to follow "could not".
  ///   - patience: How long to wait and how often to try.
  func call<Answer: Message & WireAnswer>(
    _ method: String, _ request: any Message, action: String, patience: CallPatience = .work
  ) async throws(RowStoreFault) -> Answer {
    let message: [UInt8]
    do {
      message = try request.serializedBytes()
    } catch {
      throw .rejected(address: address, action: action, detail: "\(error)")
    }
    var pause = Self.firstPause
    var attempt = 1
    while true {
      do {
        return try await answer(method, message, action, patience)
      } catch let failure {
        guard failure.isPassing, attempt < patience.attemptCountMax else { throw failure.fault }
      }
      guard (try? await Task.sleep(for: pause)) != nil else { throw .cancelled }
      pause *= 2
      attempt += 1
    }
  }

  private func answer<Answer: Message & WireAnswer>(
    _ method: String, _ message: [UInt8], _ action: String, _ patience: CallPatience
  ) async throws(CallFailure) -> Answer {
    let reply = try await exchange(method, message, action, seconds: seconds(patience))
    let answer: Answer
    do {
      answer = try Answer(serializedBytes: reply)
    } catch {
      throw rejection(action, "its answer is not of Milvus (\(error))")
    }
    guard answer.status.isSuccess else {
      let detail = "\(answer.status.reason) (code \(answer.status.code))"
      throw CallFailure(
        .rejected(address: address, action: action, detail: detail),
        isPassing: answer.status.wantsRetry)
    }
    return answer
  }

  private func seconds(_ patience: CallPatience) -> Int {
    min(configuration.timeoutSeconds, patience.secondsMax ?? .max)
  }

  private func exchange(
    _ method: String, _ message: [UInt8], _ action: String, seconds: Int
  ) async throws(CallFailure) -> [UInt8] {
    let flag = CancellationFlag()
    let request = request(method, message, seconds: seconds, isCancelled: { flag.isSet })
    let outcome = await withTaskCancellationHandler {
      try? await BlockingWork.run { [pool] in pool.send(request) }
    } onCancel: {
      flag.set()
    }
    if flag.isSet { throw CallFailure(.cancelled) }
    switch outcome {
    case nil: throw rejection(action, "no connection could be made")
    case .failed(let code, let detail): throw failure(code, detail, seconds: seconds)
    case .answered(let answer): return try body(of: answer, action, seconds: seconds)
    }
  }

  private func request(
    _ method: String, _ message: [UInt8], seconds: Int,
    isCancelled: @escaping @Sendable () -> Bool
  ) -> HTTPRequest {
    var headers = [
      "content-type: application/grpc", "te: trailers", "user-agent: apus", "accept:", "expect:",
    ]
    if let secret = configuration.authorization {
      headers.append("authorization: \(Data(secret.revealed().utf8).base64EncodedString())")
    }
    return HTTPRequest(
      url: "\(configuration.address.base)/\(Self.service)/\(method)",
      isEncrypted: configuration.address.isEncrypted,
      authoritiesPath: configuration.authoritiesPath, headers: headers,
      body: GRPCMessage.framed(message), milliseconds: seconds * 1_000,
      connectMilliseconds: Self.connectMilliseconds, isCancelled: isCancelled)
  }

  private func body(
    of answer: HTTPAnswer, _ action: String, seconds: Int
  ) throws(CallFailure) -> [UInt8] {
    guard let status = GRPCStatus(answer.fields) else {
      throw rejection(action, "it does not speak gRPC (HTTP status \(answer.status))")
    }
    switch status.code {
    case 0:
      guard let message = GRPCMessage.unframed(answer.body) else {
        throw rejection(action, "its answer was cut off")
      }
      return message
    case GRPCStatus.unavailable:
      throw CallFailure(.unreachable(address: address, detail: status.message), isPassing: true)
    case GRPCStatus.unauthenticated, GRPCStatus.permissionDenied:
      throw CallFailure(.refused(address: address, detail: status.message))
    case GRPCStatus.deadlineExceeded:
      throw CallFailure(.late(address: address, seconds: seconds))
    default: throw rejection(action, "\(status.message) (gRPC status \(status.code))")
    }
  }

  private func failure(_ code: UInt32, _ detail: String, seconds: Int) -> CallFailure {
    switch code {
    case CURLE_OPERATION_TIMEDOUT.rawValue:
      CallFailure(.late(address: address, seconds: seconds))
    case CURLE_SEND_ERROR.rawValue, CURLE_RECV_ERROR.rawValue, CURLE_GOT_NOTHING.rawValue,
      CURLE_HTTP2.rawValue, CURLE_HTTP2_STREAM.rawValue, CURLE_PARTIAL_FILE.rawValue:
      CallFailure(.unreachable(address: address, detail: detail), isPassing: true)
    default: CallFailure(.unreachable(address: address, detail: detail))
    }
  }

  private func rejection(_ action: String, _ detail: String) -> CallFailure {
    CallFailure(.rejected(address: address, action: action, detail: detail))
  }
}

// MARK: - Consistency

extension MilvusClient {
  func noteWrite(at timestamp: UInt64) {
    lastWrite.withLock { $0 = max($0, timestamp) }
  }

  /// The level of consistency as Milvus numbers it, and the time up to which changes must be seen.
  ///
  /// - Parameter isStrict: Sees everything that was written by anybody before.
  func consistency(isStrict: Bool = false) -> (level: Int32, guaranteed: UInt64) {
    if isStrict { return (0, 0) }
    return switch configuration.consistency {
    case .strong: (0, 0)
    case .session: (1, lastWrite.withLock(\.self))
    case .bounded: (2, 0)
    case .eventually: (3, 0)
    }
  }
}

/// Why a call failed, and whether trying again may help.
private struct CallFailure: Error {
  let fault: RowStoreFault
  let isPassing: Bool

  init(_ fault: RowStoreFault, isPassing: Bool = false) {
    self.fault = fault
    self.isPassing = isPassing
  }
}
