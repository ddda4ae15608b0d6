import Foundation
import Storage
import Testing

final class WriterLockTests: Sendable {
  let path = NSTemporaryDirectory() + "apus-lock-" + UUID().uuidString

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  @Test func `a second holder is refused and told the pid of the first`() async throws {
    let lock = try await WriterLock.acquire(path: path)
    await #expect(throws: StorageFault.locked(path: path, holder: getpid())) {
      try await WriterLock.acquire(path: path, waiting: .milliseconds(50))
    }
    withExtendedLifetime(lock) {}
  }

  @Test func `a lock is free again when its holder lets go`() async throws {
    var lock: WriterLock? = try WriterLock.acquireNow(path: path)
    withExtendedLifetime(lock) {}
    lock = nil
    _ = try WriterLock.acquireNow(path: path)
  }

  @Test func `one who waits gets the lock once it is let go`() async throws {
    let first = HeldLock(try WriterLock.acquireNow(path: path))
    async let second = WriterLock.acquire(path: path, waiting: .seconds(30))
    await first.letGo()
    #expect(try await second.path == path)
  }

  @Test func `a cancelled wait ends`() async throws {
    let lock = try WriterLock.acquireNow(path: path)
    let wait = Task { [path] in
      try await WriterLock.acquire(path: path, waiting: .seconds(600))
    }
    wait.cancel()
    await #expect(throws: StorageFault.self) { try await wait.value }
    withExtendedLifetime(lock) {}
  }

  @Test func `a lock whose file was removed excludes nobody who comes after`() throws {
    let old = try WriterLock.acquireNow(path: path)
    try FileManager.default.removeItem(atPath: path)
    let new = try WriterLock.acquireNow(path: path)
    withExtendedLifetime((old, new)) {}
  }

  @Test func `the kernel frees the lock of a process that was killed`() async throws {
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let lock = try WriterLock.acquireNow(path: path)
      kill(getpid(), SIGKILL)
      withExtendedLifetime(lock) {}
    }
    #expect(FileManager.default.fileExists(atPath: path))
    _ = try WriterLock.acquireNow(path: path)
  }

  @Test func `a folder that is not there cannot hold a lock`() {
    #expect {
      try WriterLock.acquireNow(path: path + "/no/lock")
    } throws: { error in
      guard case StorageFault.cannotOpen = error else { return false }
      return true
    }
  }
}

/// Holds a lock until told otherwise.
private actor HeldLock {
  private var lock: WriterLock?

  init(_ lock: WriterLock) {
    self.lock = lock
  }

  func letGo() {
    lock = nil
  }
}
