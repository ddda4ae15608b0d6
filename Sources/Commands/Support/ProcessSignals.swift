import Foundation
import Synchronization

/// What signals do to the program.
enum ProcessSignals {
  /// Call once, before any work.
  static func install() {
    // A file-size limit then fails a write, which is reported, instead of killing the process.
    signal(SIGXFSZ, SIG_IGN)
    // The notice is made here, because a handler must not make anything.
    _ = (notice, firstReceiver.load(ordering: .relaxed))
    for number in [SIGINT, SIGTERM] { signal(number, endProcess) }
  }

  /// Makes the first signal call back instead of ending the process; the second one ends it.
  static func deferFirst(to callback: @escaping @Sendable () async -> Void) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let reading = ends[0]
    Thread.detachNewThread {
      var byte: UInt8 = 0
      while read(reading, &byte, 1) < 0 && errno == EINTR {}
      Task { await callback() }
    }
    firstReceiver.store(ends[1], ordering: .sequentiallyConsistent)
  }

  /// Where the handler writes a byte for the first signal; negative when it ends the process.
  fileprivate static let firstReceiver = Atomic<Int32>(-1)

  fileprivate static let notice: StaticString =
    Terminal.error.isInteractive
    ? "\r\u{1B}[Kapus: interrupted; what was committed is kept.\n"
    : "apus: interrupted; what was committed is kept.\n"
}

/// Ends at once. Other threads may be deep in a batch; every batch is one transaction, so waiting for
/// it would save no more than ending loses. A handler rather than a dispatch source: a source loses
/// a signal that comes before it is registered, and waits for a thread while all cores work.
private func endProcess(_ number: Int32) {
  let receiver = ProcessSignals.firstReceiver.exchange(-1, ordering: .sequentiallyConsistent)
  if receiver >= 0 {
    var byte: UInt8 = 0
    _ = write(receiver, &byte, 1)
    return
  }
  let notice = ProcessSignals.notice
  _ = write(STDERR_FILENO, notice.utf8Start, notice.utf8CodeUnitCount)
  _exit(128 + number)
}
