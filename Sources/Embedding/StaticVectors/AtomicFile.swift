#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes files that are either whole or not there.
enum AtomicFile {
  /// Writes beside the destination, waits for the disk, then takes the destination's place.
  static func write(_ bytes: [UInt8], to path: String) throws(EmbeddingFault) {
    let partial = "\(path).partial-\(getpid())"
    let descriptor = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw unwritable(path) }
    guard write(bytes, to: descriptor), fsync(descriptor) == 0 else {
      let fault = unwritable(path)
      close(descriptor)
      unlink(partial)
      throw fault
    }
    guard close(descriptor) == 0, rename(partial, path) == 0 else {
      let fault = unwritable(path)
      unlink(partial)
      throw fault
    }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let rest = UnsafeRawBufferPointer(rebasing: buffer[offset...])
        let count = systemWrite(descriptor, rest.baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        offset += count
      }
      return true
    }
  }

  private static func unwritable(_ path: String) -> EmbeddingFault {
    .unwritable(path: path, reason: String(cString: strerror(errno)))
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
