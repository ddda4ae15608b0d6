import Engine
import Foundation
import Settings
import Storage
import Testing

/// A project folder with a home folder of its own, removed with the value.
final class TemporaryProject: Sendable {
  let root: String
  private let folder: String

  init(files: [String: String] = [:]) throws {
    folder =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("apus-engine-\(UUID().uuidString)").resolvingSymlinksInPath().path
    root = "\(folder)/project"
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    for (path, content) in files { try write(path, content) }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  func write(_ path: String, _ content: String) throws {
    let url = URL(fileURLWithPath: "\(root)/\(path)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(content.utf8).write(to: url)
  }

  /// An engine with the resources that set-up made; each name is a home folder of its own.
  func index(home name: String = "home") throws -> CodeIndex {
    try CodeIndex(
      configuration: EngineConfiguration(
        home: home(name), resources: Self.resources, workLogPath: workLogPath))
  }

  /// The same with a number of threads for whatever is done by several.
  func index(home name: String, threadCount: Int) throws -> CodeIndex {
    let threads = try SettingAssignment("index.threads=\(threadCount)")
    return try CodeIndex(
      configuration: EngineConfiguration(
        home: home(name), resources: Self.resources, embeddingThreadCount: threadCount,
        settings: .standard(environment: [:], assignments: [threads])))
  }

  func home(_ name: String = "home") -> String { "\(folder)/\(name)" }

  /// The right to write the first codebase, as another process would hold it.
  func writerLock() async throws -> WriterLock {
    try await WriterLock.acquire(path: "\(home())/locks/1.lock")
  }

  func remove(_ path: String = "") throws {
    try FileManager.default.removeItem(atPath: "\(root)/\(path)")
  }

  /// How many texts all engines of this project have embedded so far.
  func embeddedTextCount() throws -> Int {
    guard FileManager.default.fileExists(atPath: workLogPath) else { return 0 }
    let log = try String(contentsOfFile: workLogPath, encoding: .utf8)
    return log.matches(of: /"texts_embedded":(\d+)/).reduce(0) { $0 + (Int($1.1) ?? 0) }
  }

  private var workLogPath: String { "\(folder)/work.log" }

  private static var resources: InstalledResources {
    .locate(
      override: ProcessInfo.processInfo.environment["APUS_RESOURCES"],
      executablePath: #filePath)
  }
}
