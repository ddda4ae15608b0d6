import Dispatch
import Foundation

/// What signals do to the program.
enum ProcessSignals {
  /// Call once, before any work.
  static func install() {
    // A file-size limit then fails a write, which is reported, instead of killing the process.
    signal(SIGXFSZ, SIG_IGN)
    // Other threads may be deep in a batch. Every batch is one transaction, so ending at once loses
    // no more than waiting for the batch would save, and answers the user now.
    _ = endings
  }

  private static let queue = DispatchQueue(label: "apus.signals")

  // Made once and kept; sources are safe to use from any thread.
  nonisolated(unsafe) private static let endings = [SIGINT, SIGTERM].map(ending)

  private static func ending(on number: Int32) -> any DispatchSourceSignal {
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
    source.setEventHandler {
      if Terminal.error.isInteractive { StandardError.write("\r\u{1B}[K") }
      StandardError.write("apus: interrupted; what was committed is kept.\n")
      _exit(128 + number)
    }
    source.resume()
    return source
  }
}
