import CodeModel
import Embedding
import Indexing
import Languages
import Retrieval
import SQLiteStorage
import SearchIndex
import Settings
import SourceTree
import Storage

extension SQLiteStore: ChunkSource {}

extension CodeIndex {
  /// Searches the codebase of a folder, after making it as current as the request asks.
  ///
  /// A folder without an index is indexed first, unless it is too broad for that to be meant.
  /// Throws `CodebaseFault`, `StorageFault`, `GitFault`, `CancellationError`.
  package func search(
    _ request: SearchRequest, progress: @escaping ProgressSink = { _ in }
  ) async throws -> SearchAnswer {
    let folder = try CodebaseRoot(resolving: request.root)
    let root = try await root(of: folder, at: request.revision)
    let settings = try settings(of: root)
    var notices = settings.notices
    let report = try await refresh(root, request.freshness, notices: &notices, progress: progress)
    var query = request.query
    query.legs = query.legs ?? settings.searchLegs
    query.filter.pathGlobs = Subfolder(folder, of: root).globs(query.filter.pathGlobs)
    query.filter.languages = configuration.languageCatalog.languages(
      calledBy: query.filter.languages)
    let (codebase, reader) = try await reader(of: root, request.freshness, progress: progress)
    noteUse(of: codebase)
    var answer = try await answer(query, in: codebase, reader, settings, report, notices)
    // Of what refreshing has to say, only this is not about how far the index is current.
    answer.freshness = notices.first {
      $0 != report?.grammarNotice && !settings.notices.contains($0)
    }
    if request.wantsNeighbours { answer.hits = try await withNeighbours(answer.hits, reader) }
    return answer
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

  private func answer(
    _ query: SearchQuery, in codebase: CodebaseRecord, _ reader: IndexReader,
    _ settings: SettingValues, _ report: IndexReport?, _ notices: [String]
  ) async throws -> SearchAnswer {
    let clock = StageClock()
    let reply = try await retriever(reader, settings.retrievalTuning).search(query)
    return SearchAnswer(
      root: codebase.rootPath, commit: codebase.commit?.hexadecimal, hits: reply.hits,
      notices: notices + reply.notices,
      synchronisation: report, fileCount: reader.fileCount, chunkCount: reader.documentCount,
      seconds: clock.wallSeconds)
  }

  private func retriever(
    _ reader: IndexReader, _ tuning: RetrievalTuning
  ) async throws -> Retriever {
    Retriever(
      reader: reader, source: store, vectors: vectors,
      staticTable: LegResource { try staticTable.get() },
      embedder: try await LegResource { try await embedder.ready() }, tuning: tuning)
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
  fileprivate var notices: [String] {
    let missing = legs.compactMap { leg -> String? in
      guard case .unavailable(let reason) = leg.outcome else { return nil }
      return "the \(leg.name) leg did not answer: \(reason)"
    }
    let cut = "only the first \(RetrievalLimits.queryByteCountMax) bytes of the query were used"
    return missing + (queryWasCut ? [cut] : [])
  }
}
