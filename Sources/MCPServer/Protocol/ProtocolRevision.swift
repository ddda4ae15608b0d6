/// A revision of the Model Context Protocol this server speaks.
package enum ProtocolRevision: String, CaseIterable, Sendable, Comparable {
  case november2024 = "2024-11-05"
  case march2025 = "2025-03-26"
  case june2025 = "2025-06-18"
  case november2025 = "2025-11-25"
  /// Stateless: every request carries its own envelope, `server/discover` replaces `initialize`.
  case july2026 = "2026-07-28"

  /// The answer to a client that asks for a revision the handshake cannot reach.
  package static let newestWithHandshake = ProtocolRevision.november2025
  package static let newestFirst = allCases.sorted(by: >)

  package var opensWithHandshake: Bool { self < .july2026 }
  /// JSON-RPC batches were part of the protocol up to March 2025.
  package var allowsBatches: Bool { self <= .march2025 }

  package static func < (left: ProtocolRevision, right: ProtocolRevision) -> Bool {
    left.rawValue < right.rawValue
  }
}
