/// The replies that agents get from us, as they get them.
package struct AgentReplies: TokenMethod {
  package let name: String
  /// Whether the length is part of the question, so that each budget has a reply of its own.
  private let takesBudget: Bool
  private let text:
    @Sendable (_ root: String, _ question: String, _ byteCountMax: Int) async throws
      -> String

  /// - Parameter text: The whole text of a reply.
  package init(
    name: String, takesBudget: Bool,
    text:
      @escaping @Sendable (_ root: String, _ question: String, _ byteCountMax: Int) async throws
      -> String
  ) {
    self.name = name
    self.takesBudget = takesBudget
    self.text = text
  }

  package func opened(on root: String) async throws -> any OpenedTokenMethod {
    Opened(method: self, root: root)
  }

  private actor Opened: OpenedTokenMethod {
    nonisolated let preparation: Preparation? = nil
    private let method: AgentReplies
    private let root: String
    private var last: (question: String, reply: MeasuredReply)?

    init(method: AgentReplies, root: String) {
      self.method = method
      self.root = root
    }

    func reply(to question: String, byteCountMax: Int) async throws -> MeasuredReply {
      if !method.takesBudget, let last, last.question == question { return last.reply }
      let reply = ReplyReading.measured(try await method.text(root, question, byteCountMax))
      last = (question, reply)
      return reply
    }
  }
}
