import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes messages whole, one line each, from any thread.
final class FrameWriter: Sendable {
  private let descriptor: Int32
  private let isOpen = Mutex(true)

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  func write(_ message: JSONValue) {
    guard var frame = try? message.serialized() else { return }
    frame.append(0x0A)
    isOpen.withLock { isOpen in
      guard isOpen else { return }
      isOpen = frame.withUnsafeBytes { Self.writeAll($0, to: descriptor) }
    }
  }

  private static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let chunk = UnsafeRawBufferPointer(rebasing: rest)
      #if canImport(Glibc)
        let count = Glibc.write(descriptor, chunk.baseAddress, chunk.count)
      #else
        let count = Darwin.write(descriptor, chunk.baseAddress, chunk.count)
      #endif
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
