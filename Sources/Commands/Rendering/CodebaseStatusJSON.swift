import Engine

/// The JSON form of a codebase's status.
struct CodebaseStatusJSON: JSONOutput {
  struct Commit: Encodable {
    let commit: String
    let files: Int
  }

  struct Pending: Encodable {
    let added: Int
    let modified: Int
    let removed: Int
    let analysedOtherwise: Int
    let examples: [String]
  }

  struct Failed: Encodable {
    let count: Int
    let examples: [String]
  }

  /// A service to which texts are sent.
  struct Destination: Encodable {
    let provider: String
    let model: String
    let host: String
    let leavesMachine: Bool
  }

  /// A service that keeps what chunks are searched by.
  struct Rows: Encodable {
    let address: String
    let leavesMachine: Bool
    /// Null when it could not be asked.
    let files: Nullable<Int>
    let problem: Nullable<String>
  }

  let root: String
  let commit: Nullable<String>
  let commitViews: [Commit]
  let state: String
  let files: Int
  let lines: Int
  let chunks: Int
  let textsLackingVector: Int
  let model: String
  /// Null where everything stays in this process.
  let embeddingService: Nullable<Destination>
  /// Null without one.
  let milvus: Nullable<Rows>
  let lastSynchronised: Double?
  let skipped: [IndexReportJSON.Skip]
  let grammarNotice: String?
  /// Null where nobody looked, as for a list of all folders.
  let pending: Nullable<Pending>
  let failed: Nullable<Failed>
  let lexicalCurrent: Nullable<Bool>
  let vectorsCurrent: Nullable<Bool>
  let staleBecause: Nullable<[String]>
  let storeBytes: Int64
  let segmentBytes: Int64

  init(_ status: CodebaseStatus) {
    root = status.root
    commit = Nullable(status.commit)
    commitViews = status.commitViews.map { Commit(commit: $0.commit, files: $0.fileCount) }
    state = status.state.rawValue
    files = status.fileCount
    lines = status.lineCount
    chunks = status.chunkCount
    textsLackingVector = status.textsLackingVector
    model = status.model
    embeddingService = Nullable(status.destination.map(Destination.init))
    milvus = Nullable(status.rows.map(Rows.init))
    lastSynchronised = status.lastSynchronisedSecondsSince1970
    grammarNotice = status.grammarNotice
    skipped = status.skipped.map(IndexReportJSON.Skip.init)
    let freshness = status.freshness
    pending = Nullable(freshness?.pending.map(Pending.init))
    failed = Nullable(
      freshness.map { Failed(count: $0.failureCount, examples: $0.failures) })
    lexicalCurrent = Nullable(freshness?.isLexicalLegCurrent)
    vectorsCurrent = Nullable(freshness?.isVectorLegCurrent)
    staleBecause = Nullable(freshness?.reasons)
    storeBytes = status.storeByteCount
    segmentBytes = status.segmentByteCount
  }
}

extension CodebaseStatusJSON.Destination {
  init(_ destination: EmbeddingDestination) {
    provider = destination.provider
    model = destination.model
    host = destination.host
    leavesMachine = !destination.isOnThisMachine
  }
}

extension CodebaseStatusJSON.Rows {
  fileprivate init(_ rows: RowStatus) {
    address = rows.destination.address
    leavesMachine = !rows.destination.isOnThisMachine
    files = Nullable(rows.fileCount)
    problem = Nullable(rows.problem)
  }
}

extension CodebaseStatusJSON.Pending {
  fileprivate init(_ pending: CodebaseFreshness.Pending) {
    added = pending.filesAdded
    modified = pending.filesModified
    removed = pending.filesRemoved
    analysedOtherwise = pending.filesAnalysedOtherwise
    examples = pending.examples
  }
}
