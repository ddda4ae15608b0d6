import CodeModel
package import Engine
package import Settings

/// The tools over the code index.
package struct CodebaseTools: ToolSet {
  let opening: IndexOpening
  private let workingDirectory: String
  private let settings: @Sendable () -> SettingValues

  /// - Parameters:
  ///   - workingDirectory: Named in the hint for a path that is not absolute.
  ///   - settings: Gives the defaults that the list of tools shows; those of a call are of the
  ///     codebase it names.
  ///   - open: Opens the index, when a call first needs it; called again after a failure.
  package init(
    workingDirectory: String, settings: @escaping @Sendable () -> SettingValues = { .init() },
    open: @escaping @Sendable () throws -> CodeIndex
  ) {
    self.workingDirectory = workingDirectory
    self.settings = settings
    opening = IndexOpening(open)
  }

  package var definitions: [ToolDefinition] {
    let numbers = ToolNumbers(settings())
    return [
      ToolCatalogue.context.taking(numbers.contextTokens),
      ToolCatalogue.search.taking(numbers.searchLimit),
      ToolCatalogue.index, ToolCatalogue.status, ToolCatalogue.clear,
      ToolCatalogue.outline.taking(numbers.outlineTokens),
      ToolCatalogue.relations.taking(numbers.relationLimit, ToolNumbers.replyTokens),
      ToolCatalogue.similar.taking(numbers.similarLimit, ToolNumbers.replyTokens)
        .taking([("minSimilarity", numbers.leastSimilarity)]),
    ]
  }

  package func call(
    _ name: String, arguments: [String: JSONValue], progress: @escaping ToolProgressSink
  ) async -> ToolReply {
    do {
      switch name {
      case ToolCatalogue.context.name: return try await context(arguments, progress)
      case ToolCatalogue.search.name: return try await search(arguments, progress)
      case ToolCatalogue.index.name: return try await startIndexing(arguments)
      case ToolCatalogue.outline.name: return try await outline(arguments, progress)
      case ToolCatalogue.relations.name: return try await findRelations(arguments, progress)
      case ToolCatalogue.similar.name: return try await findSimilar(arguments, progress)
      case ToolCatalogue.status.name: return try await status(arguments)
      default: return try await clear(arguments)
      }
    } catch let fault as ArgumentFault {
      return .failure("Error: \(fault.message)")
    } catch let error as any UserFacingError {
      return .failure("Error: \(error.description)")
    } catch is CancellationError {
      return .failure("Error: the call was cancelled.")
    } catch {
      return .failure("Error: an unexpected fault (\(error)). Please report it.")
    }
  }

  private func search(
    _ members: [String: JSONValue], _ progress: @escaping ToolProgressSink
  ) async throws -> ToolReply {
    let arguments = try ToolArguments(
      members,
      allowing: [
        "path", "query", "alsoPaths", "limit", "extensionFilter", "at", "neighbours", "explain",
      ])
    let path = try absolutePath(arguments)
    let settings = try opening.index().settings(of: path)
    let others = try arguments.texts("alsoPaths").map { other throws(ArgumentFault) in
      try absolutePath(other, of: "alsoPaths")
    }
    let query = SearchQuery(
      text: try arguments.text("query"),
      resultCountMax: try arguments.integer(ToolNumbers(settings).searchLimit),
      filter: ResultFilter(extensions: try extensions(arguments, "extensionFilter")))
    let request = SearchRequest(
      roots: [path] + others, query: query,
      freshness: settings.toolFreshness,
      revision: try arguments.optionalText("at"),
      wantsNeighbours: try arguments.flag("neighbours"))
    let reply = try await opening.index().search(request) { step in
      progress(step.overallShare, 1, step.sentence)
    }
    for root in request.roots { try await opening.index().keepWatching(root) }
    let text = SearchReplyText(
      reply: reply, query: query, path: path, explains: try arguments.flag("explain"),
      characterCountMax: settings[.mcpReplyCharacters])
    return ToolReply(text: text.rendered)
  }

  private func context(
    _ members: [String: JSONValue], _ progress: @escaping ToolProgressSink
  ) async throws -> ToolReply {
    let arguments = try ToolArguments(
      members, allowing: ["path", "question", "tokens", "extensionFilter", "at"])
    let path = try absolutePath(arguments)
    let settings = try opening.index().settings(of: path)
    let tokens = try arguments.integer(ToolNumbers(settings).contextTokens)
    let filter = ResultFilter(extensions: try extensions(arguments, "extensionFilter"))
    let request = ContextRequest(
      root: path, query: SearchQuery(text: try arguments.text("question"), filter: filter),
      budget: ContextBudget(tokenCount: tokens),
      freshness: settings.toolFreshness,
      revision: try arguments.optionalText("at"))
    let answer = try await opening.index().context(request) { step in
      progress(step.overallShare, 1, step.sentence)
    }
    try await opening.index().keepWatching(path)
    return ToolReply(text: ContextReplyText(answer, path: path).rendered)
  }

  private func outline(
    _ members: [String: JSONValue], _ progress: @escaping ToolProgressSink
  ) async throws -> ToolReply {
    let arguments = try ToolArguments(members, allowing: ["path", "tokens"])
    let path = try absolutePath(arguments)
    let settings = try opening.index().settings(around: path)
    let tokens = try arguments.integer(ToolNumbers(settings).outlineTokens)
    let request = OutlineRequest(
      path: path, tokenCountMax: tokens,
      freshness: settings.toolFreshness)
    let answer = try await opening.index().outline(request) { step in
      progress(step.overallShare, 1, step.sentence)
    }
    if answer.isFolder { try await opening.index().keepWatching(request.path) }
    return ToolReply(text: OutlineReplyText(answer).rendered)
  }

  private func startIndexing(_ members: [String: JSONValue]) async throws -> ToolReply {
    let arguments = try ToolArguments(
      members, allowing: ["path", "force", "splitter", "customExtensions", "ignorePatterns"])
    // Every text file is indexed whatever its extension, and settings say where files are cut.
    _ = try extensions(arguments, "customExtensions")
    _ = try arguments.choice("splitter", default: "ast", among: ["ast", "langchain"])
    var request = IndexRequest(
      root: try absolutePath(arguments), isForced: try arguments.flag("force"))
    let patterns = try arguments.texts("ignorePatterns")
    if !patterns.isEmpty { request.ignoredPatterns = patterns }
    let start = try await opening.index().startIndexing(request)
    try await opening.index().keepWatching(request.root)
    return ToolReply(text: StatusText.started(start))
  }

  private func status(_ members: [String: JSONValue]) async throws -> ToolReply {
    let path = try absolutePath(try ToolArguments(members, allowing: ["path"]))
    let status = try await opening.index().status(of: path)
    return ToolReply(text: StatusText.status(status, path: path))
  }

  private func clear(_ members: [String: JSONValue]) async throws -> ToolReply {
    let path = try absolutePath(try ToolArguments(members, allowing: ["path"]))
    guard let report = try await opening.index().clear(root: path) else {
      return .failure(
        "Error: codebase '\(path.onOneLine)' is not indexed, so there is nothing to clear.")
    }
    return ToolReply(text: StatusText.cleared(report))
  }

  func absolutePath(_ arguments: ToolArguments) throws(ArgumentFault) -> String {
    try absolutePath(try arguments.text("path"), of: "path")
  }

  private func absolutePath(
    _ path: String, of argument: String
  ) throws(ArgumentFault) -> String {
    guard path.hasPrefix("/") else {
      throw ArgumentFault(
        "\"\(argument)\" must be absolute. Did you mean \"\(workingDirectory)/\(path.onOneLine)\"?")
    }
    return path
  }

  func extensions(
    _ arguments: ToolArguments, _ name: String
  ) throws(ArgumentFault) -> [String] {
    let texts = try arguments.texts(name)
    let invalid = texts.filter { $0.contains { $0.isWhitespace || $0 == "/" || $0 == "*" } }
    let names = texts.map(ResultFilter.extensionName)
    guard invalid.isEmpty, !names.contains("") else {
      throw ArgumentFault("\"\(name)\" takes extensions such as [\".ts\", \".py\"].")
    }
    return names
  }
}

extension SettingValues {
  /// How long a tool waits for a first indexing or a synchronisation before it answers from what is
  /// committed: usually under the 60 seconds after which the strictest client gives up.
  var toolFreshness: FreshnessPolicy { .within(seconds: Double(self[.mcpPatience])) }
}
