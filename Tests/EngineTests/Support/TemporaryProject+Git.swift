import Foundation

extension TemporaryProject {
  /// Runs git in the project, cut off from the settings of whoever runs the tests.
  func git(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "-C", root] + arguments
    process.environment = ProcessInfo.processInfo.environment
      .filter { !$0.key.hasPrefix("GIT_") && $0.key != "XDG_CONFIG_HOME" }
      .merging([
        "HOME": "/nonexistent", "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "a",
        "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b",
      ]) { $1 }
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw GitFailure(arguments: arguments) }
  }

  struct GitFailure: Error {
    let arguments: [String]
  }

  /// Commits everything that is there, and what is gone.
  func commitAll() throws {
    if !FileManager.default.fileExists(atPath: "\(root)/.git") { try git("init", "-q") }
    try git("add", "-A")
    try git("commit", "-q", "-m", "message")
  }
}
