package import CodeModel

/// Names what a codebase shows: a folder as it is now, or a commit of the repository it lies in.
package struct ViewName: Hashable, Sendable {
  /// Bytes of the absolute path of the folder.
  package let root: [UInt8]
  /// Nil for the folder as it is now.
  package let commit: GitObjectID?

  package init(root: [UInt8], commit: GitObjectID?) {
    self.root = root
    self.commit = commit
  }

  /// Takes a name apart; a commit follows the path after a zero byte, which no path holds.
  package init(encoded bytes: [UInt8]) {
    let zero = bytes.firstIndex(of: 0)
    root = Array(bytes[..<(zero ?? bytes.count)])
    commit = zero.flatMap { GitObjectID(hexadecimal: bytes[($0 + 1)...]) }
  }

  /// Unique among the views of a store; for a folder as it is now, the path alone.
  package var encoded: [UInt8] {
    commit.map { root + [0] + Array($0.hexadecimal.utf8) } ?? root
  }
}

extension CodebaseRecord {
  package var view: ViewName { ViewName(encoded: root) }

  /// The absolute path of the folder, whether it is shown as it is or at a commit.
  package var rootPath: String { String(decoding: view.root, as: UTF8.self) }

  /// The commit that is shown; nil for a folder as it is.
  package var commit: GitObjectID? { view.commit }
}
