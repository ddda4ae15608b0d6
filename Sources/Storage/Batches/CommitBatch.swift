package import CodeModel

/// Everything that becomes true of a codebase at one instant.
///
/// Nil leaves what is committed as it is.
package struct CommitBatch: Sendable {
  /// Analyses that the store may lack; one it already has is left as it is.
  package var analyses: [NewAnalysis]
  /// Files that are new or changed; their analyses are in this batch or already committed.
  package var upsertedFiles: [StoredFile]
  /// Paths that are no longer in the view; a path that never was is ignored.
  package var removedFiles: [RepositoryPath]
  package var treeNodes: [TreeNode]
  /// The codebase's whole new list of segments.
  package var segments: [SegmentRecord]?
  package var rootHash: ContentHash?
  package var state: CodebaseState?
  package var lastSyncNanoseconds: Int64?
  package var gitObjects: GitObjectBatch?

  package init(
    analyses: [NewAnalysis] = [], upsertedFiles: [StoredFile] = [],
    removedFiles: [RepositoryPath] = [], treeNodes: [TreeNode] = [],
    segments: [SegmentRecord]? = nil, rootHash: ContentHash? = nil, state: CodebaseState? = nil,
    lastSyncNanoseconds: Int64? = nil, gitObjects: GitObjectBatch? = nil
  ) {
    self.analyses = analyses
    self.upsertedFiles = upsertedFiles
    self.removedFiles = removedFiles
    self.treeNodes = treeNodes
    self.segments = segments
    self.rootHash = rootHash
    self.state = state
    self.lastSyncNanoseconds = lastSyncNanoseconds
    self.gitObjects = gitObjects
  }
}
