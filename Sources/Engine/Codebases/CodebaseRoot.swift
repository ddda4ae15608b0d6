package import CodeModel
import Foundation
import Storage

/// A folder someone wants indexed or searched, made absolute with symbolic links resolved, as it is
/// now or as it was at a commit.
package struct CodebaseRoot: Hashable, Sendable {
  package let path: String
  /// Nil for the folder as it is now.
  package private(set) var commit: GitObjectID?

  /// What the store calls it.
  var bytes: [UInt8] { ViewName(root: Array(path.utf8), commit: commit).encoded }
  /// What this process calls it.
  var key: String { String(decoding: bytes, as: UTF8.self) }
  /// What people are told.
  var name: String { commit.map { "\(path) at \($0.abbreviated)" } ?? path }

  /// The same folder at a commit, or as it is now.
  package func at(_ commit: GitObjectID?) -> CodebaseRoot {
    var root = self
    root.commit = commit
    return root
  }

  /// Takes a path relative to the working directory, or an absolute one.
  package init(resolving path: String) throws(CodebaseFault) {
    guard !path.isEmpty else { throw .emptyPath }
    guard !path.utf8.contains(0) else { throw .missing(path: path) }
    guard let resolved = realpath(path, nil) else {
      throw errno == EACCES ? .unreadable(path: path) : .missing(path: path)
    }
    defer { free(resolved) }
    self.path = String(cString: resolved)
    try checkIsDirectory()
  }

  /// The root of a codebase, whether its folder is still there or not.
  init(recorded codebase: CodebaseRecord) throws(CodebaseFault) {
    guard !codebase.rootPath.isEmpty else { throw .emptyPath }
    path = codebase.rootPath
    commit = codebase.commit
  }

  private func checkIsDirectory() throws(CodebaseFault) {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw .missing(path: path)
    }
    guard isDirectory.boolValue else { throw .notDirectory(path: path) }
  }

  /// What the repository is called that the folder lies in, or the folder itself.
  var repositoryName: String {
    let top = ([path] + ancestors).first {
      FileManager.default.fileExists(atPath: "\($0)/.git")
    }
    return URL(fileURLWithPath: top ?? path).lastPathComponent
  }

  /// The folders that contain this one, nearest first.
  package var ancestors: [String] {
    var ancestors: [String] = []
    var rest = path[...]
    while let slash = rest.lastIndex(of: "/"), rest != "/" {
      rest = rest[..<slash]
      ancestors.append(rest.isEmpty ? "/" : String(rest))
      if rest.isEmpty { break }
    }
    return ancestors
  }

  /// Whether indexing it by the way would surprise: the file system's root and home folders.
  package var isTooBroad: Bool {
    ["/", "/home", "/root", "/usr", "/tmp", "/var", "/etc", NSHomeDirectory()].contains(path)
  }
}
