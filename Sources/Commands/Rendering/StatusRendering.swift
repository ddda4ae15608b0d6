import Engine
import Foundation

/// Renders what the store knows of a codebase, and how far that is true, for a person.
enum StatusRendering {
  static func text(_ status: CodebaseStatus) -> String {
    var lines = [
      ReportRendering.place(status.root, status.commit),
      "  state      \(state(status))",
      "  searchable \(status.fileCount.grouped) files, \(status.lineCount.grouped) lines,"
        + " \(status.chunkCount.grouped) chunks",
    ]
    if let freshness = status.freshness { lines += text(freshness) }
    lines += ["  vectors    \(vectors(status))", "  disk       \(disk(status))"]
    lines += status.rows.map(rows) ?? []
    lines += status.privacy.map { "  privacy    \($0)" }
    if let seconds = status.lastSynchronisedSecondsSince1970 {
      lines.append("  last sync  \(Date(timeIntervalSince1970: seconds).ISO8601Format())")
    }
    if let failure = status.failure { lines.append("  failed     \(failure.printable)") }
    if let notice = status.grammarNotice { lines.append("  note       \(notice)") }
    return (lines + commits(status) + status.skipped.map(ReportRendering.skip))
      .joined(separator: "\n")
  }

  private static func commits(_ status: CodebaseStatus) -> [String] {
    guard !status.commitViews.isEmpty else { return [] }
    let views = status.commitViews.map { "\($0.commit.prefix(12)) (\($0.fileCount.grouped) files)" }
    return ["  commits    \(views.joined(separator: ", "))"]
  }

  private static func rows(_ rows: RowStatus) -> [String] {
    let count = rows.fileCount.map { "\($0.grouped) files there" } ?? "unknown what is there"
    return ["  milvus     \(count); \(rows.destination.details)"]
      + (rows.problem.map { ["  failed     \($0.printable)"] } ?? [])
  }

  private static func text(_ freshness: CodebaseFreshness) -> [String] {
    var lines = ["  pending    \(pending(freshness))"]
    lines += freshness.reasons.map { "  stale      \($0.printable)" }
    if freshness.failureCount > 0 {
      let examples = freshness.failures.map(\.printable).joined(separator: "; ")
      lines.append("  failed     \(freshness.failureCount.grouped) not read: \(examples)")
    }
    let legs = [
      ("words and names", freshness.isLexicalLegCurrent), ("vectors", freshness.isVectorLegCurrent),
    ].map { "\($0) \($1 ? "current" : "not current")" }
    return lines + ["  legs       \(legs.joined(separator: ", "))"]
  }

  private static func pending(_ freshness: CodebaseFreshness) -> String {
    guard let pending = freshness.pending else { return "unknown" }
    return pending.fileCount == 0 ? "nothing" : "\(pending.fileCount.grouped) files"
  }

  private static func disk(_ status: CodebaseStatus) -> String {
    "\(megabytes(status.segmentByteCount)) of segments; all folders together"
      + " \(megabytes(status.storeByteCount))"
  }

  private static func megabytes(_ bytes: Int64) -> String {
    String(format: "%.1f MB", Double(bytes) / 1e6)
  }

  private static func state(_ status: CodebaseStatus) -> String {
    switch status.state {
    case .complete: "complete"
    case .indexing: "being indexed"
    case .partial: "partial: an earlier run ended early; apus index goes on where it stopped"
    }
  }

  private static func vectors(_ status: CodebaseStatus) -> String {
    status.textsLackingVector == 0
      ? "complete, \(status.model)"
      : "\(status.textsLackingVector.grouped) chunk texts still without, \(status.model);"
        + " searches make those they need, apus index makes all"
  }
}
