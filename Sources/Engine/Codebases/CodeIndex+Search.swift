import CodeModel
import Embedding
import Indexing
import Languages
package import Ranking
import Retrieval
import SQLiteStorage
import SearchIndex
import Settings
import SourceTree
import Storage

extension SQLiteStore: ChunkSource {}

extension CodeIndex {
  /// Searches the codebases of folders, after making each as current as the request asks.
  ///
  /// A folder without an index is indexed first, unless it is too broad for that to be meant. Results
  /// of several codebases compete as those of one would.
  /// Throws `CodebaseFault`, `StorageFault`, `GitFault`, `CancellationError`.
  package func search(
    _ request: SearchRequest, progress: @escaping ProgressSink = { _ in }
  ) async throws -> SearchAnswer {
    let views = try await searchedViews(request, progress: progress)
    let clock = StageClock()
    var tuning = views.settings.retrievalTuning
    tuning.ranking.weights = request.weights ?? tuning.ranking.weights
    tuning = request.ablation.applied(to: tuning)
    let query = views.query(request)
    // The model is not loaded for nothing: that takes longer than all the rest of a search.
    let reranks =
      tuning.transformerMilliseconds > 0 && (query.legs ?? .all).contains(.reranking)
    let reply = try await retriever(tuning, withModel: reranks).search(query, in: views.scopes)
    var hits = reply.hits
    if request.wantsNeighbours {
      for (index, scope) in views.scopes.enumerated() {
        hits = try await withNeighbours(hits, ofCodebase: index, scope.reader)
      }
    }
    var answer = SearchAnswer(
      codebases: views.codebases, hits: hits, freshness: views.freshness,
      notices: views.notices + reply.allNotices, synchronisations: views.synchronisations,
      seconds: clock.wallSeconds)
    answer.confidence = reply.confidence
    answer.origin = AnswerOrigin(reply.origin)
    answer.words = reply.words
    return answer
  }

  /// What ranking weighs for a query in the first codebase of a request; throws as `search` does.
  package func rankingSample(_ request: SearchRequest) async throws -> RankingSample {
    let views = try await searchedViews(request) { _ in }
    return try await retriever(views.settings.retrievalTuning, withModel: true)
      .sample(views.query(request), in: views.scopes[0])
  }

  private func searchedViews(
    _ request: SearchRequest, progress: @escaping ProgressSink
  ) async throws -> SearchedViews {
    guard !request.roots.isEmpty else { throw CodebaseFault.emptyPath }
    guard request.roots.count <= SearchRequest.rootCountMax else {
      throw CodebaseFault.tooManyCodebases(
        count: request.roots.count, countMax: SearchRequest.rootCountMax)
    }
    var views = SearchedViews()
    for root in request.roots {
      views.add(try await searchedView(of: root, request, progress: progress))
    }
    return views
  }

  private func searchedView(
    of path: String, _ request: SearchRequest, progress: @escaping ProgressSink
  ) async throws -> SearchedView {
    let folder = try CodebaseRoot(resolving: path)
    let root = try await root(of: folder, at: request.revision)
    let settings = try settings(of: root)
    var notices = settings.notices
    let report = try await refresh(root, request.freshness, notices: &notices, progress: progress)
    var filter = request.query.filter
    filter.pathGlobs = Subfolder(folder, of: root).globs(filter.pathGlobs)
    filter.languages = configuration.languageCatalog.languages(calledBy: filter.languages)
    let (codebase, reader) = try await reader(of: root, request.freshness, progress: progress)
    noteUse(of: codebase)
    let legs = request.query.legs ?? settings.searchLegs
    let replica = try await searchReplica(
      of: codebase, root, fileCount: reader.fileCount, notices: &notices)
    return SearchedView(
      codebase: SearchedCodebase(
        root: codebase.rootPath, commit: codebase.commit?.hexadecimal,
        fileCount: reader.fileCount, chunkCount: reader.documentCount),
      scope: SearchScope(
        reader: reader, filter: filter, replica: replica, name: folder.repositoryName,
        changes: legs.contains(.history)
          ? await pastChanges(of: codebase, without: request.concealedCommits) : nil),
      settings: settings,
      report: report,
      notices: notices)
  }

  private func pastChanges(
    of codebase: CodebaseRecord, without concealed: Set<GitObjectID>
  ) async -> ChangeIndex? {
    // One that is cancelled is as good as none: the search ends anyway.
    try? await BlockingWork.run { [self] in changes(of: codebase, without: concealed) }
  }

  /// The committed state of a root with its opened segments.
  ///
  /// A segment may be gone because another process committed since; then the newer state has
  /// others. One that is gone or damaged in the present state is made again, unless the search was
  /// to answer from the index as it is.
  func reader(
    of root: CodebaseRoot, _ freshness: FreshnessPolicy, progress: @escaping ProgressSink
  ) async throws -> (CodebaseRecord, IndexReader) {
    var failed: (generation: Int64, fault: SegmentFault)?
    var mayRebuild = freshness != .committed
    while true {
      let codebase = try committed(root, freshness)
      if let failed, failed.generation == codebase.generation {
        guard mayRebuild else { throw failed.fault }
        mayRebuild = false
        _ = try await rebuild(root, progress: progress)
        continue
      }
      do {
        let reader = try readers.reader(for: codebase) {
          try folder(of: codebase.id).reader(for: codebase.segments)
        }
        return (codebase, reader)
      } catch let fault as SegmentFault where fault.isMendedByRebuilding {
        failed = (codebase.generation, fault)
      }
    }
  }

  private func retriever(
    _ tuning: RetrievalTuning, withModel: Bool
  ) async throws -> Retriever {
    Retriever(
      source: store, vectors: vectors, staticTable: LegResource { try staticTable.get() },
      embedder: withModel
        ? try await LegResource { try await embedder.ready() }
        : .missing(reason: "no vectors are asked for"), tuning: tuning)
  }
}

extension SearchedViews {
  /// The query of a request with the evidence that settings choose where it names none.
  fileprivate func query(_ request: SearchRequest) -> SearchQuery {
    var query = request.query
    query.legs = query.legs ?? settings.searchLegs
    return query
  }
}

extension LegResource {
  init(_ get: () throws -> Value) {
    do {
      self = .available(try get())
    } catch {
      self = .missing(reason: (error as? any UserFacingError)?.summary ?? "\(error)")
    }
  }

  /// Throws only `CancellationError`.
  init(_ get: () async throws -> Value) async throws {
    do {
      self = .available(try await get())
    } catch let cancellation as CancellationError {
      throw cancellation
    } catch {
      self = .missing(reason: (error as? any UserFacingError)?.description ?? "\(error)")
    }
  }
}

extension SearchReply {
  fileprivate var allNotices: [String] {
    let missing = origin.legs.compactMap { leg -> String? in
      guard case .unavailable(let reason) = leg.outcome else { return nil }
      return "the \(leg.name) leg did not answer: \(reason)"
    }
    let cut = "only the first \(RetrievalLimits.queryByteCountMax) bytes of the query were used"
    return missing + (queryWasCut ? [cut] : []) + notices
  }
}
