/// A failure answered as a JSON-RPC error object.
package struct ProtocolFault: Error, Hashable, Sendable {
  package let code: Int64
  package let message: String
  package var data: JSONValue?

  package init(code: Int64, message: String, data: JSONValue? = nil) {
    self.code = code
    self.message = message
    self.data = data
  }

  package static func parseError(_ message: String) -> ProtocolFault {
    ProtocolFault(code: -32700, message: message)
  }

  package static func invalidRequest(_ message: String) -> ProtocolFault {
    ProtocolFault(code: -32600, message: message)
  }

  package static func methodNotFound(_ method: String) -> ProtocolFault {
    ProtocolFault(code: -32601, message: "Method not found: \(method)")
  }

  package static func invalidParams(_ message: String) -> ProtocolFault {
    ProtocolFault(code: -32602, message: message)
  }

  package static func internalError(_ message: String) -> ProtocolFault {
    ProtocolFault(code: -32603, message: message)
  }

  /// MCP 2026-07-28, "Unsupported protocol version".
  package static func unsupportedVersion(_ requested: String) -> ProtocolFault {
    ProtocolFault(
      code: -32022, message: "Unsupported protocol version",
      data: [
        "supported": .array(ProtocolRevision.newestFirst.map { .string($0.rawValue) }),
        "requested": .string(requested),
      ])
  }

  var json: JSONValue {
    var members: [String: JSONValue] = ["code": .integer(code), "message": .string(message)]
    members["data"] = data
    return .object(members)
  }
}
