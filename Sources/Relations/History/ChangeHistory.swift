package import CodeModel

/// Which files the commits of a history changed, each file under the name it has now.
package struct ChangeHistory: Hashable, Sendable {
  /// The commit that the history leads to.
  package let head: GitObjectID
  /// Why it has no older commits.
  package let end: HistoryEnd
  /// Of the commits, newest first.
  let commitIDs: [GitObjectID]
  let authorSeconds: [Int64]
  let subjects: ByteTable
  /// In ascending order.
  let paths: ByteTable
  /// The numbers of the paths that each commit changed.
  let touched: NumberLists
  /// The numbers of the commits that changed each path, newest first.
  let touching: NumberLists

  /// How many commits it has.
  package var commitCount: Int { commitIDs.count }

  init(
    head: GitObjectID, end: HistoryEnd, commitIDs: [GitObjectID], authorSeconds: [Int64],
    subjects: ByteTable, paths: ByteTable, touched: NumberLists
  ) {
    self.head = head
    self.end = end
    self.commitIDs = commitIDs
    self.authorSeconds = authorSeconds
    self.subjects = subjects
    self.paths = paths
    self.touched = touched
    touching = touched.inverted(bound: paths.count)
  }

  /// The newest changes of a file, newest first; none for one that no commit names.
  package func changes(of path: RepositoryPath, countMax: Int) -> [CommitSummary] {
    guard let number = paths.number(of: path.bytes) else { return [] }
    return touching[number].prefix(countMax).map { change(Int($0)) }
  }

  /// All paths that commits name, in ascending order.
  package var changedPaths: [RepositoryPath] {
    (0..<paths.count).map { RepositoryPath(bytes: Array(paths[$0])) }
  }

  /// The subject of a commit, newest first, and the places of the paths it changed in `changedPaths`.
  package func subject(ofCommit commit: Int) -> (text: [UInt8], paths: [UInt32]) {
    (Array(subjects[commit]), Array(touched[commit]))
  }

  /// What git calls a commit, newest first.
  package func id(ofCommit commit: Int) -> GitObjectID { commitIDs[commit] }

  func change(_ commit: Int) -> CommitSummary {
    CommitSummary(
      commit: commitIDs[commit], authorSeconds: authorSeconds[commit],
      subject: String(decoding: subjects[commit], as: UTF8.self))
  }
}
