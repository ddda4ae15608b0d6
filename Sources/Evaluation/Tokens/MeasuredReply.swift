/// One reply to a question, as far as it matters how long it is and which files it shows.
package struct MeasuredReply: Hashable, Sendable {
  /// A place where a reply begins to show a file.
  package struct Part: Hashable, Sendable {
    package let path: String
    /// Bytes of the reply up to the end of the first line of the file that it shows, or of the line
    /// that names it where none is shown.
    package let end: Int

    package init(path: String, end: Int) {
      self.path = path
      self.end = end
    }
  }

  package let parts: [Part]
  package let byteCount: Int

  package init(parts: [Part], byteCount: Int) {
    self.parts = parts
    self.byteCount = byteCount
  }

  /// Share of the targets whose file is shown before the reply is cut.
  package func recall(of targets: [EvaluationTarget], byteCountMax: Int) -> Double {
    guard !targets.isEmpty else { return 0 }
    let shown = parts.filter { $0.end <= byteCountMax }
    let found = targets.count { target in shown.contains { target.isFile($0.path) } }
    return Double(found) / Double(targets.count)
  }
}

/// Adds up a reply while it is made.
struct ReplyMeter {
  private var parts: [MeasuredReply.Part] = []
  private(set) var byteCount = 0

  mutating func add(_ text: String) { byteCount += text.utf8.count }
  mutating func add(byteCount count: Int) { byteCount += count }

  /// Notes that the file was shown by what was added so far.
  mutating func show(_ path: String) { parts.append(.init(path: path, end: byteCount)) }

  var reply: MeasuredReply { MeasuredReply(parts: parts, byteCount: byteCount) }
}
