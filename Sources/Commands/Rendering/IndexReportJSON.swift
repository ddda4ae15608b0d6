import Engine

/// The JSON form of an index report.
struct IndexReportJSON: JSONOutput {
  struct Skip: Encodable {
    let reason: String
    let count: Int
    let examples: [String]
  }

  struct Stage: Encodable {
    let name: String
    let wallSeconds: Double
    let cpuSeconds: Double
  }

  /// What was sent to a service that keeps rows.
  struct Replication: Encodable {
    let address: String
    let filesSent: Int
    let rowsSent: Int
    let filesFound: Int
    let filesRemoved: Int
    /// Who else writes the codebase there.
    let otherWriter: Nullable<String>
  }

  let root: String
  let commit: Nullable<String>
  let filesAdded: Int
  let filesModified: Int
  let filesRemoved: Int
  let filesUnchanged: Int
  let filesAnalysed: Int
  let filesShared: Int
  let filesRead: Int
  let bytes: Int
  let chunksIndexed: Int
  let vectorsComputed: Int
  /// Null without such a service.
  let milvus: Nullable<Replication>
  let skipped: [Skip]
  let diagnostics: [String]
  let stages: [Stage]

  init(_ report: IndexReport) {
    root = report.root
    commit = Nullable(report.commit)
    filesAdded = report.filesAdded
    filesModified = report.filesModified
    filesRemoved = report.filesRemoved
    filesUnchanged = report.filesUnchanged
    filesAnalysed = report.filesAnalysed
    filesShared = report.filesShared
    filesRead = report.filesRead
    bytes = report.byteCount
    chunksIndexed = report.chunkCount
    vectorsComputed = report.chunksEmbedded
    milvus = Nullable(report.rows.map(Replication.init))
    skipped = report.skipped.map(Skip.init)
    diagnostics = report.diagnostics
    stages = report.stages.map {
      Stage(name: $0.stage, wallSeconds: $0.wallSeconds, cpuSeconds: $0.cpuSeconds)
    }
  }
}

extension IndexReportJSON.Replication {
  fileprivate init(_ rows: RowReport) {
    address = rows.destination.address
    filesSent = rows.filesSent
    rowsSent = rows.rowsSent
    filesFound = rows.filesFound
    filesRemoved = rows.filesRemoved
    otherWriter = Nullable(rows.otherWriter)
  }
}

extension IndexReportJSON.Skip {
  init(_ skip: SkipCount) {
    self.init(reason: skip.reason, count: skip.count, examples: skip.examples)
  }
}
