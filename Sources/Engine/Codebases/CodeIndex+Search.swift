import CodeModel
import Embedding
import Foundation
import Indexing
import Retrieval
import SQLiteStorage
import SearchIndex
import SourceTree
import Storage

extension SQLiteStore: ChunkSource {}

extension CodeIndex {
  /// Searches the codebase of a folder, after making it as current as the request asks.
  ///
  /// A folder without an index is indexed first, unless it is too broad for that to be meant.
  /// Throws `CodebaseFault`, `StorageFault`, `CancellationError`.
  package func search(
    _ request: SearchRequest, progress: @escaping ProgressSink = { _ in }
  ) async throws -> SearchAnswer {
    let folder = try CodebaseRoot(resolving: request.root)
    let known = try codebase(covering: folder)
    if known == nil && folder.isTooBroad { throw CodebaseFault.tooBroad(path: folder.path) }
    let root = try known.map { try CodebaseRoot(resolving: $0.rootPath) } ?? folder
    var notices: [String] = []
    let report = try await refresh(root, request.freshness, notices: &notices, progress: progress)
    if let notice = report?.grammarNotice { notices.append(notice) }
    var query = request.query
    query.filter.pathGlobs = Subfolder(folder, of: root).globs(query.filter.pathGlobs)
    let (codebase, reader) = try await reader(of: root, request.freshness, progress: progress)
    return try await answer(query, in: codebase, reader, report, notices)
  }

  private func refresh(
    _ root: CodebaseRoot, _ freshness: FreshnessPolicy, notices: inout [String],
    progress: @escaping ProgressSink
  ) async throws -> IndexReport? {
    do {
      return try await update(root, freshness, notices: &notices, progress: progress)
    } catch let fault as StorageFault where fault.leavesIndexReadable {
      notices.append(try staleness(of: root, because: fault))
    } catch let fault as EmbeddingFault {
      notices.append(try staleness(of: root, because: fault))
    }
    return nil
  }

  /// A notice that the index is as it was: what was indexed before still answers. Without any of it
  /// the fault is the answer, and thrown.
  private func staleness(
    of root: CodebaseRoot, because fault: some UserFacingError
  ) throws -> String {
    guard try store.codebase(root: root.bytes)?.segments.isEmpty == false else { throw fault }
    return "the index could not be brought up to date: \(fault)"
  }

  private func update(
    _ root: CodebaseRoot, _ freshness: FreshnessPolicy, notices: inout [String],
    progress: @escaping ProgressSink
  ) async throws -> IndexReport? {
    let request = IndexRequest(root: root.path, embedsChunks: false)
    switch freshness {
    case .committed: return nil
    case .current: return try await synchronize(root, request, progress: progress)
    case .within(let seconds):
      let patience = try await patience(seconds, with: root)
      let report = try await withPatience(patience) { [self] in
        try await synchronize(root, request, progress: progress)
      }
      if report == nil {
        let step = await jobs.progress(of: root.path)?.sentence ?? "waiting for another process"
        notices.append("indexing is still under way (\(step)); results may be incomplete")
      } else if report?.hasChanges == true {
        Task(priority: .background) { await fillInBehind(root, request.embedding) }
      }
      return report
    }
  }

  /// How long to wait for a synchronisation: less for one that has been running for a while, so
  /// that of many searches during a long one each answers soon, but in full while there is nothing
  /// to answer from.
  private func patience(_ seconds: Double, with root: CodebaseRoot) async throws -> Double {
    guard let codebase = try store.codebase(root: root.bytes), !codebase.segments.isEmpty else {
      return seconds
    }
    let age = await jobs.age(of: root.path)
    return max(0, seconds - age / .seconds(1))
  }

  /// The committed state of a root with its opened segments.
  ///
  /// A segment may be gone because another process committed since; then the newer state has
  /// others. One that is gone or damaged in the present state is made again, unless the search was
  /// to answer from the index as it is.
  private func reader(
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

  /// The committed state of a root, of which something can be searched.
  private func committed(
    _ root: CodebaseRoot, _ freshness: FreshnessPolicy
  ) throws -> CodebaseRecord {
    let codebase = try store.codebase(root: root.bytes)
    if let codebase, !codebase.segments.isEmpty { return codebase }
    if codebase?.state == .complete {
      let reason = "it held no indexable files when it was last looked at"
      throw CodebaseFault.nothingToIndex(path: root.path, reason: reason)
    }
    throw codebase == nil && freshness == .committed
      ? CodebaseFault.notIndexed(path: root.path) : .stillIndexing(path: root.path)
  }

  private func answer(
    _ query: SearchQuery, in codebase: CodebaseRecord, _ reader: IndexReader,
    _ report: IndexReport?, _ notices: [String]
  ) async throws -> SearchAnswer {
    let clock = StageClock()
    let reply = try await retriever(reader).search(query)
    if let fresh = reply.freshVectors {
      // Only a cache: a store that cannot be written now must not cost the answer.
      try? store.storeVectors(fresh.vectors, model: fresh.model)
    }
    return SearchAnswer(
      root: codebase.rootPath, hits: reply.hits, notices: notices + reply.notices,
      synchronisation: report, fileCount: reader.fileCount, chunkCount: reader.documentCount,
      seconds: clock.wallSeconds)
  }

  private func retriever(_ reader: IndexReader) -> Retriever {
    Retriever(
      reader: reader, source: store, staticTable: LegResource { try staticTable.get() },
      embedder: LegResource { try embedder.get() })
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

extension IndexRequest {
  fileprivate var embedding: IndexRequest {
    var request = self
    request.embedsChunks = true
    return request
  }
}
