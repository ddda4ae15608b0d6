import CodeModel
import Engine
import Relations
import Settings

extension CodebaseTools {
  func findSimilar(
    _ members: [String: JSONValue], _ progress: @escaping ToolProgressSink
  ) async throws -> ToolReply {
    let arguments = try ToolArguments(members, allowing: SimilarArguments.names)
    let path = try absolutePath(arguments)
    let settings = try opening.index().settings(of: path)
    let question = try SimilarArguments(
      arguments, path: path, extensions: try extensions(arguments, "extensionFilter"),
      settings: settings)
    let sink: ProgressSink = { step in progress(step.overallShare, 1, step.sentence) }
    let reply: SimilarReplyText
    switch question.request {
    case .similar(let request):
      reply = SimilarReplyText(
        try await opening.index().similar(request, progress: sink),
        tokenCountMax: question.tokenCountMax)
    case .duplicates(let request):
      reply = SimilarReplyText(
        try await opening.index().duplicates(request, progress: sink),
        tokenCountMax: question.tokenCountMax)
    }
    try await opening.index().keepWatching(path)
    return ToolReply(text: reply.rendered)
  }
}
