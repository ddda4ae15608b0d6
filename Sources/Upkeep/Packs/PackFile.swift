#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The bytes of a pack's file, never more than it has.
final class PackFile: Sendable {
  let path: String
  let byteCount: Int
  private let descriptor: Int32

  init(path: String) throws(PackFault) {
    self.path = path
    // Not to hang on a pipe before its kind is known.
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw .cannotOpen(path: path, reason: String(cString: strerror(errno)))
    }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      // What was opened is closed with the value, which is whole from here on.
      byteCount = 0
      throw .notAPack(path: path)
    }
    byteCount = Int(facts.st_size)
  }

  deinit {
    close(descriptor)
  }

  func bytes(at offset: Int, count: Int) throws(PackFault) -> [UInt8] {
    guard offset >= 0, count >= 0, offset <= byteCount, count <= byteCount - offset else {
      throw .damaged(path: path, detail: "it is cut off")
    }
    var done = 0
    var failure: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while done < count, failure == nil {
        let read = pread(
          descriptor, buffer.baseAddress.map { $0 + done }, count - done, off_t(offset + done))
        if read > 0 {
          done += read
        } else if read == 0 {
          failure = 0
        } else if errno != EINTR {
          failure = errno
        }
      }
      filled = done
    }
    switch failure {
    case nil: return bytes
    case 0: throw .damaged(path: path, detail: "it is cut off")
    case let code?: throw .cannotOpen(path: path, reason: String(cString: strerror(code)))
    }
  }
}
