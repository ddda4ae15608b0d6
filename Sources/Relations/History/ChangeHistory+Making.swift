package import CodeModel

extension ChangeHistory {
  /// Makes a history of commits, newest first.
  ///
  /// - Parameters:
  ///   - end: Why there are no commits before them, or before those of `older`.
  ///   - older: The history they continue.
  ///   - countMax: Commits that are kept, the newest of them.
  package init(
    head: GitObjectID, end: HistoryEnd, commits: [HistoryCommit],
    before older: ChangeHistory? = nil,
    countMax: Int
  ) {
    var making = HistoryMaking()
    for commit in commits.prefix(countMax) { making.append(commit) }
    if let older { making.append(older, countMax: countMax - making.commitCount) }
    self = making.history(head: head, end: end)
  }
}

/// A history whose paths do not have their final numbers yet.
private struct HistoryMaking {
  private var names = FileNames()
  private var commitIDs: [GitObjectID] = []
  private var authorSeconds: [Int64] = []
  private var subjects = ByteTable()
  private var touched = NumberLists()
  private var paths: [RepositoryPath] = []
  private var numbers: [RepositoryPath: UInt32] = [:]

  var commitCount: Int { commitIDs.count }

  mutating func append(_ commit: HistoryCommit) {
    let present = commit.paths.map { number(of: names.present($0)) }
    append(
      CommitSummary(
        commit: commit.id, authorSeconds: commit.authorSeconds, subject: commit.subject), present)
    names.goBehind(commit.renames)
  }

  mutating func append(_ older: ChangeHistory, countMax: Int) {
    let present = (0..<older.paths.count).map { path in
      names.present(RepositoryPath(bytes: Array(older.paths[path])))
    }
    for commit in 0..<min(older.commitCount, max(countMax, 0)) {
      append(
        older.change(commit), older.touched[commit].map { number(of: present[Int($0)]) })
    }
  }

  private mutating func append(_ change: CommitSummary, _ paths: [UInt32]) {
    commitIDs.append(change.commit)
    authorSeconds.append(change.authorSeconds)
    subjects.append(change.subject.utf8)
    // Two names of one commit may belong to one file.
    touched.append(Set(paths))
  }

  private mutating func number(of path: RepositoryPath) -> UInt32 {
    if let number = numbers[path] { return number }
    let number = UInt32(paths.count)
    numbers[path] = number
    paths.append(path)
    return number
  }

  /// Gives the paths the numbers of their order.
  func history(head: GitObjectID, end: HistoryEnd) -> ChangeHistory {
    let order = paths.indices.sorted { paths[$0] < paths[$1] }
    var ranks = [UInt32](repeating: 0, count: paths.count)
    var table = ByteTable()
    for (rank, path) in order.enumerated() {
      ranks[path] = UInt32(rank)
      table.append(paths[path].bytes)
    }
    var sorted = NumberLists()
    for commit in 0..<commitCount {
      sorted.append(touched[commit].map { ranks[Int($0)] }.sorted())
    }
    return ChangeHistory(
      head: head, end: end, commitIDs: commitIDs, authorSeconds: authorSeconds, subjects: subjects,
      paths: table, touched: sorted)
  }
}
