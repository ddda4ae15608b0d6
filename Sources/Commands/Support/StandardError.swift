import Foundation

/// Where progress, notices and errors go; standard output is for results.
enum StandardError {
  static func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
