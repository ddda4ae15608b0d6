import CodeModel
import Indexing
import Packing
import Relations
import Storage

extension CodeIndex {
  /// Answers a question with code: the best matches, what they call, a use and a test of them, as
  /// much as the budget has room for.
  ///
  /// Searches as `search` does and throws what it throws. Lines come from the index, so they are
  /// those that were searched. Without the relation graph the rest is answered, with a notice.
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
    let view = try await relationView(
      of: folder, at: request.revision, .committed, progress: progress)
    return try await BlockingWork.run { [self] in
      try pack(answer, request, view, in: folder)
    }
  }

  private func pack(
    _ answer: SearchAnswer, _ request: ContextRequest, _ view: RelationView,
    in folder: CodebaseRoot
  ) throws -> ContextAnswer {
    let clock = StageClock()
    let files = ContextFiles(store: store, reader: view.reader)
    let heading = ContextHeading(
      answer: answer, request: request, folder: folder, root: view.root)
    var input = PackingInput(
      question: request.query.text, preface: heading.preface(answer.notices), hits: answer.hits,
      files: try files.files(of: answer.hits), audience: request.audience,
      commit: answer.commit.map { String($0.prefix(12)) })
    let packer = Packer()
    var notices = answer.notices
    do {
      input.neighbours = try withGraph(of: view) { kept in
        let neighbours = ContextNeighbours(graph: kept.graph)
        return try packer.definitions(input).map(neighbours.neighbours)
      }
      let known = Set(input.files.map(\.path))
      input.files += try input.neighbours.flatMap(\.shownPaths).uniqued(except: known)
        .compactMap(files.file)
    } catch let error as any UserFacingError {
      input.neighbours = []
      notices.append("callers, callees and tests are missing: \(error.summary)")
      input.preface = heading.preface(notices)
    }
    return ContextAnswer(
      pack: packer.pack(input, budget: request.budget), search: answer, notices: notices,
      seconds: clock.wallSeconds)
  }
}

extension [RepositoryPath] {
  /// Each once, in order, without those in a set.
  fileprivate func uniqued(except known: Set<RepositoryPath>) -> [RepositoryPath] {
    var seen = known
    return filter { seen.insert($0).inserted }
  }
}
