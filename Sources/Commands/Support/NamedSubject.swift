import CodeModel
import Foundation
import Relations

extension RelationSubject {
  /// What a person names on the command line: a path that exists below the working directory is that,
  /// whatever the folder to look in.
  init(named text: String) {
    switch RelationSubject(text) {
    case .symbol(let name):
      guard name.contains("/") || name.contains("."), let path = Self.existing(name) else {
        self = .symbol(name)
        return
      }
      self = .place(path, line: nil)
    case .place(let path, let line): self = .place(Self.existing(path.string) ?? path, line: line)
    case .span(let path, let lines): self = .span(Self.existing(path.string) ?? path, lines)
    }
  }

  private static func existing(_ path: String) -> RepositoryPath? {
    let url = URL(fileURLWithPath: path)
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
    return exists && !isFolder.boolValue
      ? RepositoryPath(url.resolvingSymlinksInPath().path) : nil
  }
}
