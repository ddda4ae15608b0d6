import Foundation

/// Tells which process parsed and embedded how much, one line of JSON for each piece of work.
///
/// For finding out who keeps a machine busy, and for tests that nothing is done twice. Lines of any
/// number of processes stay whole because each is one appending write.
final class WorkLog: Sendable {
  private let path: String

  init(path: String) {
    self.path = path
  }

  func append(root: String, parsed fileCount: Int) {
    guard fileCount > 0 else { return }
    append(["root": root, "files_parsed": fileCount])
  }

  func append(embedded textCount: Int) {
    append(["texts_embedded": textCount])
  }

  /// A log that cannot be written must not cost the work it tells of.
  private func append(_ fields: [String: Any]) {
    let line = fields.merging(["process": Int(getpid())]) { $1 }
    let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? JSONSerialization.data(withJSONObject: line, options: options) else {
      return
    }
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    let bytes = Array(data) + [UInt8(ascii: "\n")]
    _ = write(descriptor, bytes, bytes.count)
  }
}
