import Foundation

/// Writes what an evaluation is asked to keep.
enum OutputFile {
  /// Replaces the file as a whole; throws `EvaluationFault`.
  static func write(_ data: Data, to path: String) throws {
    guard (try? data.write(to: URL(fileURLWithPath: path), options: .atomic)) != nil else {
      throw EvaluationFault.unwritable(path: path)
    }
  }
}
