import Foundation

/// A project folder and a home folder for one test, removed with the value.
final class Sandbox: Sendable {
  /// Holds everything else.
  let folder: String
  /// The project, with symbolic links resolved.
  let project: String
  /// What `APUS_HOME` is set to.
  let home: String

  /// Makes the files of a text with `//- /path` lines, each followed by its content.
  init(_ fixture: String = "") throws {
    let made = FileManager.default.temporaryDirectory
      .appendingPathComponent("apus-e2e-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: made, withIntermediateDirectories: true)
    folder = made.resolvingSymlinksInPath().path
    project = "\(folder)/project"
    home = "\(folder)/home"
    try FileManager.default.createDirectory(atPath: project, withIntermediateDirectories: true)
    for (path, content) in Fixture.files(fixture) { try write(path, content) }
  }

  deinit {
    remove()
  }

  /// Removes everything: deeper than FileManager goes, with names it cannot spell, and a disk that
  /// a test may have mounted as home. Nobody waits for it.
  func remove() {
    let steps = "umount -l '\(home)' 2>&1; chmod -R u+rwx '\(folder)'; rm -rf '\(folder)'"
    _ = try? Shell.run("{ \(steps); } >/dev/null 2>&1 &")
  }

  /// Another home for the same project.
  var otherHome: String { "\(folder)/other-home" }

  func write(_ path: String, _ content: String) throws {
    try write(path, Array(content.utf8))
  }

  func write(_ path: String, _ content: [UInt8]) throws {
    let url = URL(fileURLWithPath: project).appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(content).write(to: url)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: "\(project)/\(path)")
  }

  func move(_ path: String, to other: String) throws {
    let target = URL(fileURLWithPath: project).appendingPathComponent(other)
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: "\(project)/\(path)", toPath: target.path)
  }

  /// Files of the index folders, by path, sorted.
  var segmentFiles: [String] {
    let segments = "\(home)/segments"
    let all = FileManager.default.enumerator(atPath: segments)?.compactMap { $0 as? String } ?? []
    return all.filter { $0.hasSuffix(".segment") }.sorted().map { "\(segments)/\($0)" }
  }

  /// A folder with the program's resources except those named, as `APUS_RESOURCES`.
  func resources(without missing: Set<String>) throws -> String {
    let copy = "\(folder)/resources"
    let original = try Program.resources()
    for part in ["grammars", "model"] {
      try FileManager.default.createDirectory(
        atPath: "\(copy)/\(part)", withIntermediateDirectories: true)
      for name in try FileManager.default.contentsOfDirectory(atPath: "\(original)/\(part)")
      where !missing.contains(name) && !missing.contains(part) {
        try FileManager.default.createSymbolicLink(
          atPath: "\(copy)/\(part)/\(name)", withDestinationPath: "\(original)/\(part)/\(name)")
      }
    }
    return copy
  }
}

/// Several files in one text.
enum Fixture {
  /// Each `//- /path` line begins a file.
  static func files(_ text: String) -> [(path: String, content: String)] {
    text.components(separatedBy: "//- /").dropFirst().map { part in
      let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(lines[0]), lines.count > 1 ? String(lines[1]) : "")
    }
  }
}
