#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Cuts a byte stream into lines; blocking, for a thread of its own.
package struct LineReader {
  /// What stands between two line ends.
  package enum Line: Hashable, Sendable {
    case text([UInt8])
    /// A line over the limit; its bytes are dropped.
    case tooLong
  }

  /// Longest line accepted, in bytes, when nothing else is said.
  package static let lineBytesMax = 32 << 20
  private static let readBytes = 1 << 16

  private let descriptor: Int32
  private let lineBytesMax: Int
  private var pending: [UInt8] = []
  /// Bytes of `pending` known to hold no line end, so that none is looked at twice.
  private var scanned = 0
  private var isDiscarding = false
  private var isAtEnd = false

  /// Reads a descriptor that stays the caller's to close.
  package init(descriptor: Int32, lineBytesMax: Int = Self.lineBytesMax) {
    self.descriptor = descriptor
    self.lineBytesMax = lineBytesMax
  }

  /// The next line without its end, or nil at the end of the stream.
  package mutating func next() -> Line? {
    while true {
      if let line = takeLine() { return line }
      guard !isAtEnd else { return takeRest() }
      if pending.count > lineBytesMax { discard() }
      fill()
    }
  }

  private mutating func takeLine() -> Line? {
    guard let end = pending[scanned...].firstIndex(of: 0x0A) else {
      scanned = pending.count
      return nil
    }
    let line = pending[..<end]
    defer {
      pending.removeSubrange(...end)
      scanned = 0
      isDiscarding = false
    }
    return isDiscarding || end > lineBytesMax ? .tooLong : .text(Self.trimmed(line))
  }

  private mutating func takeRest() -> Line? {
    defer {
      pending = []
      scanned = 0
      isDiscarding = false
    }
    if isDiscarding { return .tooLong }
    return pending.isEmpty ? nil : .text(Self.trimmed(pending[...]))
  }

  private mutating func discard() {
    pending = []
    scanned = 0
    isDiscarding = true
  }

  private mutating func fill() {
    let count = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.readBytes) { buffer in
      var count = 0
      repeat {
        count = read(descriptor, buffer.baseAddress, buffer.count)
      } while count < 0 && errno == EINTR
      if count > 0 { pending.append(contentsOf: buffer[..<count]) }
      return count
    }
    if count <= 0 { isAtEnd = true }
  }

  /// Without a byte order mark and the carriage return some clients send.
  private static func trimmed(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var slice = line
    if slice.starts(with: [0xEF, 0xBB, 0xBF]) { slice = slice.dropFirst(3) }
    while let last = slice.last, last == 0x0D { slice = slice.dropLast() }
    return Array(slice)
  }
}
