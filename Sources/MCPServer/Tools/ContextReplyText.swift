import CodeModel
package import Engine

/// Renders a context for a model: as it was packed, within the budget asked for.
package struct ContextReplyText {
  private let answer: ContextAnswer
  private let path: String

  /// - Parameter path: The folder that was asked about, as the client named it.
  package init(_ answer: ContextAnswer, path: String) {
    self.answer = answer
    self.path = path
  }

  /// The text of the reply.
  package var rendered: String {
    guard answer.pack.isEmpty else { return answer.pack.text }
    return answer.pack.text + emptyAdvice
  }

  private var emptyAdvice: String {
    let advice = "No results. Try other words, fewer filters, or grep for an exact string."
    guard path != answer.search.root else { return advice }
    return advice + " If the codebase ignores that folder, index_codebase it by itself."
  }
}
