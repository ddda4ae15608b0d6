#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The pipe to the client, taken away from everything else in the process.
///
/// Standard output carries protocol frames only; a stray `print` or a child process must not be
/// able to write there. So the descriptors are duplicated, standard input then reads nothing and
/// standard output leads to standard error.
package struct StandardStreams: Sendable {
  package let input: Int32
  package let output: Int32

  package static func claim() -> StandardStreams {
    signal(SIGPIPE, SIG_IGN)
    let streams = StandardStreams(
      input: privateCopy(of: STDIN_FILENO), output: privateCopy(of: STDOUT_FILENO))
    let nowhere = open("/dev/null", O_RDONLY | O_CLOEXEC)
    dup2(nowhere, STDIN_FILENO)
    close(nowhere)
    dup2(STDERR_FILENO, STDOUT_FILENO)
    return streams
  }
  /// A duplicate that child processes do not inherit.
  private static func privateCopy(of descriptor: Int32) -> Int32 {
    fcntl(descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
  }
}
