import CodeModel
import Embedding
import Foundation

/// One service with a key: asks for vectors and tries again where that may help.
struct ServiceConnection: Sendable {
  let service: ProviderService
  private let key: Secret?
  private let transport: any HTTPTransport
  private let gate: RequestGate
  private let time: Timekeeper
  private let random: @Sendable () -> Double

  /// A search would rather answer without than be later than this.
  private static let awaitedSecondsMax = 30

  init(
    _ service: ProviderService, key: Secret?, transport: any HTTPTransport, time: Timekeeper,
    random: @escaping @Sendable () -> Double
  ) {
    self.service = service
    self.key = key
    self.transport = transport
    self.time = time
    self.random = random
    gate = RequestGate(service.limits, time: time)
  }

  /// The vectors of the texts of one request as the service gives them.
  ///
  /// Throws `ProviderFault`, `CancellationError`.
  func vectors(
    of texts: [String], for task: EmbeddingTask, tokenCount: Int
  ) async throws -> [[Float]] {
    let request = try request(texts, task.purpose)
    var schedule = RetrySchedule(task.isAwaited ? .awaited : .unattended)
    let seconds = min(
      service.limits.timeoutSeconds, task.isAwaited ? Self.awaitedSecondsMax : .max)
    let start = time.now()
    while true {
      let failure: (kind: PassingFailure, fault: ProviderFault)
      switch try await attempt(request, (texts.count, tokenCount), seconds: seconds) {
      case .success(let vectors): return vectors
      case .failure(let outcome): failure = (outcome.kind, outcome.fault)
      }
      let decision = schedule.decision(
        after: failure.kind, elapsed: time.now() - start, random: random())
      guard case .retry(let delay) = decision else { throw failure.fault }
      if case .limited = failure.kind { await gate.close(for: delay) }
      try await time.sleep(delay)
    }
  }

  private func request(
    _ texts: [String], _ purpose: EmbeddingTask.Purpose
  ) throws -> HTTPRequest {
    let api = service.kind.api
    return HTTPRequest(
      url: api.url(service),
      authorization: key.map { (api.authorization.header, api.authorization.prefix, $0) },
      body: try api.body(texts, purpose, service))
  }

  private struct Failure: Error {
    let kind: PassingFailure
    let fault: ProviderFault
  }

  /// Throws what no further attempt would mend.
  private func attempt(
    _ request: HTTPRequest, _ count: (texts: Int, tokens: Int), seconds: Int
  ) async throws -> Result<[[Float]], Failure> {
    try await gate.enter(tokenCount: count.tokens)
    let reply: HTTPReply
    do {
      reply = try await transport.send(request, timeout: .seconds(seconds))
      await gate.leave()
    } catch {
      await gate.leave()
      guard let fault = error as? TransportFault else { throw error }
      return .failure(Failure(kind: .lost, fault: try passing(fault, seconds: seconds)))
    }
    guard reply.status == 200 else { return .failure(try failure(reply)) }
    do {
      let vectors = try service.kind.api.vectors(reply.body)
      guard vectors.count == count.texts else {
        let fault = ProviderFault.wrongCount(
          host: host, sent: count.texts, received: vectors.count)
        return .failure(Failure(kind: .malformed, fault: fault))
      }
      return .success(vectors)
    } catch {
      let reason = (error as? MalformedReply)?.reason ?? "it is not the JSON that was expected"
      return .failure(Failure(kind: .malformed, fault: .malformed(host: host, reason: reason)))
    }
  }

  private var host: String { service.address.host }

  /// A broken connection may be whole the next time; an address where nothing listens is not tried
  /// again, because the user had better know at once.
  private func passing(_ fault: TransportFault, seconds: Int) throws -> ProviderFault {
    switch fault {
    case .refused: throw ProviderFault.refused(service.kind, address: service.address.base)
    case .hostUnknown: throw ProviderFault.hostUnknown(host: host)
    case .untrusted(let reason): throw ProviderFault.untrusted(host: host, reason: reason)
    case .tooLarge(let byteCountMax):
      throw ProviderFault.malformed(host: host, reason: "it is over \(byteCountMax) bytes")
    case .timedOut: return .timedOut(host: host, seconds: seconds)
    case .lost(let reason): return .lost(host: host, reason: reason)
    }
  }

  private func failure(_ reply: HTTPReply) throws -> Failure {
    let complaint = ServiceComplaint(reply.body)
    let message = complaint.message.map { key?.redacting($0) ?? $0 }
    let wait = RetryAfter.duration(reply.headers, now: Date()) ?? complaint.retryAfter
    if complaint.isAboutTheSize(status: reply.status) {
      throw ProviderFault.tooLarge(host: host, status: reply.status, message: message)
    }
    switch reply.status {
    case 429 where !complaint.isOutOfFunds:
      return Failure(
        kind: .limited(retryAfter: wait), fault: .limited(host: host, retryAfter: wait))
    case 408, 425, 500, 502, 503, 504, 529:
      return Failure(
        kind: .unavailable(retryAfter: wait),
        fault: .serverFailed(host: host, status: reply.status, message: message))
    default: throw lasting(reply.status, complaint, message)
    }
  }

  private func lasting(
    _ status: Int, _ complaint: ServiceComplaint, _ message: String?
  ) -> ProviderFault {
    let source = service.keySource.file ?? service.keySource.variable
    if status == 402 || complaint.isOutOfFunds {
      return .outOfFunds(host: host, message: message)
    }
    if status == 401 || status == 403 || complaint.isAboutTheKey {
      return .keyRefused(host: host, source: source, message: message)
    }
    if status == 404 || status == 400 && complaint.isAboutTheModel {
      return .modelUnknown(service.kind, model: service.model, host: host, message: message)
    }
    return status >= 500
      ? .serverFailed(host: host, status: status, message: message)
      : .requestRefused(host: host, status: status, message: message)
  }
}
