import CodeModel
import Foundation
import Synchronization

/// A copy of a codebase's files in which the text about some definitions is blank, with an index of its
/// own; nothing of the original is written to. Both are removed with the value.
package final class ConcealedCopy: Sendable {
  /// Searches the copy.
  package let index: CodeIndex
  /// The folder of the copy that stands for the one that was asked for.
  package let folder: String
  /// The places of those definitions among the ones given whose text is nowhere in its file any more.
  package let concealed: Set<Int>
  private let place: CopyPlace

  init(index: CodeIndex, folder: String, concealed: Set<Int>, place: CopyPlace) {
    self.index = index
    self.folder = folder
    self.concealed = concealed
    self.place = place
  }

  /// Removes everything; the index cannot be used afterwards.
  package func remove() { place.remove() }
}

/// A temporary folder with a tree and a home folder for its index.
final class CopyPlace: Sendable {
  let folder: String
  let tree: String
  var home: String { "\(folder)/home" }

  /// Removes what ended processes left; throws when there is no room.
  ///
  /// - Parameter name: What the tree is called: a search pays no heed to the name of a repository.
  init(name: String) throws {
    let parent = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
    Self.removeStrays(in: parent)
    folder = "\(parent)/\(Self.prefix)\(getpid())-\(UUID().uuidString)"
    tree = "\(folder)/\(name)"
    try FileManager.default.createDirectory(
      atPath: tree, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: false)
  }

  deinit { remove() }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  private static let prefix = "apus-bench-"

  private static func removeStrays(in parent: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    for name in names where name.hasPrefix(prefix) {
      let digits = name.dropFirst(prefix.count).prefix { $0.isNumber }
      guard let process = Int32(digits), kill(process, 0) != 0, errno == ESRCH else { continue }
      try? FileManager.default.removeItem(atPath: "\(parent)/\(name)")
    }
  }
}
