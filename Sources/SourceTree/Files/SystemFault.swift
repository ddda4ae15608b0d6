#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A failed system call.
struct SystemFault: Error, Equatable {
  let code: Int32

  /// What the last failed call on this thread left behind.
  static var last: SystemFault { SystemFault(code: errno) }

  /// The system's words, as in `Permission denied`.
  var text: String { String(cString: strerror(code)) }

  /// The entry vanished between being listed and being opened.
  var meansAbsent: Bool { code == ENOENT || code == ENOTDIR }
}
