import Foundation

/// The model that set-up puts into `.deps/model`; tests run the real one or fail.
package enum ModelFolder {
  package static let path = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent(".deps/model").path

  /// A file of the model; throws `MissingModelFile`.
  package static func path(_ name: String) throws -> String {
    let file = "\(path)/\(name)"
    guard FileManager.default.fileExists(atPath: file) else { throw MissingModelFile(path: file) }
    return file
  }
}

/// Set-up did not make a file that tests need.
package struct MissingModelFile: Error, CustomStringConvertible {
  let path: String

  package var description: String { "\(path) is missing: run scripts/setup" }
}
