import CodeModel
import Embedding
import Foundation
import Indexing
import SQLiteStorage
import Storage

extension CodeIndex {
  /// The root of the codebase that covers a folder; the folder itself where none does yet.
  ///
  /// Throws for a folder that is too broad to be indexed by the way.
  func codebaseRoot(of folder: CodebaseRoot) throws -> CodebaseRoot {
    let known = try codebase(covering: folder)
    if known == nil && folder.isTooBroad { throw CodebaseFault.tooBroad(path: folder.path) }
    return try known.map { try CodebaseRoot(resolving: $0.rootPath) } ?? folder
  }

  /// Makes a codebase as current as was asked for, with notices of what a reader should know.
  func refresh(
    _ root: CodebaseRoot, _ freshness: FreshnessPolicy, notices: inout [String],
    progress: @escaping ProgressSink
  ) async throws -> IndexReport? {
    do {
      let report = try await update(root, freshness, notices: &notices, progress: progress)
      if let report, report.filesDropped > 0 {
        notices.append(
          "\(report.filesDropped) files changed while they were indexed and are missing")
      }
      if let notice = report?.grammarNotice { notices.append(notice) }
      return report
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
    let request = IndexRequest(
      root: root.path, embedsChunks: false, revision: root.commit?.hexadecimal)
    switch freshness {
    case .committed:
      if let line = try committedLine(root) { notices.append(line) }
      return nil
    case .current: return try await bringUpToDate(root, request, progress: progress)
    case .within(let seconds):
      let patience = try await patience(seconds, with: root)
      let report = try await withPatience(patience) { [self] in
        try await bringUpToDate(root, request, progress: progress)
      }
      if report == nil {
        let step = await jobs.progress(of: root.key)?.sentence ?? "waiting for another process"
        notices.append("indexing is still under way (\(step)); results may be incomplete")
      } else if report?.hasChanges == true {
        Task(priority: .background) { await fillInBehind(root, request.embedding) }
      }
      return report
    }
  }

  /// What an answer from the index as it is cannot know.
  private func committedLine(_ root: CodebaseRoot) throws -> String? {
    guard let codebase = try store.codebase(root: root.bytes) else { return nil }
    guard codebase.state == .complete, let nanoseconds = codebase.lastSyncNanoseconds else {
      return "the index is incomplete, and changes were not looked for"
    }
    let date = Date(timeIntervalSince1970: Double(nanoseconds) / 1e9).ISO8601Format()
    return "the index is as of \(date); later changes were not looked for"
  }

  /// How long to wait for a synchronisation: less for one that has been running for a while, so
  /// that of many searches during a long one each answers soon, but in full while there is nothing
  /// to answer from.
  private func patience(_ seconds: Double, with root: CodebaseRoot) async throws -> Double {
    guard let codebase = try store.codebase(root: root.bytes), !codebase.segments.isEmpty else {
      return seconds
    }
    let age = await jobs.age(of: root.key)
    return max(0, seconds - age / .seconds(1))
  }

  /// The committed state of a root, of which something can be searched.
  func committed(
    _ root: CodebaseRoot, _ freshness: FreshnessPolicy
  ) throws -> CodebaseRecord {
    let codebase = try store.codebase(root: root.bytes)
    if let codebase, !codebase.segments.isEmpty { return codebase }
    if codebase?.state == .complete {
      let reason = "it held no indexable files when it was last looked at"
      throw CodebaseFault.nothingToIndex(path: root.name, reason: reason)
    }
    throw codebase == nil && freshness == .committed
      ? CodebaseFault.notIndexed(path: root.name) : .stillIndexing(path: root.name)
  }
}

extension IndexRequest {
  fileprivate var embedding: IndexRequest {
    var request = self
    request.embedsChunks = true
    return request
  }
}
