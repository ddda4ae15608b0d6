import Upkeep

/// The JSON form of a check of the index, and of a repair.
struct VerificationJSON: JSONOutput {
  struct Entry: Encodable {
    let kind: String
    let root: Nullable<String>
    let subject: String
    let detail: String
  }

  struct Repair: Encodable {
    let findingCount: Int
    let findings: [Entry]
    let actions: [String]
  }

  let clean: Bool
  let findingCount: Int
  /// At most `VerificationReport.findingsOfKindMax` of a kind.
  let findings: [Entry]
  let codebases: Int
  let files: Int
  let analyses: Int
  let chunks: Int
  let treeNodes: Int
  let segments: Int
  let vectors: Int
  /// What a repair found and did; null without one.
  let repair: Nullable<Repair>

  init(_ report: VerificationReport, _ repair: RepairReport?) {
    clean = report.isClean
    findingCount = report.findingCount
    findings = report.findings.map(Entry.init)
    codebases = report.codebaseCount
    files = report.fileCount
    analyses = report.analysisCount
    chunks = report.chunkCount
    treeNodes = report.treeNodeCount
    segments = report.segmentCount
    vectors = report.vectorCount
    self.repair = Nullable(
      repair.map { repair in
        Repair(
          findingCount: repair.before.findingCount,
          findings: repair.before.findings.map(Entry.init), actions: repair.actions)
      })
  }
}

extension VerificationJSON.Entry {
  fileprivate init(_ finding: Finding) {
    kind = finding.kind.rawValue
    root = Nullable(finding.root.map { String(decoding: $0, as: UTF8.self) })
    subject = finding.subject
    detail = finding.detail
  }
}
