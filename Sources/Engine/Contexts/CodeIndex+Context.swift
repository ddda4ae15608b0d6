import CodeModel
import Indexing
import Packing
import SQLiteStorage
import SearchIndex
import Storage

extension CodeIndex {
  /// Answers a question with code: the best matches, what they call, a use and a test of them, as
  /// much as the budget has room for.
  ///
  /// Searches as `search` does and throws what it throws. Lines come from the index, so they are
  /// those that were searched.
  package func context(
    _ request: ContextRequest, progress: @escaping ProgressSink = { _ in }
  ) async throws -> ContextAnswer {
    var query = request.query
    query.resultCountMax = Packer.matchCountMax
    let answer = try await search(
      SearchRequest(
        root: request.root, query: query, freshness: request.freshness, revision: request.revision),
      progress: progress)
    let folder = try CodebaseRoot(resolving: request.root)
    let root = try await root(of: folder, at: request.revision)
    let codebase = try committed(root, request.freshness)
    return try await BlockingWork.run { [self] in
      try pack(answer, request, ContextFiles(store: store, codebase: codebase.id), folder, root)
    }
  }

  private func pack(
    _ answer: SearchAnswer, _ request: ContextRequest, _ files: ContextFiles,
    _ folder: CodebaseRoot, _ root: CodebaseRoot
  ) throws -> ContextAnswer {
    let clock = StageClock()
    let notices = answer.notices
    let preface = ContextHeading(answer: answer, request: request, folder: folder, root: root)
      .preface(notices)
    let input = PackingInput(
      question: request.query.text, preface: preface, hits: answer.hits,
      files: try files.files(of: answer.hits), audience: request.audience,
      commit: answer.commit.map { String($0.prefix(12)) })
    let packer = Packer()
    let pack = packer.pack(input, budget: request.budget)
    return ContextAnswer(
      pack: pack, search: answer, notices: notices, seconds: clock.wallSeconds)
  }
}
