/// A JSON-RPC request id, echoed with the type it came in.
package enum RequestID: Hashable, Sendable {
  case integer(Int64)
  case string(String)

  package init?(_ value: JSONValue) {
    switch value {
    case .integer(let number): self = .integer(number)
    case .string(let text): self = .string(text)
    default: return nil
    }
  }

  package var json: JSONValue {
    switch self {
    case .integer(let number): .integer(number)
    case .string(let text): .string(text)
    }
  }
}
