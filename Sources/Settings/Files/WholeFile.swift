import Foundation

/// Writes files so that a reader finds the old or the new one, never a part.
enum WholeFile {
  /// Makes the folder on the way; a new file is readable by its owner only.
  static func write(_ text: String, to path: String) throws(SettingsFault) {
    // A link is written through, as people keep their settings elsewhere.
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let manager = FileManager.default
    do {
      try manager.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      let mode =
        (try? manager.attributesOfItem(atPath: target.path)[.posixPermissions]) ?? 0o600
      try Data(text.utf8).write(to: target, options: .atomic)
      try manager.setAttributes([.posixPermissions: mode], ofItemAtPath: target.path)
    } catch {
      throw .unwritable(path: path, reason: error.localizedDescription)
    }
  }
}
