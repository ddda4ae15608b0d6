import CodeModel
import SourceTree

extension TemporaryTree {
  /// Commits everything that is there under a message.
  func commitAll(_ message: String, at folder: String = "") throws {
    if (try? git("rev-parse", "--git-dir", at: folder)) == nil { try git("init", "-q", at: folder) }
    try git("add", "-A", at: folder)
    try git("commit", "-q", "--allow-empty", "-m", message, at: folder)
  }

  func history(
    at folder: String = "", limits: HistoryLimits = .default
  ) throws -> GitHistory {
    let root = folder.isEmpty ? root : "\(root)/\(folder)"
    return try GitHistoryReader(folder: root, limits: limits)
      .history(of: GitHead.commit(of: root))
  }
}

extension GitHistory {
  /// Each commit as `subject: path, path`.
  var lines: [String] {
    commits.map { "\($0.subject): \($0.paths.map(\.string).sorted().joined(separator: ", "))" }
  }
}
