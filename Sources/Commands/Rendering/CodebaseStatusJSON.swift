import Engine

/// The JSON form of a codebase's status.
struct CodebaseStatusJSON: JSONOutput {
  let root: String
  let state: String
  let files: Int
  let lines: Int
  let chunks: Int
  let textsLackingVector: Int
  let model: String
  let lastSynchronised: Double?
  let skipped: [IndexReportJSON.Skip]
  let grammarNotice: String?

  init(_ status: CodebaseStatus) {
    root = status.root
    state = status.state.rawValue
    files = status.fileCount
    lines = status.lineCount
    chunks = status.chunkCount
    textsLackingVector = status.textsLackingVector
    model = status.model
    lastSynchronised = status.lastSynchronisedSecondsSince1970
    grammarNotice = status.grammarNotice
    skipped = status.skipped.map(IndexReportJSON.Skip.init)
  }
}
