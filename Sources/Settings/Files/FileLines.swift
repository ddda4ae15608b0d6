/// The lines of a text, divided at line feeds only, as TOML counts them.
struct FileLines {
  private(set) var lines: [String]

  init(_ text: String) {
    lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// The text again.
  var text: String { lines.joined(separator: "\n") }

  mutating func replace(line: Int, by text: String) { lines[line - 1] = text }

  mutating func remove(line: Int) { lines.remove(at: line - 1) }

  mutating func insert(_ text: String, after line: Int) { lines.insert(text, at: line) }

  mutating func append(_ text: [String]) { lines += text }

  mutating func dropEmptyEnd() {
    while lines.last?.isEmpty == true { lines.removeLast() }
  }
}
