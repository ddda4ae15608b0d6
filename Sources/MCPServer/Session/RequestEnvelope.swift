/// What a request says about itself beside its parameters: its era and its progress token.
///
/// The era is decided for every request anew, because clients are known to probe with
/// `server/discover` and then open the handshake on the same process.
package struct RequestEnvelope: Hashable, Sendable {
  /// The revision named by the envelope of a stateless request; nil for the handshake's revisions.
  package let statelessRevision: ProtocolRevision?
  package let progressToken: JSONValue?

  static let versionKey = "io.modelcontextprotocol/protocolVersion"
  static let capabilitiesKey = "io.modelcontextprotocol/clientCapabilities"
  static let serverInfoKey = "io.modelcontextprotocol/serverInfo"

  /// Reads `params._meta`; throws when a stateless envelope is incomplete or of another revision.
  package init(params: JSONValue) throws(ProtocolFault) {
    let meta = params["_meta"]
    guard meta == nil || meta?.object != nil else {
      throw .invalidParams("\"_meta\" must be an object")
    }
    progressToken = try Self.progressToken(meta?["progressToken"])
    guard let version = meta?[Self.versionKey] else {
      statelessRevision = nil
      return
    }
    guard let requested = version.string else {
      throw .invalidParams("_meta[\"\(Self.versionKey)\"] must be a string")
    }
    guard meta?[Self.capabilitiesKey]?.object != nil else {
      throw .invalidParams("_meta[\"\(Self.capabilitiesKey)\"] must be an object")
    }
    guard requested == ProtocolRevision.july2026.rawValue else {
      throw .unsupportedVersion(requested)
    }
    statelessRevision = .july2026
  }

  private static func progressToken(_ value: JSONValue?) throws(ProtocolFault) -> JSONValue? {
    switch value {
    case nil, .null: nil
    case .string, .integer: value
    default: throw .invalidParams("_meta.progressToken must be a string or an integer")
    }
  }
}
