import CodeModel
import Indexing
import Relations
import SQLiteStorage
import SourceTree
import Storage

extension CodeIndex {
  /// The git history of a codebase up to the commit that is checked out, or that it is a view of.
  ///
  /// It is kept beside the index and made or continued when that commit is another than before,
  /// which takes about a second for a large repository; else this is a look at two small files.
  /// Blocks.
  func history(of codebase: CodebaseRecord) -> HistoryAnswer {
    do {
      let head = try codebase.commit ?? GitHead.commit(of: codebase.rootPath)
      return HistoryAnswer(
        try histories.history(of: codebase.id) { known in
          try history(up: head, in: codebase, known: known)
        })
    } catch {
      return HistoryAnswer(error)
    }
  }

  private func history(
    up head: GitObjectID, in codebase: CodebaseRecord, known: ChangeHistory?
  ) throws -> ChangeHistory {
    if let known, known.head == head { return known }
    let kept = historyFiles.history(of: codebase.id)
    if let kept, kept.head == head { return kept }
    let history = try read(up: head, in: codebase.rootPath, after: kept ?? known)
    if unwritable == nil { historyFiles.keep(history, of: codebase.id) }
    return history
  }

  /// Reads only the newer commits where the head follows the one before.
  private func read(
    up head: GitObjectID, in folder: String, after known: ChangeHistory?
  ) throws -> ChangeHistory {
    let reader = GitHistoryReader(folder: folder)
    let countMax = HistoryLimits.default.commitCountMax
    if let known, let newer = try reader.history(of: head, since: known.head),
      newer.end == .beginning || newer.end == .shallow
    {
      let isFull = newer.commits.count + known.commitCount > countMax
      return ChangeHistory(
        head: head, end: isFull ? .commitCount : known.end, commits: newer.commits, before: known,
        countMax: countMax)
    }
    let whole = try reader.history(of: head)
    return ChangeHistory(head: head, end: whole.end, commits: whole.commits, countMax: countMax)
  }

  /// Makes the history ahead of the first question for it.
  func prepareHistory(of root: CodebaseRoot) async {
    guard let codebase = try? store.codebase(root: root.bytes) else { return }
    _ = try? await BlockingWork.run { [self] in history(of: codebase) }
  }
}
