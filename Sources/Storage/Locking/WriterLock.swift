#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The right to write, held by at most one process (and one holder within it) at a time.
///
/// It is a `flock` on a small file, which the kernel takes back when the holder dies however it
/// dies, so a crash never leaves a lock behind. Readers do not need it. The file stays when the
/// lock is released: removing it would let two holders lock two files of one name.
package final class WriterLock: Sendable {
  package let path: String
  private let descriptor: Int32

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit {
    // Closing the only descriptor of the open file releases its lock.
    close(descriptor)
  }

  /// Takes the lock whose file is at `path`, in a folder that exists.
  ///
  /// - Parameters:
  ///   - patience: How long to wait for another holder before throwing `StorageFault.locked` with
  ///     its pid. Cancellation ends the wait the same way.
  ///   - pause: Between two tries.
  package static func acquire(
    path: String, waiting patience: Duration = .zero, pausing pause: Duration = .milliseconds(20)
  ) async throws(StorageFault) -> WriterLock {
    let clock = ContinuousClock()
    let deadline = clock.now + patience
    while true {
      do throws(StorageFault) {
        return try acquireNow(path: path)
      } catch {
        guard case .locked = error, clock.now < deadline,
          (try? await clock.sleep(for: pause)) != nil
        else { throw error }
      }
    }
  }

  /// Takes the lock or throws at once.
  package static func acquireNow(path: String) throws(StorageFault) -> WriterLock {
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw StorageFault(errno: errno, path: path) }
      let lock = WriterLock(path: path, descriptor: descriptor)
      try lock.lock()
      // The folder may have been cleared between opening and locking; a lock on a file without a
      // name excludes nobody.
      if lock.isAtItsPath {
        lock.writeHolder()
        return lock
      }
    }
  }
}

extension WriterLock {
  private func lock() throws(StorageFault) {
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      switch errno {
      case EINTR: continue
      case EWOULDBLOCK: throw StorageFault.locked(path: path, holder: readHolder())
      case let code: throw StorageFault(errno: code, path: path)
      }
    }
  }

  private var isAtItsPath: Bool {
    var opened = stat()
    var named = stat()
    guard fstat(descriptor, &opened) == 0, stat(path, &named) == 0 else { return false }
    return opened.st_dev == named.st_dev && opened.st_ino == named.st_ino
  }

  /// Leaves the pid for the messages of others; the lock does not depend on it, so a full disk
  /// costs no more than the name of the holder.
  private func writeHolder() {
    let text = Array("\(getpid())\n".utf8)
    guard ftruncate(descriptor, 0) == 0 else { return }
    _ = pwrite(descriptor, text, text.count, 0)
  }

  private func readHolder() -> Int32? {
    var buffer = [UInt8](repeating: 0, count: 16)
    let count = pread(descriptor, &buffer, buffer.count, 0)
    guard count > 0 else { return nil }
    let digits = buffer[..<count].prefix { (48...57).contains($0) }
    return Int32(String(decoding: digits, as: UTF8.self))
  }
}
