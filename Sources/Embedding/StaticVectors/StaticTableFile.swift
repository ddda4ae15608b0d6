#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file of token vectors, mapped for reading as long as the object lives.
///
/// Unchecked Sendable because the mapping is private and never written.
final class StaticTableFile: @unchecked Sendable {
  let header: StaticTableHeader
  private let bytes: UnsafeRawBufferPointer

  init(path: String) throws(EmbeddingFault) {
    let bytes = try Self.map(path)
    do throws(EmbeddingFault) {
      header = try StaticTableHeader.decode(bytes, path: path)
    } catch {
      Self.unmap(bytes)
      throw error
    }
    self.bytes = bytes
  }

  deinit { Self.unmap(bytes) }

  /// One scale a token: element `i` of its row stands for `row[i] * scale`.
  var scales: UnsafeBufferPointer<Float> {
    view(from: header.scalesOffset, count: header.tokenCount, as: Float.self)
  }

  /// One weight a token.
  var weights: UnsafeBufferPointer<Float> {
    view(from: header.weightsOffset, count: header.tokenCount, as: Float.self)
  }

  /// All rows, token after token.
  var rows: UnsafeBufferPointer<Int8> {
    view(from: header.rowsOffset, count: header.tokenCount * header.dimension, as: Int8.self)
  }

  private func view<Element>(
    from offset: Int, count: Int, as type: Element.Type
  ) -> UnsafeBufferPointer<Element> {
    let end = offset + count * MemoryLayout<Element>.stride
    return UnsafeRawBufferPointer(rebasing: bytes[offset..<end]).assumingMemoryBound(to: type)
  }
}

extension StaticTableFile {
  private static func map(_ path: String) throws(EmbeddingFault) -> UnsafeRawBufferPointer {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT ? .missingStaticTable(path: path) : unreadable(path)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw unreadable(path) }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
      throw .damagedStaticTable(path: path, reason: "it is empty or not a regular file")
    }
    let size = Int(status.st_size)
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
    else { throw unreadable(path) }
    return UnsafeRawBufferPointer(start: start, count: size)
  }

  private static func unmap(_ bytes: UnsafeRawBufferPointer) {
    munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
  }

  private static func unreadable(_ path: String) -> EmbeddingFault {
    .unreadable(path: path, reason: String(cString: strerror(errno)))
  }
}
