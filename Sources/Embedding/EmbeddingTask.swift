/// What vectors are wanted for; models that tell questions from answers embed them differently.
package struct EmbeddingTask: Hashable, Sendable {
  package enum Purpose: String, Hashable, Sendable {
    /// The text is what somebody looks for.
    case query
    /// The text is what may be found.
    case document
  }

  package let purpose: Purpose
  /// Whether somebody waits for an answer: a service that is busy is then given up sooner.
  package let isAwaited: Bool

  /// What a search looks for.
  package static let query = EmbeddingTask(purpose: .query, isAwaited: true)
  /// What a search has found and compares, and code that others are compared with.
  package static let candidates = EmbeddingTask(purpose: .document, isAwaited: true)
  /// What is embedded ahead of time.
  package static let documents = EmbeddingTask(purpose: .document, isAwaited: false)
}
