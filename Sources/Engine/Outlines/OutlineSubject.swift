import CodeModel
import Foundation
import SourceTree

/// What someone wants outlined, made absolute with symbolic links resolved.
enum OutlineSubject {
  case folder(CodebaseRoot)
  case file(name: String, in: CodebaseRoot)

  /// Takes a path relative to the working directory, or an absolute one.
  init(resolving path: String) throws(CodebaseFault) {
    do throws(CodebaseFault) {
      self = .folder(try CodebaseRoot(resolving: path))
    } catch {
      guard case .notDirectory(let file) = error else { throw error }
      try Self.checkIsRegular(file)
      // A path that was resolved is absolute and has no `.` or `..`.
      guard let slash = file.utf8.lastIndex(of: UInt8(ascii: "/")) else { throw error }
      let folder = slash == file.startIndex ? "/" : String(file[..<slash])
      self = .file(
        name: String(file[file.utf8.index(after: slash)...]),
        in: try CodebaseRoot(resolving: folder))
    }
  }

  private static func checkIsRegular(_ path: String) throws(CodebaseFault) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { throw .missing(path: path) }
    guard facts.st_mode & S_IFMT == S_IFREG else {
      throw .notOutlined(path: path, reason: SkipReason.notRegularFile.explanation)
    }
  }
}

extension CodebaseRoot {
  /// The path from a folder above, or from the folder itself, for which it is empty.
  func path(from root: CodebaseRoot) -> RepositoryPath {
    RepositoryPath(String(path.dropFirst(root.path.count).drop { $0 == "/" }))
  }
}
