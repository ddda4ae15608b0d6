import CodeModel
import Indexing
import Languages
import Retrieval
import SQLiteStorage
import SearchIndex
import Similarity
import Storage

extension CodeIndex {
  /// Finds code like some given code in the codebase of a folder, which is first made as current as
  /// the request asks, as a search does.
  ///
  /// Paths of the request are read as those of `relations`. Throws what `search` throws, and
  /// `CodebaseFault.notInIndex` for code that is not there.
  package func similar(
    _ request: SimilarRequest, progress: @escaping ProgressSink = { _ in }
  ) async throws -> SimilarAnswer {
    let folder = try CodebaseRoot(resolving: request.root)
    let view = try await relationView(
      of: folder, at: request.revision, request.freshness, progress: progress)
    let clock = StageClock()
    let (subject, place) = try await BlockingWork.run { [self] in
      try code(of: request.code, in: folder, view)
    }
    let reply = try await similarSearch(view.reader).search(
      SimilarQuery(
        subject: subject, countMax: request.countMax, scoreMin: request.similarityMin,
        filter: inside(folder, of: view.root, request.filter)))
    return SimilarAnswer(
      root: view.codebase.rootPath, commit: view.codebase.commit?.hexadecimal, subject: place,
      hits: reply.hits, foundCount: reply.foundCount, fileCount: view.reader.fileCount,
      notices: view.notices + reply.notices, seconds: clock.wallSeconds)
  }

  /// Finds code that occurs more than once in a folder.
  ///
  /// Throws what `search` throws.
  package func duplicates(
    _ request: DuplicatesRequest, progress: @escaping ProgressSink = { _ in }
  ) async throws -> DuplicatesAnswer {
    let folder = try CodebaseRoot(resolving: request.root)
    let view = try await relationView(
      of: folder, at: request.revision, request.freshness, progress: progress)
    let clock = StageClock()
    let filter = inside(folder, of: view.root, request.filter)
    let flag = CancellationFlag()
    let (files, reply) = try await withTaskCancellationHandler {
      try await BlockingWork.run { [self] in
        let files = try analysedFiles(of: view.codebase, filter)
        let search = DuplicateSearch(store: store, commentMarks: commentMarks)
        let query = DuplicateQuery(
          files: files, countMax: request.countMax, scoreMin: request.similarityMin)
        return (files, try search.search(query) { flag.isSet })
      }
    } onCancel: {
      flag.set()
    }
    return DuplicatesAnswer(
      root: view.codebase.rootPath, commit: view.codebase.commit?.hexadecimal,
      groups: reply.groups, foundCount: reply.foundCount, fileCount: files.count,
      unitCount: reply.unitCount, notices: view.notices + reply.notices,
      seconds: clock.wallSeconds)
  }

  private func code(
    of code: SimilarCode, in folder: CodebaseRoot, _ view: RelationView
  ) throws -> (SimilarSubject, SimilarPlace?) {
    switch code {
    case .text(let text): return (SimilarSubject(text: Array(text.utf8)), nil)
    case .place(let written):
      let reading = SubjectReading(root: view.root, folder: folder) {
        view.reader.file(at: $0) != nil
      }
      let subject = reading.query(RelationQuery(subject: written)).subject
      return try SubjectCode(source: source(over: view.reader), root: view.root.name)
        .code(of: subject)
    }
  }

  private func similarSearch(_ reader: IndexReader) async throws -> SimilarSearch {
    SimilarSearch(
      reader: reader, store: store, vectors: vectors,
      staticTable: LegResource { try staticTable.get() },
      embedder: try await LegResource { try await embedder.ready() }, commentMarks: commentMarks)
  }

  private var commentMarks: @Sendable (Language) -> CommentMarks {
    let catalog = configuration.languageCatalog
    return { language in
      guard let comments = (try? catalog.profile(of: language))?.comments else { return .usual }
      return CommentMarks(line: comments.line ?? [], block: comments.block ?? [])
    }
  }

  /// A filter as it reads from the codebase's root.
  private func inside(
    _ folder: CodebaseRoot, of root: CodebaseRoot, _ filter: ResultFilter
  ) -> ResultFilter {
    var filter = filter
    filter.pathGlobs = Subfolder(folder, of: root).globs(filter.pathGlobs)
    filter.languages = configuration.languageCatalog.languages(calledBy: filter.languages)
    return filter
  }

  private func analysedFiles(
    of codebase: CodebaseRecord, _ filter: ResultFilter
  ) throws -> [DuplicateQuery.File] {
    let predicate = FilePredicate(filter)
    return try store.files(of: codebase.id).compactMap { file in
      guard case .analysed(let key) = file.outcome,
        predicate?.accepts(file.path, key.language) != false
      else {
        return nil
      }
      return DuplicateQuery.File(path: file.path, analysis: key)
    }
  }
}
