import Foundation
package import Ranking
import Retrieval
package import Settings
import Storage

extension CodeIndex {
  /// The settings that hold for a folder: for the codebase that covers it, where there is one.
  ///
  /// A folder that is none has those of the program: what is asked of it fails by itself. Throws
  /// `SettingsFault`, `StorageFault`.
  package func settings(of folder: String) throws -> SettingValues {
    guard let folder = try? CodebaseRoot(resolving: folder) else {
      return try configuration.settings.values()
    }
    let root = try codebase(covering: folder)?.rootPath ?? folder.path
    return try configuration.settings.values(project: root)
  }

  /// The settings that hold for a folder or for the one around a file.
  package func settings(around path: String) throws -> SettingValues {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
    return try settings(of: exists && !isFolder.boolValue ? parent : path)
  }

  /// How much each feature counts in searches of a folder; throws as `settings(of:)` does.
  package func rankingWeights(of folder: String) throws -> [QueryTable: RankingWeights] {
    try settings(of: folder).retrievalTuning.ranking.weights
  }

  /// Those of a codebase, with the file it brings along as it is now.
  func settings(of root: CodebaseRoot) throws(SettingsFault) -> SettingValues {
    try configuration.settings.values(project: root.path)
  }
}
