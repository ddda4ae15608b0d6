#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// One end of a connection that carries frames: a length of four bytes, little-endian, and as many
/// bytes.
struct FrameSocket {
  let descriptor: Int32

  /// Sends and receives until a moment; nil waits for ever.
  typealias Deadline = ContinuousClock.Instant

  enum Fault: Error {
    /// The moment came first.
    case late
    /// The other end is gone.
    case closed
    /// The frame is longer than any that is due.
    case oversized
  }

  func send(_ payload: [UInt8], until deadline: Deadline?) throws(Fault) {
    let length = UInt32(payload.count)
    let head = (0..<4).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) }
    try sendAll(head, until: deadline)
    try sendAll(payload, until: deadline)
  }

  func receive(byteCountMax: Int, until deadline: Deadline?) throws(Fault) -> [UInt8] {
    let head = try receiveAll(4, until: deadline)
    let length = head.reversed().reduce(0) { $0 << 8 | Int($1) }
    guard length <= byteCountMax else { throw .oversized }
    return try receiveAll(length, until: deadline)
  }

  private func sendAll(_ bytes: [UInt8], until deadline: Deadline?) throws(Fault) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        systemSend(
          descriptor, buffer.baseAddress.map { $0 + sent }, buffer.count - sent, Self.sendFlags)
      }
      if count > 0 {
        sent += count
      } else {
        try wait(for: POLLOUT, after: errno, until: deadline)
      }
    }
  }

  private func receiveAll(_ count: Int, until deadline: Deadline?) throws(Fault) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var received = 0
    while received < count {
      let part = bytes.withUnsafeMutableBytes { buffer in
        recv(
          descriptor, buffer.baseAddress.map { $0 + received }, count - received, Self.doNotWait)
      }
      if part == 0 { throw .closed }
      if part > 0 {
        received += part
      } else {
        try wait(for: POLLIN, after: errno, until: deadline)
      }
    }
    return bytes
  }

  /// Waits after a call that could not do anything yet.
  private func wait(
    for event: Int32, after code: Int32, until deadline: Deadline?
  ) throws(Fault) {
    guard code == EAGAIN || code == EWOULDBLOCK || code == EINTR else { throw .closed }
    var milliseconds: Int32 = -1
    if let deadline {
      let left = deadline - .now
      guard left > .zero else { throw .late }
      milliseconds = Int32(clamping: left / .milliseconds(1) < 1 ? 1 : Int(left / .milliseconds(1)))
    }
    var entry = pollfd(fd: descriptor, events: Int16(event), revents: 0)
    _ = poll(&entry, 1, milliseconds)
  }

  private static let doNotWait = Int32(MSG_DONTWAIT)
  #if canImport(Darwin)
    private static let sendFlags = Int32(MSG_DONTWAIT)
  #else
    private static let sendFlags = Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL)
  #endif
}

/// `send` of the system, which a method of the same name hides.
private let systemSend = send(_:_:_:_:)
