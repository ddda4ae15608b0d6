import Foundation
import Testing

/// The program under test: the one that was built beside these tests.
enum Program {
  struct Missing: Error, CustomStringConvertible {
    let description: String
  }

  /// `APUS_PROGRAM` names another one, such as a release build.
  static func path() throws -> String {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let beside = tests.deletingLastPathComponent().appendingPathComponent("apus").path
    let path = ProcessInfo.processInfo.environment["APUS_PROGRAM"] ?? beside
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw Missing(description: "there is no program at \(path); run swift build first")
    }
    return path
  }

  /// The folder that holds the program's `grammars` and `model`.
  static func resources() throws -> String {
    if let named = ProcessInfo.processInfo.environment["APUS_RESOURCES"] { return named }
    var folder = URL(fileURLWithPath: try path()).deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.appendingPathComponent(".deps").path
      if FileManager.default.fileExists(atPath: candidate) { return candidate }
      folder.deleteLastPathComponent()
    }
    throw Missing(description: "there is no .deps folder above the program; run scripts/setup")
  }
}

extension Sandbox {
  /// Runs the program to its end in the project folder.
  ///
  /// - Parameters:
  ///   - prefix: A command that runs the program, such as `setpriv` with its options.
  ///   - environment: Beside the few variables every run has.
  @discardableResult
  func apus(
    _ arguments: String..., in directory: String? = nil, prefix: [String] = [],
    environment: [String: String] = [:]
  ) async throws -> Outcome {
    try await run(arguments, in: directory, prefix: prefix, environment: environment)
  }

  /// Runs the program with a list of arguments to its end.
  func run(
    _ arguments: [String], in directory: String? = nil, prefix: [String] = [],
    environment: [String: String] = [:]
  ) async throws -> Outcome {
    try await ProgramSlots.shared.withSlot {
      try await self.start(
        arguments, in: directory, prefix: prefix, environment: environment
      ).outcome()
    }
  }

  /// Starts the program at once and does not wait for it.
  func start(
    _ arguments: [String], in directory: String? = nil, prefix: [String] = [],
    environment: [String: String] = [:]
  ) throws -> RunningProgram {
    try RunningProgram(
      command: prefix + [try Program.path()] + arguments, directory: directory ?? project,
      environment: self.environment.merging(environment) { $1 }, sandbox: self)
  }

  /// Settings of whoever runs the tests, git's among them, must not matter.
  var environment: [String: String] {
    let inherited = ProcessInfo.processInfo.environment
    var environment = ["APUS_HOME": home, "HOME": folder, "LC_ALL": "C.UTF-8"]
    for name in ["PATH", "LD_LIBRARY_PATH", "APUS_RESOURCES"] {
      environment[name] = inherited[name]
    }
    return environment
  }
}
