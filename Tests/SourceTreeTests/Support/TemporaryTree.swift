import CodeModel
import Foundation
import SourceTree

/// A folder for one test, removed with the value.
final class TemporaryTree {
  let root: String

  /// Makes the files of a text with `//- /path` lines, each followed by its content.
  ///
  /// A tree in memory, where the system offers that, spares the disk tens of thousands of folders.
  init(_ fixture: String = "", inMemory: Bool = false) throws {
    let memory = "/dev/shm"
    let isOffered = inMemory && FileManager.default.isWritableFile(atPath: memory)
    let parent = isOffered ? memory : FileManager.default.temporaryDirectory.path
    root = "\(parent)/apus-source-tree-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    for (path, content) in Self.files(fixture) { try write(path, content) }
  }

  deinit {
    // Unlike FileManager, rm copes with folders deeper than a path can be long.
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/rm")
    process.arguments = ["-rf", root]
    try? process.run()
    process.waitUntilExit()
  }

  private static func files(_ fixture: String) -> [(String, String)] {
    fixture.components(separatedBy: "//- /").dropFirst().map { part in
      let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(lines[0]), lines.count > 1 ? String(lines[1]) : "")
    }
  }

  func write(_ path: String, _ content: String) throws {
    try write(path, Array(content.utf8))
  }

  func write(_ path: String, _ content: [UInt8]) throws {
    let url = URL(fileURLWithPath: root).appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(content).write(to: url)
  }

  func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(
      atPath: "\(root)/\(path)", withIntermediateDirectories: true)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: "\(root)/\(path)")
  }

  /// An environment whose only git settings are those of the test.
  var gitEnvironment: GitEnvironment { GitEnvironment(home: "\(root)/.home") }

  func scanner(
    at folder: String = "", limits: ScanLimits = .default, ignoredPatterns: [String] = []
  ) -> SourceTreeScanner {
    SourceTreeScanner(
      root: folder.isEmpty ? root : "\(root)/\(folder)", limits: limits,
      ignoredPatterns: ignoredPatterns, gitEnvironment: gitEnvironment)
  }

  /// The listed paths, whatever became of them.
  func listed(at folder: String = "") throws -> [String] {
    try scanner(at: folder).scan().records.map(\.path.string)
  }

  /// Runs git here, cut off from the settings of whoever runs the tests; returns what it printed.
  @discardableResult
  func git(_ arguments: String..., at folder: String = "") throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "-C", "\(root)/\(folder)"] + arguments
    process.environment = ProcessInfo.processInfo.environment
      .filter { !$0.key.hasPrefix("GIT_") && $0.key != "XDG_CONFIG_HOME" }
      .merging([
        "HOME": "\(root)/.home", "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "a",
        "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b",
      ]) { $1 }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw GitFailure(arguments: arguments) }
    return Array(bytes)
  }

  struct GitFailure: Error {
    let arguments: [String]
  }

  /// What git takes for part of the tree: tracked, or untracked and not ignored; existing only.
  func listedByGit(at folder: String = "") throws -> [String] {
    let output = try git("ls-files", "-co", "--exclude-standard", "-z", at: folder)
    let paths = output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    return Set(paths).filter { path in
      var status = stat()
      return lstat("\(root)/\(folder.isEmpty ? "" : folder + "/")\(path)", &status) == 0
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
