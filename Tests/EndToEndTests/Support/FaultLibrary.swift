import Foundation

/// The library of `scripts/torture` that makes disks slow and clocks wrong for one program.
enum FaultLibrary {
  /// Faults are made with LD_PRELOAD.
  static let isPossible = FileManager.default.fileExists(atPath: "/proc/self/exe")

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The environment of a program that meets faults below the home folder of a sandbox.
  static func environment(
    _ faults: [String: String], in sandbox: Sandbox
  ) throws -> [String: String] {
    let path = try compiled.get()
    return faults.merging(["LD_PRELOAD": path, "FAULT_FOLDER": sandbox.home]) { first, _ in first }
  }

  private static let compiled = Result {
    let path = NSTemporaryDirectory() + "apus-faults-\(getpid()).so"
    try Shell.run("cc -O2 -fPIC -shared -o '\(path)' '\(root)/scripts/lib/torture/faults.c' -ldl")
    libraryPath = path
    atexit { unlink(FaultLibrary.libraryPath) }
    return path
  }

  nonisolated(unsafe) private static var libraryPath = ""
}
