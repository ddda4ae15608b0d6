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
    for folder in [
      configuration.segmentsPath, configuration.historiesPath, configuration.locksPath,
    ]
    where FileManager.default.fileExists(atPath: folder) {
      try FileManager.default.removeItem(atPath: folder)
    }
    return true
  }

  /// Deletes the derived files of codebases that are no more.
  ///
  /// A codebase is stored before its folder is made, so a folder seen here whose codebase is not
  /// found afterwards is nobody's. What cannot be deleted now waits for the next time.
  func removeOrphanedFolders() {
    let files = FileManager.default
    let folders = (try? files.contentsOfDirectory(atPath: configuration.segmentsPath)) ?? []
    guard let codebases = try? store.codebases() else { return }
    for path in historyFiles.strays(beside: codebases.map(\.id)) {
      try? files.removeItem(atPath: path)
    }
    let known = Set(codebases.map { "\($0.id.rawValue)" })
    for folder in folders where !known.contains(folder) {
      try? files.removeItem(atPath: "\(configuration.segmentsPath)/\(folder)")
    }
  }

  private static func isDamaged(_ path: String) throws -> Bool {
    do {
      return try !SQLiteStore.open(path: path).diagnose().problems.isEmpty
    } catch StorageFault.corrupt {
      return true
    }
  }
}
