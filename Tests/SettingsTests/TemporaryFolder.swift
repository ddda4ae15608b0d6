import Foundation
import Settings

/// A folder of its own for the files of one test, removed with the value.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("apus-settings-\(UUID().uuidString)").resolvingSymlinksInPath().path
    for name in ["config", "project", "home"] {
      try FileManager.default.createDirectory(
        atPath: "\(path)/\(name)", withIntermediateDirectories: true)
    }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  var configuration: String { "\(path)/config" }
  var project: String { "\(path)/project" }
  var userFile: String { "\(configuration)/config.toml" }
  var projectFile: String { "\(project)/.apus.toml" }
  var foreignFile: String { "\(path)/home/.context/.env" }

  func write(_ text: String, to path: String) throws {
    let url = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
  }

  func text(of path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  func layers(
    environment: [String: String] = [:], assignments: [SettingAssignment] = []
  ) -> SettingLayers {
    SettingLayers(
      configurationDirectory: configuration, environment: environment, assignments: assignments,
      foreignFile: foreignFile)
  }
}
