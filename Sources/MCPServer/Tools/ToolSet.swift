/// Tools a session offers.
package protocol ToolSet: Sendable {
  /// In the order clients see them, which never changes.
  var definitions: [ToolDefinition] { get }

  /// Runs a tool; failures a model can mend come back as `isError` text, never as a throw.
  func call(_ name: String, arguments: [String: JSONValue], progress: @escaping ToolProgressSink)
    async -> ToolReply
}

/// Receives a count that only rises and what is going on.
package typealias ToolProgressSink =
  @Sendable (_ completed: Double, _ total: Double?, _ message: String) -> Void

/// What a tool answers: plain text, because clients that see structured content hide the text.
package struct ToolReply: Hashable, Sendable {
  package let text: String
  package let isError: Bool

  package init(text: String, isError: Bool = false) {
    self.text = text
    self.isError = isError
  }

  package static func failure(_ text: String) -> ToolReply { ToolReply(text: text, isError: true) }

  var json: JSONValue {
    [
      "content": [["type": "text", "text": .string(text)]],
      "isError": .bool(isError),
    ]
  }
}
