import CodeModel
import Engine
import Foundation

/// Sentences about indexing for a model.
enum StatusText {
  static func started(_ start: IndexingStart) -> String {
    switch start {
    case .started(let root):
      "Started background indexing for codebase '\(root.onOneLine)'. You can search now; results come from"
        + " what is indexed so far. Use get_indexing_status to follow."
    case .finished(let report):
      "Indexed codebase '\(report.root.onOneLine)': \(report.fileCount) files"
        + " (\(report.filesAdded) new, \(report.filesModified) changed,"
        + " \(report.filesRemoved) removed). It is ready for search."
    case .alreadyRunning(let root):
      "Codebase '\(root.onOneLine)' is being indexed already. You can search now; use get_indexing_status"
        + " to follow."
    }
  }

  static func cleared(_ report: ClearReport) -> String {
    "Successfully cleared codebase '\(report.root.onOneLine)' (\(report.fileCount) files)."
      + " \(report.remainingCodebases) other indexed codebase(s) remain."
  }

  static func status(_ status: CodebaseStatus?, path: String) -> String {
    guard let status else {
      return "Codebase '\(path.onOneLine)' is not indexed. search_code indexes it by itself,"
        + " or call index_codebase first."
    }
    let notice = status.grammarNotice.map { "Files are \($0)" }
    let lines = [headline(status), figures(status)] + staleness(status) + skips(status)
    let privacy = "Privacy: \(status.privacy.joined(separator: "; "))."
    return
      (lines + [notice, rows(status), privacy, lastSync(status), disk(status), watching(status)])
      .compactMap(\.self).joined(separator: "\n")
  }

  private static func headline(_ status: CodebaseStatus) -> String {
    let name = "Codebase '\(status.root.onOneLine)'"
    if let progress = status.progress {
      return "\(name) is being indexed: \(progress.sentence), \(percent(progress)) % of all."
    }
    if let failure = status.failure {
      return "\(name): the last indexing failed: \(failure.withoutControls)"
    }
    return switch status.state {
    case .complete where status.freshness?.isLexicalLegCurrent == false:
      "\(name) is indexed, but has changed since; search_code picks that up by itself."
    case .complete: "\(name) is fully indexed and ready for search."
    case .indexing: "\(name) is being indexed."
    case .partial:
      "\(name) is partly indexed: an earlier indexing ended early."
        + " search_code or index_codebase goes on where it stopped."
    }
  }

  private static func rows(_ status: CodebaseStatus) -> String? {
    guard let rows = status.rows else { return nil }
    if let problem = rows.problem { return "Milvus: \(problem.withoutControls)" }
    return rows.fileCount.map {
      "Milvus at \(rows.destination.address) has \($0) of \(status.fileCount) files."
    }
  }

  private static func percent(_ progress: IndexProgress) -> Int {
    Int(progress.overallShare * 100)
  }

  private static func figures(_ status: CodebaseStatus) -> String {
    let figures =
      "Searchable: \(status.fileCount) files, \(status.lineCount) lines,"
      + " \(status.chunkCount) chunks."
    guard status.textsLackingVector > 0 else { return figures }
    return figures + " \(status.textsLackingVector) chunk texts have no vector of \(status.model)"
      + " yet; a search makes those it needs."
  }

  private static func skips(_ status: CodebaseStatus) -> [String] {
    status.skipped.map { skip in
      let examples = skip.examples.prefix(2).map { $0.onOneLine.cut(toCharacters: 300) }
      return "Skipped \(skip.count): \(skip.explanation)"
        + " (for example \(examples.joined(separator: ", ")))"
    }
  }

  private static func watching(_ status: CodebaseStatus) -> String? {
    status.watching.map { "Watched: \($0.sentence.onOneLine)." }
  }

  private static func staleness(_ status: CodebaseStatus) -> [String] {
    guard let freshness = status.freshness else { return [] }
    var lines: [String] = []
    if !freshness.reasons.isEmpty {
      let reasons = freshness.reasons.map { $0.onOneLine.cut(toCharacters: 500) }
      lines.append("Not fully current: \(reasons.joined(separator: "; ")).")
    }
    lines.append(
      "Words and names are \(freshness.isLexicalLegCurrent ? "current" : "not current"),"
        + " vectors are \(freshness.isVectorLegCurrent ? "current" : "not current").")
    if freshness.failureCount > 0 {
      let examples = freshness.failures.map { $0.onOneLine.cut(toCharacters: 300) }
      lines.append("Not read \(freshness.failureCount): \(examples.joined(separator: "; "))")
    }
    return lines
  }

  private static func disk(_ status: CodebaseStatus) -> String? {
    guard status.storeByteCount > 0 else { return nil }
    return "On disk: \(status.segmentByteCount >> 10) KiB of segments; the whole store"
      + " \(status.storeByteCount >> 10) KiB. Model: \(status.model)"
  }

  private static func lastSync(_ status: CodebaseStatus) -> String? {
    status.lastSynchronisedSecondsSince1970.map { seconds in
      "Last synchronised: \(Date(timeIntervalSince1970: seconds).ISO8601Format())"
    }
  }
}
