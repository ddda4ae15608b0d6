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
    lines += report.rows.map { [text($0)] } ?? []
    lines.append("  time: " + report.stages.map(cost).joined(separator: ", "))
    return lines.joined(separator: "\n")
  }

  /// What a service was sent.
  private static func text(_ rows: RowReport) -> String {
    let place = "  Milvus at \(rows.destination.address): "
    if let writer = rows.otherWriter {
      return place + "\(writer.printable) writes this codebase; \(rows.filesFound.grouped) more"
        + " files of it are there, others are searched here"
    }
    let found = rows.filesFound > 0 ? ", \(rows.filesFound.grouped) were there" : ""
    return place
      + "\(rows.rowsSent.grouped) chunks of \(rows.filesSent.grouped) files sent\(found),"
      + " \(rows.filesRemoved.grouped) files removed"
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
