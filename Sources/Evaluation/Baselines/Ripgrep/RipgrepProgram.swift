import Foundation

/// The ripgrep that is installed.
package struct RipgrepProgram: Sendable {
  private let path: String

  /// Nil when there is no `rg` in the folders of PATH.
  package init?(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    guard
      let path = folders.map({ "\($0)/rg" })
        .first(where: FileManager.default.isExecutableFile(atPath:))
    else { return nil }
    self.path = path
  }

  /// Looks for any of some words in a folder, whatever their case, as parts of longer ones too.
  ///
  /// Throws when the program cannot be started.
  func matches(of words: [String], in root: String) throws -> RipgrepMatches {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.currentDirectoryURL = URL(fileURLWithPath: root)
    process.arguments =
      [
        "--no-config", "--ignore-case", "--fixed-strings", "--only-matching", "--line-number",
        "--no-heading", "--null", "--color", "never",
      ] + words.flatMap { ["-e", $0] } + ["./"]
    let output = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = Array(output.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    return RipgrepMatches(output: bytes)
  }
}
