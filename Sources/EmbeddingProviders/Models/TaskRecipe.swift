import Embedding

/// How a query is told from a text to be found.
///
/// Voyage and the older Gemini models are told by a field of the request; most models of others
/// expect words before the text, and some make no difference.
struct TaskRecipe: Hashable, Sendable {
  let queryPrefix: String
  let documentPrefix: String
  /// The service is told by a field.
  let hasTaskField: Bool

  init(_ kind: ProviderKind, model: String, _ configuration: ProviderConfiguration) {
    hasTaskField =
      switch kind {
      case .voyage: true
      case .gemini: !model.contains("gemini-embedding-2")
      default: false
      }
    let known = hasTaskField ? nil : ModelTable.shared.form(of: model)
    queryPrefix = configuration.queryPrefix ?? known?.query ?? ""
    documentPrefix = configuration.documentPrefix ?? known?.document ?? ""
  }

  func prefix(for purpose: EmbeddingTask.Purpose) -> String {
    switch purpose {
    case .query: queryPrefix
    case .document: documentPrefix
    }
  }

  /// What a kept vector depends on.
  var identity: String {
    let field = hasTaskField ? "task-field" : "plain"
    return documentPrefix.isEmpty ? field : "\(field),before:\(documentPrefix)"
  }
}
