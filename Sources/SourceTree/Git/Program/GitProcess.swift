import Foundation

/// A run of the git program, which reads from us and writes to us over sockets.
///
/// Used by one thread at a time.
final class GitProcess: @unchecked Sendable {
  private let process: pid_t
  /// Its standard input and output.
  private let channel: Int32
  /// Its standard error; -1 when nobody reads that.
  private let complaints: Int32
  private var isReaped = false

  /// Nil when the program cannot be started.
  init?(_ arguments: [String], readsComplaints: Bool, access: GitAccess = .local) {
    guard let pair = Self.connection() else { return nil }
    defer { close(pair.theirs) }
    let errors = readsComplaints ? Self.connection() : nil
    defer { if let errors { close(errors.theirs) } }
    guard let process = Self.spawn(arguments, access, pair.theirs, errors?.theirs)
    else {
      close(pair.ours)
      if let errors { close(errors.ours) }
      return nil
    }
    self.process = process
    channel = pair.ours
    complaints = errors?.ours ?? -1
  }

  deinit {
    close(channel)
    if complaints >= 0 { close(complaints) }
    if !isReaped {
      kill(process, SIGKILL)
      _ = reap()
    }
  }

  /// Waits for the end and returns the exit status, or 128 and more after a signal.
  private func reap() -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 { if errno != EINTR { return 255 } }
    isReaped = true
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// Sends some bytes; false when the program is gone.
  func send(_ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = Self.send(channel, bytes[sent...], flags: 0)
      if count > 0 { sent += count } else if errno != EINTR { return false }
    }
    return true
  }

  /// Receives what is there, at least one byte; 0 when the program is gone.
  func receive(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      let count = recv(channel, buffer.baseAddress, buffer.count, 0)
      if count >= 0 { return count }
      if errno != EINTR { return 0 }
    }
  }
}

extension GitProcess {
  struct Outcome {
    var status: Int32 = 0
    var output: [UInt8] = []
    var complaint: [UInt8] = []
    /// Whether it was ended before it had said everything.
    var wasCut = false
  }

  private static let complaintCountMax = 4_096

  /// Sends the input, takes all output and waits for the end. Reads while it writes, as git may
  /// answer before it has read everything.
  func exchange(_ input: [UInt8]) -> Outcome {
    var output: [UInt8] = []
    var outcome = stream(input, until: nil) { piece in
      output += piece
      return true
    }
    outcome.output = output
    return outcome
  }

  /// As `exchange`, handing the output on piece by piece; the program is ended when the deadline has
  /// passed, or when `take` answers that nothing more is wanted.
  func stream(
    _ input: [UInt8], until deadline: ContinuousClock.Instant?, take: ([UInt8]) -> Bool
  ) -> Outcome {
    var outcome = Outcome()
    var sent = 0
    var isOpen = [true, complaints >= 0]
    if input.isEmpty { shutdown(channel, Int32(SHUT_WR)) }
    while isOpen[0] || isOpen[1] {
      let isSending = sent < input.count && isOpen[0]
      var entries = [
        pollfd(
          fd: isOpen[0] ? channel : -1, events: Int16(isSending ? POLLIN | POLLOUT : POLLIN),
          revents: 0),
        pollfd(fd: isOpen[1] ? complaints : -1, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&entries, 2, Self.milliseconds(until: deadline))
      if count < 0, errno != EINTR { break }
      if let deadline, ContinuousClock.now >= deadline { return cut(outcome) }
      if isSending, entries[0].revents & Int16(POLLOUT) != 0 {
        let count = Self.send(channel, input[sent...], flags: Int32(MSG_DONTWAIT))
        if count > 0 { sent += count }
        if sent == input.count { shutdown(channel, Int32(SHUT_WR)) }
      }
      let readable = Int16(POLLIN | POLLHUP | POLLERR)
      if entries[0].revents & readable != 0 {
        var piece: [UInt8] = []
        isOpen[0] = Self.drain(channel, into: &piece)
        if !piece.isEmpty, !take(piece) { return cut(outcome) }
      }
      if entries[1].revents & readable != 0 {
        isOpen[1] = Self.drain(complaints, into: &outcome.complaint)
        outcome.complaint = Array(outcome.complaint.prefix(Self.complaintCountMax))
      }
    }
    outcome.status = reap()
    return outcome
  }

  private func cut(_ outcome: Outcome) -> Outcome {
    kill(process, SIGKILL)
    var outcome = outcome
    outcome.status = reap()
    outcome.wasCut = true
    return outcome
  }

  /// What `poll` waits at most; -1 for ever.
  private static func milliseconds(until deadline: ContinuousClock.Instant?) -> Int32 {
    guard let deadline else { return -1 }
    let left = max(.zero, deadline - .now) / .milliseconds(1)
    return Int32(min(left.rounded(.up), 60_000))
  }

  /// Takes what is there; false at the end.
  private static func drain(_ descriptor: Int32, into bytes: inout [UInt8]) -> Bool {
    var end = true
    let piece = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, filled in
      let count = recv(descriptor, buffer.baseAddress, buffer.count, Int32(MSG_DONTWAIT))
      let isLater = count < 0 && [EAGAIN, EWOULDBLOCK, EINTR].contains(errno)
      end = count <= 0 && !isLater
      filled = max(0, count)
    }
    bytes += piece
    return !end
  }

  private static func send(_ descriptor: Int32, _ bytes: ArraySlice<UInt8>, flags: Int32) -> Int {
    #if canImport(Darwin)
      let quiet: Int32 = 0
    #else
      let quiet = Int32(MSG_NOSIGNAL)
    #endif
    return bytes.withUnsafeBytes { systemSend(descriptor, $0.baseAddress, $0.count, flags | quiet) }
  }
}

/// `send` of the system, which a method of the same name hides.
private let systemSend = send(_:_:_:_:)

extension GitProcess {
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

  /// Starts git from the PATH, never through a shell, in a process group of its own, so that an
  /// interrupt from the terminal is ours to tell of.
  private static func spawn(
    _ arguments: [String], _ access: GitAccess, _ channel: Int32, _ complaints: Int32?
  ) -> pid_t? {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
      let flags = Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_CLOEXEC_DEFAULT)
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
      let flags = Int16(POSIX_SPAWN_SETPGROUP)
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, channel, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, channel, STDOUT_FILENO)
    if let complaints {
      posix_spawn_file_actions_adddup2(&actions, complaints, STDERR_FILENO)
    } else {
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    }
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for number in [SIGPIPE, SIGINT, SIGTERM, SIGXFSZ] { sigaddset(&signals, number) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let both = Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF)
    posix_spawnattr_setflags(&attributes, flags | both)
    let environment = access.environment(ProcessInfo.processInfo.environment)
    return withCStrings(["git"] + arguments) { arguments in
      withCStrings(environment) { environment in
        var process: pid_t = 0
        let code = posix_spawnp(&process, "git", &actions, &attributes, arguments, environment)
        return code == 0 ? process : nil
      }
    }
  }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}
