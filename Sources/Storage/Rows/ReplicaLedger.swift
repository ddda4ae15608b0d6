package import CodeModel

/// What is known of rows that are kept elsewhere: of which files of which views they are there.
///
/// Nothing but a memory: without it rows are written again. Every call blocks on the disk and is one
/// transaction.
package protocol ReplicaLedger: Sendable {
  /// What the rows at a place lack, and have too many, to be those of a view.
  func replicaChanges(
    of codebase: CodebaseID, at place: ReplicaPlace
  ) throws(StorageFault) -> ReplicaChanges

  /// Notes that rows of files are there, in place of other ones of the same paths; then forgets what
  /// was noted of other paths.
  func recordReplicas(
    _ entries: [ReplicaEntry], forgetting paths: [RepositoryPath], of codebase: CodebaseID,
    at place: ReplicaPlace
  ) throws(StorageFault)

  /// Those of the files that some view has rows of at a place.
  func replicatedFiles(
    among files: [RowFile], at place: ReplicaPlace
  ) throws(StorageFault) -> Set<RowFile>

  /// The paths at which a view has files, as far as their rows are those of the view.
  func replicaPaths(
    of files: [RowFile], in codebase: CodebaseID
  ) throws(StorageFault) -> [RowFile: RepositoryPath]

  /// All files of a view whose rows are noted, wherever they are.
  func replicaEntries(of codebase: CodebaseID) throws(StorageFault) -> [NotedReplica]

  /// Those of the files that another view has rows of.
  func replicatedFiles(
    among files: [RowFile], outside codebase: CodebaseID
  ) throws(StorageFault) -> Set<RowFile>

  /// Forgets all that was noted of a view.
  func forgetReplicas(of codebase: CodebaseID) throws(StorageFault)
}

/// Where rows are, and what they were made by.
package struct ReplicaPlace: Hashable, Sendable {
  /// As `RowStore.prepare` names it.
  package let name: String
  /// Names all that decides what rows a content has; rows made otherwise are replaced.
  package let derivation: String

  package init(name: String, derivation: String) {
    self.name = name
    self.derivation = derivation
  }
}

/// A file of a view with the rows it has.
package struct ReplicaEntry: Hashable, Sendable {
  package let path: RepositoryPath
  package let key: AnalysisKey
  package let file: RowFile

  package init(path: RepositoryPath, key: AnalysisKey, file: RowFile) {
    self.path = path
    self.key = key
    self.file = file
  }
}

/// A file that has rows at some place.
package struct NotedReplica: Hashable, Sendable {
  package let path: RepositoryPath
  package let file: RowFile
  package let placeName: String

  package init(path: RepositoryPath, file: RowFile, placeName: String) {
    self.path = path
    self.file = file
    self.placeName = placeName
  }
}

/// How the rows at a place differ from a view.
package struct ReplicaChanges: Hashable, Sendable {
  /// Files of the view without their rows, by path.
  package let lacking: [LackingReplica]
  /// Rows that are no longer the view's: of another content, or of a path that is gone.
  package let stale: [NotedReplica]

  package init(lacking: [LackingReplica], stale: [NotedReplica]) {
    self.lacking = lacking
    self.stale = stale
  }

  package var isEmpty: Bool { lacking.isEmpty && stale.isEmpty }
}

/// A file of a view without its rows.
package struct LackingReplica: Hashable, Sendable {
  package let path: RepositoryPath
  package let key: AnalysisKey

  package init(path: RepositoryPath, key: AnalysisKey) {
    self.path = path
    self.key = key
  }
}
