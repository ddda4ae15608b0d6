import Engine

/// The JSON form of a codebase's status.
struct CodebaseStatusJSON: JSONOutput {
  struct Commit: Encodable {
    let commit: String
    let files: Int
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
  let lastSynchronised: Double?
  let skipped: [IndexReportJSON.Skip]
  let grammarNotice: String?

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
    lastSynchronised = status.lastSynchronisedSecondsSince1970
    grammarNotice = status.grammarNotice
    skipped = status.skipped.map(IndexReportJSON.Skip.init)
  }
}
