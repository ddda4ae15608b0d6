import CodeModel
import Foundation

/// A folder someone wants indexed or searched, made absolute with symbolic links resolved.
package struct CodebaseRoot: Hashable, Sendable {
  package let path: String

  var bytes: [UInt8] { Array(path.utf8) }

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

  private func checkIsDirectory() throws(CodebaseFault) {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw .missing(path: path)
    }
    guard isDirectory.boolValue else { throw .notDirectory(path: path) }
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
