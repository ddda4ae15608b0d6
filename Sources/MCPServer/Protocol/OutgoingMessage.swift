/// Shapes of what the server writes.
package enum OutgoingMessage {
  package static func result(_ result: JSONValue, id: RequestID) -> JSONValue {
    ["jsonrpc": "2.0", "id": id.json, "result": result]
  }

  package static func failure(_ fault: ProtocolFault, id: RequestID?) -> JSONValue {
    ["jsonrpc": "2.0", "id": id?.json ?? .null, "error": fault.json]
  }

  package static func notification(_ method: String, params: JSONValue) -> JSONValue {
    ["jsonrpc": "2.0", "method": .string(method), "params": params]
  }
}
