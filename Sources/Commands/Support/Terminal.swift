import Foundation

/// What the ends of the program's streams can show.
struct Terminal {
  let isInteractive: Bool
  let width: Int

  static let output = Terminal(descriptor: STDOUT_FILENO)
  static let error = Terminal(descriptor: STDERR_FILENO)

  private init(descriptor: Int32) {
    let isDumb = ProcessInfo.processInfo.environment["TERM"] == "dumb"
    isInteractive = isatty(descriptor) == 1 && !isDumb
    var size = winsize()
    let isKnown = ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    width = isKnown ? Int(size.ws_col) : 80
  }

  /// Whether colour is shown: on a terminal, unless the user asked for none (no-color.org).
  var hasColour: Bool {
    let refusal = ProcessInfo.processInfo.environment["NO_COLOR"] ?? ""
    return isInteractive && refusal.isEmpty
  }
}
