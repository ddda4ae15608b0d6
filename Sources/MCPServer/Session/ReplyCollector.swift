import Synchronization

/// Gathers the replies of a batch, which travel together.
final class ReplyCollector: Sendable {
  private let replies = Mutex<[JSONValue]>([])

  var values: [JSONValue] { replies.withLock { $0 } }

  func append(_ reply: JSONValue) {
    replies.withLock { $0.append(reply) }
  }
}
