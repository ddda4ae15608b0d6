import CodeModel
import Foundation
package import SearchIndex
package import Storage

/// The folder with a codebase's derived segments.
package struct SegmentFolder: Sendable {
  package let path: String

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

  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Makes the folder inside the home folder, which exists.
  func create() throws(StorageFault) {
    for folder in [URL(fileURLWithPath: path).deletingLastPathComponent().path, path] {
      guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
        throw StorageFault(errno: errno, path: folder)
      }
    }
  }

  /// Deletes files that no committed state refers to. Readers that still map one are not harmed.
  func removeFiles(except segments: [SegmentRecord]) {
    let kept = Set(segments.map(\.name))
    let present = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for name in present where !kept.contains(name) {
      try? FileManager.default.removeItem(atPath: file(name))
    }
  }
}
