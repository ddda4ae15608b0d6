#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file mapped for reading. Segments are never changed in place, so the bytes stay as they are.
final class MappedFile {
  let bytes: UnsafeRawBufferPointer

  init(path: String) throws(SegmentFault) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(path: path, code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
      throw .notASegment(path: path)
    }
    let count = Int(status.st_size)
    let start = mmap(nil, count, PROT_READ, MAP_SHARED, descriptor, 0)
    guard let start, start != MAP_FAILED else { throw .unreadable(path: path, code: errno) }
    bytes = UnsafeRawBufferPointer(start: start, count: count)
  }

  deinit {
    munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
  }
}
