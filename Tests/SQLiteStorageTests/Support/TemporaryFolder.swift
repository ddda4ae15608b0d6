import Foundation
import SQLiteStorage

/// A folder that goes with its last reference.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "apus-store-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  var store: String { path + "/store.sqlite" }
}

/// Runs `body` with a new store and the folder it is in.
func withStore<Result>(
  byteCountMax: Int? = nil, _ body: (SQLiteStore, TemporaryFolder) throws -> Result
) throws -> Result {
  let folder = try TemporaryFolder()
  return try body(SQLiteStore.open(path: folder.store, byteCountMax: byteCountMax), folder)
}
