import CodeModel
import Engine
import Relations

extension CodebaseTools {
  func findSimilar(
    _ members: [String: JSONValue], _ progress: @escaping ToolProgressSink
  ) async throws -> ToolReply {
    let arguments = try ToolArguments(
      members, allowing: ["path", "place", "code", "duplicates", "limit", "tokens"])
    let path = try absolutePath(arguments)
    let limit = try arguments.integer(
      "limit", default: SimilarRequest.limitDefault, in: 1...SimilarRequest.limitMax)
    let tokens = try arguments.integer(
      "tokens", default: RelationBudget.tokenCountDefault,
      in: RelationBudget.tokenCountMin...RelationReplyText.tokenCountMax)
    let code = try Self.code(arguments)
    let freshness = FreshnessPolicy.within(seconds: Self.synchronisationPatienceSeconds)
    let sink: ProgressSink = { step in progress(step.overallShare, 1, step.sentence) }
    let reply: SimilarReplyText
    if let code {
      let request = SimilarRequest(root: path, code: code, countMax: limit, freshness: freshness)
      reply = SimilarReplyText(
        try await opening.index().similar(request, progress: sink), tokenCountMax: tokens)
    } else {
      let request = DuplicatesRequest(root: path, countMax: limit, freshness: freshness)
      reply = SimilarReplyText(
        try await opening.index().duplicates(request, progress: sink), tokenCountMax: tokens)
    }
    try await opening.index().keepWatching(path)
    return ToolReply(text: reply.rendered)
  }

  /// Nil when duplicates are asked for.
  private static func code(_ arguments: ToolArguments) throws(ArgumentFault) -> SimilarCode? {
    let place = try arguments.optionalText("place")
    let text = try arguments.optionalText("code")
    switch (place, text, try arguments.flag("duplicates")) {
    case (let place?, nil, false): return .place(RelationSubject(place))
    case (nil, let text?, false): return .text(text)
    case (nil, nil, true): return nil
    default:
      throw ArgumentFault("Give one of \"place\", \"code\" and \"duplicates\": true.")
    }
  }
}
