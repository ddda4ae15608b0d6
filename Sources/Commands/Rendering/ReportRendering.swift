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
      let place = report.destination.map { " by \($0.provider) at \($0.host)" } ?? ""
      lines.append("  \(report.chunksEmbedded.grouped) vectors computed\(place)")
    }
    lines.append("  time: " + report.stages.map(cost).joined(separator: ", "))
    return lines.joined(separator: "\n")
  }

  static func place(_ root: String, _ commit: String?) -> String {
    commit.map { "\(root.printable) at \($0.prefix(12))" } ?? root.printable
  }

  static func skip(_ skip: SkipCount) -> String {
    let examples = skip.examples.prefix(2).map(\.printable).joined(separator: ", ")
    let more = skip.count > 2 ? ", …" : ""
    return "  skipped \(skip.count.grouped): \(skip.explanation) (\(examples)\(more))"
  }

  private static func cost(_ cost: StageCost) -> String {
    String(format: "%@ %.2f s (%.2f s CPU)", cost.stage, cost.wallSeconds, cost.cpuSeconds)
  }
}
