import CodeModel
import Upkeep

/// Renders a check of the index, and a repair, for a person.
enum VerificationRendering {
  static func text(_ report: VerificationReport, _ repair: RepairReport?) -> String {
    guard let repair, !repair.before.isClean else {
      return report.isClean
        ? "The index is whole: \(examined(report))."
        : ([heading(report)] + findings(report)
          + ["Mend it: apus verify --repair"]).joined(separator: "\n")
    }
    let end =
      report.isClean
      ? "The index is whole now: \(examined(report))."
      : ([heading(report)] + findings(report)
        + ["This cannot be mended. Start afresh: apus clear --all, then apus index"])
        .joined(separator: "\n")
    return
      ([heading(repair.before)] + findings(repair.before)
      + repair.actions.map { "  mended: \($0.printable)" } + [end]).joined(separator: "\n")
  }

  private static func heading(_ report: VerificationReport) -> String {
    let count = report.findingCount
    return "Found \(count.grouped) thing\(count == 1 ? "" : "s") wrong:"
  }

  private static func findings(_ report: VerificationReport) -> [String] {
    Finding.Kind.allCases.flatMap { kind -> [String] in
      let shown = report.findings.filter { $0.kind == kind }
      let hidden = report.count(of: kind) - shown.count
      return shown.map(line) + (hidden > 0 ? ["  \(kind.rawValue): \(hidden.grouped) more"] : [])
    }
  }

  private static func line(_ finding: Finding) -> String {
    let place = finding.root.map { " of \(String(decoding: $0, as: UTF8.self).printable)" } ?? ""
    return "  \(finding.kind.rawValue)\(place): \(finding.subject.printable):"
      + " \(finding.detail.printable)"
  }

  private static func examined(_ report: VerificationReport) -> String {
    "\(report.codebaseCount.grouped) folders, \(report.fileCount.grouped) files,"
      + " \(report.analysisCount.grouped) contents in \(report.chunkCount.grouped) chunks,"
      + " \(report.treeNodeCount.grouped) tree nodes, \(report.segmentCount.grouped) segments,"
      + " \(report.vectorCount.grouped) vectors"
  }
}
