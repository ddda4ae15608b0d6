import Foundation

/// A process that analyses for this one; used by one thread at a time.
final class WorkerProcess: @unchecked Sendable {
  private let process: pid_t
  private let socket: FrameSocket
  /// Requests it has answered.
  private(set) var answerCount = 0

  /// Nil when the system starts no process.
  init?(_ command: WorkerCommand) {
    guard let ends = Self.connection() else { return nil }
    defer { close(ends.theirs) }
    guard let process = command.spawn(standardInput: ends.theirs) else {
      close(ends.ours)
      return nil
    }
    self.process = process
    socket = FrameSocket(descriptor: ends.ours)
  }

  /// Ends the process at once and leaves no zombie.
  deinit {
    close(socket.descriptor)
    kill(process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }

  /// After an error the process is of no use any more.
  func answer(
    _ request: [UInt8], byteCountMax: Int, within time: Duration
  ) throws(FrameSocket.Fault) -> [UInt8] {
    let deadline = ContinuousClock.now + time
    try socket.send(request, until: deadline)
    let answer = try socket.receive(byteCountMax: byteCountMax, until: deadline)
    answerCount += 1
    return answer
  }

  /// Two ends that no other program inherits.
  private static func connection() -> (ours: Int32, theirs: Int32)? {
    var ends: [Int32] = [-1, -1]
    #if canImport(Darwin)
      guard socketpair(AF_UNIX, SOCK_STREAM, 0, &ends) == 0 else { return nil }
      for end in ends {
        var yes: Int32 = 1
        _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        setsockopt(end, SOL_SOCKET, SO_NOSIGPIPE, &yes, socklen_t(MemoryLayout<Int32>.size))
      }
    #else
      let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
      guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    #endif
    return (ends[0], ends[1])
  }
}
