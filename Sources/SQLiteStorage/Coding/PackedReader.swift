/// Reads what `PackedWriter` wrote; bytes that it cannot have written throw `Damage`.
struct PackedReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { position == bytes.count }

  mutating func number() throws -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.count, shift < 63 {
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(value) }
      shift += 7
    }
    throw Damage("a number without an end")
  }

  mutating func string() throws -> String {
    try string(byteCount: number())
  }

  mutating func optionalString() throws -> String? {
    let mark = try number()
    return mark == 0 ? nil : try string(byteCount: mark - 1)
  }

  private mutating func string(byteCount count: Int) throws -> String {
    guard count <= bytes.count - position else { throw Damage("a cut string") }
    defer { position += count }
    return String(decoding: bytes[position..<(position + count)], as: UTF8.self)
  }

  /// The count of items that follow, each of at least one byte.
  mutating func count() throws -> Int {
    let count = try number()
    guard count <= bytes.count - position else { throw Damage("a cut list") }
    return count
  }

  mutating func strings() throws -> [String] {
    let count = try count()
    var strings: [String] = []
    strings.reserveCapacity(count)
    for _ in 0..<count { strings.append(try string()) }
    return strings
  }

  mutating func range() throws -> Range<Int> {
    let start = try number()
    let (end, overflow) = start.addingReportingOverflow(try number())
    guard !overflow else { throw Damage("a range without an end") }
    return start..<end
  }
}
