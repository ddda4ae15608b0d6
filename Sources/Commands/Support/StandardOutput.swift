import Foundation

/// Where results go.
enum StandardOutput {
  /// Writes a line at once, for whoever reads along.
  static func writeLine(_ text: String) {
    FileHandle.standardOutput.write(Data((text + "\n").utf8))
  }
}
