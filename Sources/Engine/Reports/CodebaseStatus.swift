/// What the store knows of one codebase.
package struct CodebaseStatus: Sendable {
  package enum State: String, Sendable {
    /// Everything the last scan saw is searchable.
    case complete
    /// A synchronisation runs now.
    case indexing
    /// A first synchronisation ended early; what it committed is searchable.
    case partial
  }

  package let root: String
  /// The commit that is shown, in full; nil for the folder as it is.
  package let commit: String?
  /// The commits of the folder that are searchable beside it, the one used last first.
  package let commitViews: [CommitView]
  package let state: State
  package let fileCount: Int
  package let chunkCount: Int
  package let lineCount: Int
  /// Distinct chunk texts that have no transformer vector yet; searches make those they need.
  package let textsLackingVector: Int
  package let skipped: [SkipCount]
  /// One line on files cut by lines because a grammar of the user failed on them, or nil.
  package let grammarNotice: String?
  package let lastSynchronisedSecondsSince1970: Double?
  package let model: String
  /// Set while a synchronisation of this process runs.
  package let progress: IndexProgress?
  /// Why the last synchronisation of this process failed.
  package let failure: String?
  /// How this process watches the folder; nil when it does not.
  package let watching: WatchStatus?
  /// How far it agrees with its folder; nil where nobody looked.
  package var freshness: CodebaseFreshness?
  /// Where texts go to be embedded; nil when everything stays in this process.
  package var destination: EmbeddingDestination?
  /// What a service keeps of it; nil without one.
  package var rows: RowStatus?
  /// Bytes of the whole store with the segments of all codebases, and of this codebase's segments.
  package var storeByteCount: Int64 = 0
  package var segmentByteCount: Int64 = 0

  /// Whether anything leaves this machine, and where to; sentences without a full stop.
  package var privacy: [String] {
    let places = [destination?.sentence, rows?.destination.sentence].compactMap(\.self)
    return places.isEmpty ? ["everything stays on this machine"] : places
  }

  package init(
    root: String, commit: String? = nil, commitViews: [CommitView] = [], state: State,
    fileCount: Int, chunkCount: Int, lineCount: Int,
    textsLackingVector: Int, skipped: [SkipCount], grammarNotice: String? = nil,
    lastSynchronisedSecondsSince1970: Double?,
    model: String, progress: IndexProgress?, failure: String?, watching: WatchStatus? = nil
  ) {
    self.root = root
    self.commit = commit
    self.commitViews = commitViews
    self.state = state
    self.fileCount = fileCount
    self.chunkCount = chunkCount
    self.lineCount = lineCount
    self.textsLackingVector = textsLackingVector
    self.skipped = skipped
    self.grammarNotice = grammarNotice
    self.lastSynchronisedSecondsSince1970 = lastSynchronisedSecondsSince1970
    self.model = model
    self.progress = progress
    self.failure = failure
    self.watching = watching
  }
}

/// A commit that is searchable without being checked out.
package struct CommitView: Hashable, Sendable {
  /// In full.
  package let commit: String
  package let fileCount: Int
}
