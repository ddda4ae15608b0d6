/// Wraps results the way the revision of a request wants them.
struct Dialect {
  let identity: ServerIdentity
  /// Set for stateless requests.
  let revision: ProtocolRevision?

  /// How long clients may keep lists that change only with the server's version and settings.
  private static let listLifetimeMilliseconds: Int64 = 3_600_000

  /// The client's own revision where it is known, else the newest with a handshake.
  static func negotiate(_ requested: String?) -> ProtocolRevision {
    guard let known = requested.flatMap(ProtocolRevision.init), known.opensWithHandshake else {
      return .newestWithHandshake
    }
    return known
  }

  func handshake(_ negotiated: ProtocolRevision) -> JSONValue {
    [
      "protocolVersion": .string(negotiated.rawValue), "capabilities": ["tools": .object([:])],
      "serverInfo": identity.json, "instructions": .string(identity.instructions),
    ]
  }

  func discovery() -> JSONValue {
    cacheable([
      "supportedVersions": .array(ProtocolRevision.newestFirst.map { .string($0.rawValue) }),
      "capabilities": ["tools": .object([:])], "instructions": .string(identity.instructions),
    ])
  }

  /// Marks a result as final, where the revision has such a mark.
  func complete(_ result: JSONValue) -> JSONValue {
    guard revision != nil, var members = result.object else { return result }
    members["resultType"] = "complete"
    members["_meta"] = [RequestEnvelope.serverInfoKey: identity.json]
    return .object(members)
  }

  /// As `complete`, with the caching fields lists must carry.
  func cacheable(_ result: JSONValue) -> JSONValue {
    guard revision != nil, var members = complete(result).object else { return result }
    members["ttlMs"] = .integer(Self.listLifetimeMilliseconds)
    members["cacheScope"] = "public"
    return .object(members)
  }
}
