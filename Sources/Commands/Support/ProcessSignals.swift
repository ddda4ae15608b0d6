import Foundation

/// What signals do to the program.
enum ProcessSignals {
  /// Call once, before any work.
  static func install() {
    // A file-size limit then fails a write, which is reported, instead of killing the process.
    signal(SIGXFSZ, SIG_IGN)
    // The notice is made here, because a handler must not make anything.
    _ = notice
    for number in [SIGINT, SIGTERM] { signal(number, endProcess) }
  }

  fileprivate static let notice: StaticString =
    Terminal.error.isInteractive
    ? "\r\u{1B}[Kapus: interrupted; what was committed is kept.\n"
    : "apus: interrupted; what was committed is kept.\n"
}

/// Ends at once. Other threads may be deep in a batch; every batch is one transaction, so waiting for
/// it would save no more than ending loses. A handler rather than a dispatch source: a source loses
/// a signal that comes before it is registered, and waits for a thread while all cores work.
private func endProcess(_ number: Int32) {
  let notice = ProcessSignals.notice
  _ = write(STDERR_FILENO, notice.utf8Start, notice.utf8CodeUnitCount)
  _exit(128 + number)
}
