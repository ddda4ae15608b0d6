import Foundation
import GRDB

/// A home folder as whoever damages it sees it.
struct RawStore {
  let home: String

  /// Runs statements that nothing checks.
  func execute(_ sql: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: "\(home)/store.sqlite", configuration: configuration)
    try queue.inDatabase { try $0.execute(sql: sql) }
    try queue.close()
  }

  /// The segments of the first codebase.
  var segments: [String] {
    get throws {
      let folder = "\(home)/segments/1"
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        .map { "\(folder)/\($0)" }
    }
  }

  /// Replaces the content of a segment by what `change` makes of it.
  func changeSegment(_ change: (inout Data) -> Void) throws {
    guard let path = try segments.first else { return }
    var data = try Data(contentsOf: URL(fileURLWithPath: path))
    change(&data)
    try data.write(to: URL(fileURLWithPath: path))
  }

  func write(_ path: String) throws {
    let url = URL(fileURLWithPath: "\(home)/\(path)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("not a segment".utf8).write(to: url)
  }
}
