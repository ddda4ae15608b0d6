import Engine
import Foundation
import MCPServer

/// A small folder of code and a home for its index, removed with the value.
final class SampleCodebase: Sendable {
  let folder: String
  let root: String

  init() throws {
    let made = FileManager.default.temporaryDirectory
      .appendingPathComponent("apus-mcp-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: made.appendingPathComponent("code/sub"), withIntermediateDirectories: true)
    folder = made.resolvingSymlinksInPath().path
    root = "\(folder)/code"
    try write("retry.py", "def send_with_backoff(request):\n    sleep(2 ** attempt)\n")
    try write("sub/cache.go", "package cache\n\nfunc EvictOldest(c *Cache) {\n\tc.drop()\n}\n")
    try write("notes.bin", "\u{0}\u{1}\u{2}")
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  func write(_ path: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(root)/\(path)"))
  }

  /// Commits everything with git.
  func commitAll() throws {
    for arguments in [["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "message"]] {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      let identity = ["-c", "user.name=a", "-c", "user.email=a@b"]
      process.arguments = ["git", "-C", root] + identity + arguments
      try process.run()
      process.waitUntilExit()
    }
  }

  /// Tools over an index in this folder's own home.
  func tools() -> CodebaseTools {
    let configuration = configuration
    return CodebaseTools(workingDirectory: "/work") {
      try CodeIndex(configuration: configuration)
    }
  }

  /// Indexes the folder as another process would; nothing goes on in the background.
  func index() async throws {
    _ = try await CodeIndex(configuration: configuration)
      .index(IndexRequest(root: root, embedsChunks: false))
  }

  private var configuration: EngineConfiguration {
    EngineConfiguration(
      home: "\(folder)/home", resources: .locate(override: nil, executablePath: #filePath))
  }
}

extension ToolSet {
  func call(_ name: String, _ arguments: [String: JSONValue]) async -> ToolReply {
    await call(name, arguments: arguments, progress: { _, _, _ in })
  }
}
