import Foundation

/// Where results go.
enum StandardOutput {
  /// Writes a line at once, for whoever reads along.
  static func writeLine(_ text: String) {
    write(Array((text + "\n").utf8))
  }

  /// Writes whole lines at once.
  static func write(_ bytes: [UInt8]) {
    FileHandle.standardOutput.write(Data(bytes))
  }
}
