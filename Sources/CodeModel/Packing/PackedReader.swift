/// Reads what `PackedWriter` wrote; bytes that it cannot have written throw `PackedDamage`.
///
/// It does not own its bytes: they must outlive it.
package struct PackedReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  package var isAtEnd: Bool { position == bytes.count }

  package mutating func number() throws(PackedDamage) -> Int {
    // Most numbers are small.
    if position < bytes.count, bytes[position] < 0x80 {
      defer { position += 1 }
      return Int(bytes[position])
    }
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.count, shift < 63 {
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(value) }
      shift += 7
    }
    throw PackedDamage("a number without an end")
  }

  package mutating func string() throws(PackedDamage) -> String {
    String(decoding: try run(byteCount: number()), as: UTF8.self)
  }

  package mutating func optionalString() throws(PackedDamage) -> String? {
    let mark = try number()
    return mark == 0 ? nil : String(decoding: try run(byteCount: mark - 1), as: UTF8.self)
  }

  /// The bytes of a string where they are.
  package mutating func stringBytes() throws(PackedDamage) -> UnsafeBufferPointer<UInt8> {
    try run(byteCount: number())
  }

  private mutating func run(
    byteCount count: Int
  ) throws(PackedDamage) -> UnsafeBufferPointer<UInt8> {
    guard count <= bytes.count - position else { throw PackedDamage("a cut string") }
    defer { position += count }
    return UnsafeBufferPointer(rebasing: bytes[position..<(position + count)])
  }

  /// The count of items that follow, each of at least one byte.
  package mutating func count() throws(PackedDamage) -> Int {
    let count = try number()
    guard count <= bytes.count - position else { throw PackedDamage("a cut list") }
    return count
  }

  /// For how many of a count of items to make room before they are read: damage may promise many.
  package static func room(for count: Int) -> Int { min(count, 4_096) }

  package mutating func strings() throws(PackedDamage) -> [String] {
    let count = try count()
    var strings: [String] = []
    strings.reserveCapacity(Self.room(for: count))
    for _ in 0..<count { strings.append(try string()) }
    return strings
  }

  package mutating func range() throws(PackedDamage) -> Range<Int> {
    let start = try number()
    let (end, overflow) = start.addingReportingOverflow(try number())
    guard !overflow else { throw PackedDamage("a range without an end") }
    return start..<end
  }

  package mutating func difference() throws(PackedDamage) -> Int {
    let number = try number()
    return number & 1 == 0 ? number >> 1 : ~(number >> 1)
  }

  package mutating func optionalNumber() throws(PackedDamage) -> Int? {
    let mark = try number()
    return mark == 0 ? nil : mark - 1
  }
}
