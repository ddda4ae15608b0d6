import CodeModel
import Relations
import SearchIndex
import Storage
import Synchronization

/// The indexes of past commits that were searched last, each of one head.
final class ChangeIndexShelf: Sendable {
  private struct Entry {
    let head: GitObjectID
    let concealed: Set<GitObjectID>
    let index: ChangeIndex
  }

  /// Codebases whose indexes stay in memory.
  private static let codebaseCountMax = 16
  private let entries = Mutex<[CodebaseID: Entry]>([:])

  /// The index of a history without some of its commits, made when it is not the one kept.
  func index(
    of codebase: CodebaseID, _ history: ChangeHistory, without concealed: Set<GitObjectID>
  ) -> ChangeIndex {
    let kept = entries.withLock { $0[codebase] }
    if let kept, kept.head == history.head, kept.concealed == concealed { return kept.index }
    let told = (0..<history.commitCount).lazy.filter { commit in
      concealed.isEmpty || !concealed.contains(history.id(ofCommit: commit))
    }
    let index = ChangeIndex(
      paths: history.changedPaths,
      commits: told.map { commit in
        let (text, paths) = history.subject(ofCommit: commit)
        return ChangeIndex.Commit(subject: text, paths: paths)
      })
    entries.withLock { entries in
      if entries.count >= Self.codebaseCountMax { entries.removeAll() }
      entries[codebase] = Entry(head: history.head, concealed: concealed, index: index)
    }
    return index
  }
}

extension CodeIndex {
  /// What past commits of a codebase said and changed; nil without a history. Blocks.
  func changes(
    of codebase: CodebaseRecord, without concealed: Set<GitObjectID>
  ) -> ChangeIndex? {
    history(of: codebase).history.map {
      changeIndexes.index(of: codebase.id, $0, without: concealed)
    }
  }
}
