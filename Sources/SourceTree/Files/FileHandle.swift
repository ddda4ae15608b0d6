#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An open file to read from.
struct FileHandle: ~Copyable {
  private let descriptor: Int32

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  func status() throws(SystemFault) -> FileStatus {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw SystemFault.last }
    return FileStatus(status)
  }

  /// Fills the buffer as far as the file reaches; returns how many bytes that was.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SystemFault) -> Int {
    var filled = 0
    while filled < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, rest.baseAddress, rest.count)
      #else
        let count = Darwin.read(descriptor, rest.baseAddress, rest.count)
      #endif
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemFault.last
      }
      if count == 0 { break }
      filled += count
    }
    return filled
  }

  /// The whole content, or nil when it is longer than `countMax` bytes.
  func contents(countMax: Int) throws(SystemFault) -> [UInt8]? {
    let expected = Int(try status().fingerprint.size)
    guard expected <= countMax else { return nil }
    var fault: SystemFault?
    // One byte more than expected shows whether the file has grown since.
    let bytes = [UInt8](unsafeUninitializedCapacity: expected + 1) { buffer, count in
      do throws(SystemFault) {
        count = try read(into: UnsafeMutableRawBufferPointer(buffer))
      } catch {
        fault = error
      }
    }
    if let fault { throw fault }
    return bytes.count <= expected ? bytes : try grown(bytes, countMax: countMax)
  }

  private func grown(_ head: [UInt8], countMax: Int) throws(SystemFault) -> [UInt8]? {
    var bytes = head
    var piece = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= countMax {
      var fault: SystemFault?
      let count = piece.withUnsafeMutableBytes { buffer -> Int in
        do throws(SystemFault) { return try read(into: buffer) } catch { fault = error }
        return 0
      }
      if let fault { throw fault }
      if count == 0 { return bytes }
      bytes += piece[..<count]
    }
    return nil
  }
}
