/// Shows on a terminal how many of the queries are done.
enum CountLine {
  static func show(_ repo: String, _ done: Int, of count: Int) {
    guard isShown else { return }
    StandardError.write("\r\u{1B}[K\(done)/\(count) \(repo.printable)")
  }

  static func finish() {
    if isShown { StandardError.write("\r\u{1B}[K") }
  }

  private static var isShown: Bool { Terminal.error.isInteractive && StandardError.showsNotes }
}
