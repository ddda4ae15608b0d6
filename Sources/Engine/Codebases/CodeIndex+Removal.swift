import Foundation
import SQLiteStorage
import Storage

extension CodeIndex {
  /// Deletes the store with everything derived from it if it is damaged; tells whether it was.
  ///
  /// No other process may be using it. Throws `StorageFault` for a store that cannot be opened for
  /// another reason, which is left alone.
  package static func removeDamagedStore(_ configuration: EngineConfiguration) throws -> Bool {
    let path = configuration.storePath
    guard FileManager.default.fileExists(atPath: path), try isDamaged(path) else { return false }
    try SQLiteStore.removeFiles(path: path)
    for folder in [configuration.segmentsPath, configuration.locksPath]
    where FileManager.default.fileExists(atPath: folder) {
      try FileManager.default.removeItem(atPath: folder)
    }
    return true
  }

  private static func isDamaged(_ path: String) throws -> Bool {
    do {
      return try !SQLiteStore.open(path: path).diagnose().problems.isEmpty
    } catch StorageFault.corrupt {
      return true
    }
  }
}
