import Engine
import Synchronization

/// Opens the index when a call first needs it, so that a client gets its list of tools at once and
/// a store that cannot be opened is told as the answer to a call, not as a server that died.
final class IndexOpening: Sendable {
  private let open: @Sendable () throws -> CodeIndex
  private let opened = Mutex<CodeIndex?>(nil)

  init(_ open: @escaping @Sendable () throws -> CodeIndex) {
    self.open = open
  }

  /// Tries anew after a failure, which the user may have mended meanwhile, and when the index that
  /// was opened has been deleted.
  func index() throws -> CodeIndex {
    try opened.withLock { opened in
      if let opened, !opened.isDetached { return opened }
      let index = try open()
      opened = index
      return index
    }
  }
}
