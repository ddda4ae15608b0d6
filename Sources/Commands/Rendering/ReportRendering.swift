import Engine
import Foundation

/// Renders what an index run did, and what the store knows, for a person.
enum ReportRendering {
  private static let diagnosticsShownMax = 5

  static func text(_ report: IndexReport) -> String {
    var lines = [
      "Indexed \(report.fileCount.grouped) files of \(place(report.root, report.commit)):"
        + " \(report.filesAdded.grouped) added, \(report.filesModified.grouped) changed,"
        + " \(report.filesRemoved.grouped) removed, \(report.filesUnchanged.grouped) unchanged."
    ]
    if report.filesShared > 0 {
      lines.append("  \(report.filesShared.grouped) shared with a similar codebase indexed before")
    }
    lines += report.skipped.map(skip)
    if let notice = report.grammarNotice { lines.append("  note: \(notice)") }
    lines += report.diagnostics.prefix(diagnosticsShownMax).map { "  note: \($0.printable)" }
    if report.diagnostics.count > diagnosticsShownMax {
      lines.append("  … \(report.diagnostics.count - diagnosticsShownMax) more notes")
    }
    if report.chunksEmbedded > 0 {
      lines.append("  \(report.chunksEmbedded.grouped) vectors computed")
    }
    lines.append("  time: " + report.stages.map(cost).joined(separator: ", "))
    return lines.joined(separator: "\n")
  }

  static func text(_ status: CodebaseStatus) -> String {
    var lines = [
      place(status.root, status.commit),
      "  state      \(state(status))",
      "  searchable \(status.fileCount.grouped) files, \(status.lineCount.grouped) lines,"
        + " \(status.chunkCount.grouped) chunks",
      "  vectors    \(vectors(status))",
      "  privacy    everything stays on this machine",
    ]
    if let seconds = status.lastSynchronisedSecondsSince1970 {
      lines.append("  last sync  \(Date(timeIntervalSince1970: seconds).ISO8601Format())")
    }
    if let notice = status.grammarNotice { lines.append("  note       \(notice)") }
    return (lines + commits(status) + status.skipped.map(skip)).joined(separator: "\n")
  }

  private static func place(_ root: String, _ commit: String?) -> String {
    commit.map { "\(root) at \($0.prefix(12))" } ?? root
  }

  private static func commits(_ status: CodebaseStatus) -> [String] {
    guard !status.commitViews.isEmpty else { return [] }
    let views = status.commitViews.map { "\($0.commit.prefix(12)) (\($0.fileCount.grouped) files)" }
    return ["  commits    \(views.joined(separator: ", "))"]
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

  private static func skip(_ skip: SkipCount) -> String {
    let examples = skip.examples.prefix(2).map(\.printable).joined(separator: ", ")
    let more = skip.count > 2 ? ", …" : ""
    return "  skipped \(skip.count.grouped): \(skip.explanation) (\(examples)\(more))"
  }

  private static func cost(_ cost: StageCost) -> String {
    String(format: "%@ %.2f s (%.2f s CPU)", cost.stage, cost.wallSeconds, cost.cpuSeconds)
  }
}
