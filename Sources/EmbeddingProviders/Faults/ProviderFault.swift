package import CodeModel

/// Why a service gave no vectors.
package enum ProviderFault: Error, Hashable, Sendable {
  case providerUnknown(String)
  /// A setting of `embedding.` is out of range or lacking.
  case setting(String, reason: String)
  case keyMissing(ProviderKind, variable: String?)
  case keyUnusable(source: String, reason: String)
  /// The file with the key can be read or written by others.
  case keyFileOpen(path: String)
  case unencrypted(host: String)
  case keyRefused(host: String, source: String?, message: String?)
  case modelUnknown(ProviderKind, model: String, host: String, message: String?)
  /// 429 to the last; the wait the service asked for.
  case limited(host: String, retryAfter: Duration?)
  case outOfFunds(host: String, message: String?)
  case refused(ProviderKind, address: String)
  case hostUnknown(host: String)
  case timedOut(host: String, seconds: Int)
  case lost(host: String, reason: String)
  case untrusted(host: String, reason: String)
  case requestRefused(host: String, status: Int, message: String?)
  /// More text than the service takes at once, or than its model reads.
  case tooLarge(host: String, status: Int, message: String?)
  case serverFailed(host: String, status: Int, message: String?)
  case malformed(host: String, reason: String)
  case wrongCount(host: String, sent: Int, received: Int)
  case wrongDimension(host: String, expected: Int, received: Int)
  /// No vector was ever asked for, so their length is not known.
  case dimensionUnknown(host: String)
}

extension ProviderFault: UserFacingError {
  package var summary: String {
    switch self {
    case .providerUnknown(let name): "embedding.provider is \(name), which is none of those known"
    case .setting(let name, let reason): "embedding.\(name) \(reason)"
    case .keyMissing(let kind, let variable):
      "\(kind.name) needs a key, and \(variable ?? "its variable") is not set"
    case .keyUnusable(let source, let reason): "the key in \(source) cannot be used: \(reason)"
    case .keyFileOpen(let path): "\(path) holds a key and is open to other users"
    case .unencrypted(let host): "the key would go to \(host) unencrypted"
    case .keyRefused(let host, let source, let message):
      "\(host) does not accept the key\(source.map { " in \($0)" } ?? "")" + said(message)
    case .modelUnknown(_, let model, let host, let message):
      "\(host) has no model \(model)" + said(message)
    case .limited(let host, _): "\(host) takes no more requests for now"
    case .outOfFunds(let host, let message): "the account at \(host) is used up" + said(message)
    case .refused(let kind, let address): "nothing answers at \(address), where \(kind.name) should"
    case .hostUnknown(let host): "there is no host \(host)"
    case .timedOut(let host, let seconds): "\(host) did not answer within \(seconds) s"
    case .lost(let host, let reason): "the connection to \(host) broke: \(reason)"
    case .untrusted(let host, let reason): "\(host) is not trusted: \(reason)"
    case .requestRefused(let host, let status, let message):
      "\(host) refused the request with status \(status)" + said(message)
    case .tooLarge(let host, let status, let message):
      "\(host) refused the text as too large with status \(status)" + said(message)
    case .serverFailed(let host, let status, let message):
      "\(host) failed with status \(status)" + said(message)
    case .malformed(let host, let reason): "the answer of \(host) cannot be read: \(reason)"
    case .wrongCount(let host, let sent, let received):
      "\(host) answered \(received) vectors to \(sent) texts"
    case .wrongDimension(let host, let expected, let received):
      "\(host) answered vectors of \(received) numbers instead of \(expected)"
    case .dimensionUnknown(let host): "\(host) was not asked for a vector yet"
    }
  }

  /// Less text may be taken.
  var meansTooLarge: Bool {
    if case .tooLarge = self { return true }
    return false
  }

  private func said(_ message: String?) -> String { message.map { ": \($0)" } ?? "" }

  package var fault: Fault {
    switch self {
    case .providerUnknown, .setting, .keyMissing, .keyUnusable, .keyFileOpen, .unencrypted: .user
    default: .environment
    }
  }
}
