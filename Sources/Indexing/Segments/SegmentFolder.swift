import CodeModel
import Foundation
package import SearchIndex
package import Storage

/// The folder with a codebase's derived segments.
package struct SegmentFolder: Sendable {
  package let path: String

  private init(path: String) {
    self.path = path
  }

  /// - Parameter home: The folder of the store.
  package init(home: String, codebase: CodebaseID) {
    path = "\(home)/segments/\(codebase.rawValue)"
  }

  /// Opens the segments of a committed state; throws `SegmentFault` when one is gone or damaged.
  package func reader(for segments: [SegmentRecord]) throws -> IndexReader {
    IndexReader(
      segments: try segments.map { record in
        (segment: try Segment.open(file(record.name)), deadFiles: record.deadFiles)
      })
  }

  /// Deletes the folder and everything in it.
  package func remove() throws {
    if FileManager.default.fileExists(atPath: path) {
      try FileManager.default.removeItem(atPath: path)
    }
  }

  /// The folder of another codebase of the same store.
  func sibling(_ codebase: CodebaseID) -> SegmentFolder {
    SegmentFolder(
      path: URL(fileURLWithPath: path).deletingLastPathComponent()
        .appendingPathComponent("\(codebase.rawValue)").path)
  }

  /// Gives a file of another folder a name in this one too; both share its bytes, which never
  /// change. Throws when the file is gone.
  func share(_ name: String, of other: SegmentFolder, as newName: String) throws {
    try? FileManager.default.removeItem(atPath: file(newName))
    if link(other.file(name), file(newName)) == 0 { return }
    // Some file systems know no second name for a file.
    try FileManager.default.copyItem(atPath: other.file(name), toPath: file(newName))
  }

  /// Where a segment of the name is.
  package func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Makes the folder inside the home folder, which exists.
  func create() throws(StorageFault) {
    for folder in [URL(fileURLWithPath: path).deletingLastPathComponent().path, path] {
      guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
        throw StorageFault(errno: errno, path: folder)
      }
    }
  }

  /// Deletes files that no committed state refers to. Readers that still map one are not harmed.
  package func removeFiles(except segments: [SegmentRecord]) {
    for name in strayFiles(beside: segments) {
      try? FileManager.default.removeItem(atPath: file(name))
    }
  }

  /// Whether another codebase has the file too.
  func isShared(_ name: String) -> Bool {
    var facts = stat()
    return stat(file(name), &facts) == 0 && facts.st_nlink > 1
  }

  /// Bytes of all its files; those it shares with another codebase count in both.
  package var byteCount: Int64 {
    let present = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return present.reduce(0) { sum, name in
      var facts = stat()
      return stat(file(name), &facts) == 0 ? sum + Int64(facts.st_size) : sum
    }
  }

  /// Names of the files that no committed state refers to.
  package func strayFiles(beside segments: [SegmentRecord]) -> [String] {
    let kept = Set(segments.map(\.name))
    let present = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return present.filter { !kept.contains($0) }.sorted()
  }
}
