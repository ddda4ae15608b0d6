/// Bytes of a mapped file with every access checked: what lies outside reads as zero or as empty.
///
/// A damaged file can so make answers wrong, never make a read leave the map.
struct ByteView {
  let start: UnsafeRawPointer?
  let count: Int

  init(_ buffer: UnsafeRawBufferPointer) {
    start = buffer.baseAddress
    count = buffer.count
  }

  static var empty: ByteView { ByteView(UnsafeRawBufferPointer(start: nil, count: 0)) }

  @inline(__always)
  func load<Value: FixedWidthInteger>(_ type: Value.Type, at offset: Int) -> Value {
    guard let start, offset >= 0, offset <= count - MemoryLayout<Value>.size else { return 0 }
    return Value(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: type))
  }

  /// Element of an array of 32-bit integers.
  @inline(__always)
  func word(_ index: Int) -> Int { Int(load(UInt32.self, at: index &* 4)) }

  /// The bytes from an offset on, as many as there are.
  func slice(_ offset: Int, _ length: Int) -> ByteView {
    guard let start, offset >= 0, length > 0, offset < count else { return .empty }
    return ByteView(
      UnsafeRawBufferPointer(start: start + offset, count: min(length, count - offset)))
  }

  func slice(from offset: Int) -> ByteView { slice(offset, count) }

  var buffer: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }
  var array: [UInt8] { Array(buffer) }
}

/// Reads a view from its beginning; past the end everything is zero and empty.
struct ByteCursor {
  let view: ByteView
  private(set) var offset = 0

  init(_ view: ByteView) {
    self.view = view
  }

  @inline(__always)
  var isAtEnd: Bool { offset >= view.count }

  @inline(__always)
  mutating func byte() -> UInt8 {
    guard offset < view.count, let start = view.start else { return 0 }
    defer { offset &+= 1 }
    return start.load(fromByteOffset: offset, as: UInt8.self)
  }

  /// A number below 2^49; longer encodings do not occur and are cut.
  @inline(__always)
  mutating func varint() -> Int {
    var value = Int(byte())
    guard value >= 0x80 else { return value }
    value &= 0x7F
    var shift = 7
    while shift < 49 {
      let next = Int(byte())
      value |= (next & 0x7F) << shift
      guard next >= 0x80 else { break }
      shift += 7
    }
    return value
  }

  mutating func bytes(_ count: Int) -> ByteView {
    let slice = view.slice(offset, count)
    offset += slice.count
    return slice
  }

  mutating func counted() -> ByteView { bytes(varint()) }
}
