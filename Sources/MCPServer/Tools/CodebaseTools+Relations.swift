import CodeModel
import Engine
import Settings

extension CodebaseTools {
  func findRelations(
    _ members: [String: JSONValue], _ progress: @escaping ToolProgressSink
  ) async throws -> ToolReply {
    let arguments = try ToolArguments(members, allowing: RelationArguments.names)
    let path = try absolutePath(arguments)
    let settings = try opening.index().settings(of: path)
    let question = try RelationArguments(arguments, limit: ToolNumbers(settings).relationLimit)
    let request = RelationRequest(
      root: path, query: question.asked,
      freshness: settings.toolFreshness,
      revision: question.revision)
    let report = try await opening.index().relations(request) { step in
      progress(step.overallShare, 1, step.sentence)
    }
    try await opening.index().keepWatching(path)
    let reply = RelationReplyText(
      report, to: question.query, from: question.start, tokenCountMax: question.tokenCountMax)
    return ToolReply(text: reply.rendered)
  }
}
