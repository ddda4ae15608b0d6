import CodeModel
import ContentHashing
import Foundation
import SourceTree
import Storage

/// What codebases are called where other machines see them.
struct CodebaseNaming: Sendable {
  /// Names this store; made once.
  let storeName: String

  /// Throws `StorageFault`.
  init(home: String) throws(StorageFault) {
    let path = "\(home)/store.name"
    if let kept = Self.kept(at: path) {
      storeName = kept
      return
    }
    let name = "\(ProcessInfo.processInfo.hostName)-\(UUID().uuidString.prefix(8).lowercased())"
    // Only if nobody else was faster, whose name is ours then.
    let descriptor = Foundation.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if descriptor >= 0 {
      let written = Array(name.utf8).withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      close(descriptor)
      guard written == name.utf8.count else { throw StorageFault(errno: ENOSPC, path: path) }
    } else if errno != EEXIST {
      throw StorageFault(errno: errno, path: path)
    }
    storeName = Self.kept(at: path) ?? name
  }

  private static func kept(at path: String) -> String? {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8), !text.isEmpty else {
      return nil
    }
    return text
  }

  /// Clones of one repository, its work trees and its commits have one name; a folder that was cloned
  /// from nowhere one of its own.
  func name(of codebase: CodebaseRecord) -> String {
    let origin = GitOrigin.name(of: codebase.rootPath)
    let text = origin ?? "\(storeName) \(codebase.rootPath)"
    return String(ContentHash(hashing: Array(text.utf8)).hexadecimal.prefix(32))
  }
}
