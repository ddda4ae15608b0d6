/// A JSON-RPC message as a client sends it.
package enum IncomingMessage: Sendable {
  case request(Request)
  case notification(method: String, params: JSONValue)
  /// An answer to a request of ours. This server sends none, so it is dropped.
  case response
  /// Not JSON-RPC; answered with the fault, under the id where one was readable.
  case malformed(RequestID?, ProtocolFault)

  package struct Request: Sendable {
    package let id: RequestID
    package let method: String
    package let params: JSONValue
  }

  package init(_ value: JSONValue) {
    guard case .object(let members) = value else {
      self = .malformed(nil, .invalidRequest("A message must be a JSON object"))
      return
    }
    let id = members["id"].flatMap(RequestID.init)
    guard members["jsonrpc"]?.string == "2.0" else {
      self = .malformed(id, .invalidRequest("\"jsonrpc\" must be \"2.0\""))
      return
    }
    self = Self.classify(members, id: id)
  }

  private static func classify(_ members: [String: JSONValue], id: RequestID?) -> IncomingMessage {
    guard let method = members["method"] else {
      let isResponse = members["result"] != nil || members["error"] != nil
      return isResponse
        ? .response : .malformed(id, .invalidRequest("A request needs a \"method\""))
    }
    guard let name = method.string else {
      return .malformed(id, .invalidRequest("\"method\" must be a string"))
    }
    let params = members["params"] ?? .object([:])
    guard members["id"] != nil else { return .notification(method: name, params: params) }
    guard let id else {
      return .malformed(nil, .invalidRequest("\"id\" must be a string or an integer"))
    }
    guard params.object != nil else {
      return .malformed(id, .invalidParams("\"params\" must be an object"))
    }
    return .request(Request(id: id, method: name, params: params))
  }
}
