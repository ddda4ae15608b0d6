import CodeModel

/// Writes the calls that get what a context left out.
struct ContextCalls {
  let audience: ContextAudience
  /// The commit that was asked about, abbreviated; nil for files that can be read as they are.
  let commit: String?

  func more(than budget: ContextBudget) -> String {
    switch (audience, budget.larger?.tokenCount) {
    case (.tools, let count?): "get_context with tokens=\(count), or search_code"
    case (.tools, nil): "search_code with other words"
    case (.commands, let count?): "apus context with --tokens \(count), or apus search"
    case (.commands, nil): "apus search with other words"
    }
  }

  var lines: String {
    guard let commit else { return "read the file at these lines" }
    return "git show \(commit):PATH"
  }

  func relations(of end: RelationEnd) -> String {
    let place = "\(end.path.string.onOneLine):\(end.lines?.start ?? 1)"
    return switch audience {
    case .tools: "find_relations with symbol=\"\(place)\""
    case .commands: "apus related '\(place)'"
    }
  }
}
