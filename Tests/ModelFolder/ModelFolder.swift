import Foundation
import Testing

/// The model that set-up puts into `.deps/model`; tests run the real one or fail.
enum ModelFolder {
  static let path = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent(".deps/model").path

  /// A file of the model.
  static func path(_ name: String) throws -> String {
    let file = "\(path)/\(name)"
    try #require(
      FileManager.default.fileExists(atPath: file), "\(file) is missing: run scripts/setup")
    return file
  }
}
