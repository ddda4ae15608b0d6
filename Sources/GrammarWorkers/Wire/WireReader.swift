/// Reads what `WireWriter` wrote; bytes that it cannot have written throw `WireDamage`.
struct WireReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// What has not been read yet.
  var rest: ArraySlice<UInt8> { bytes[position...] }

  mutating func number() throws(WireDamage) -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.endIndex, shift < 63 {
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(value) }
      shift += 7
    }
    throw WireDamage()
  }

  mutating func string() throws(WireDamage) -> String {
    let count = try number()
    guard count <= bytes.endIndex - position else { throw WireDamage() }
    defer { position += count }
    return String(decoding: bytes[position..<(position + count)], as: UTF8.self)
  }

  mutating func packed() throws(WireDamage) -> ArraySlice<UInt8> {
    let count = try number()
    guard count <= bytes.endIndex - position else { throw WireDamage() }
    defer { position += count }
    return bytes[position..<(position + count)]
  }

  mutating func range() throws(WireDamage) -> Range<Int> {
    let start = try number()
    let (end, overflow) = start.addingReportingOverflow(try number())
    guard !overflow else { throw WireDamage() }
    return start..<end
  }

  /// A list of items of at least one byte each.
  mutating func list<Element>(
    _ readOne: (inout WireReader) throws(WireDamage) -> Element
  ) throws(WireDamage) -> [Element] {
    let count = try number()
    guard count <= bytes.endIndex - position else { throw WireDamage() }
    var list: [Element] = []
    // A count is only a claim: elements are larger in memory than on the wire.
    list.reserveCapacity(min(count, 1024))
    for _ in 0..<count { list.append(try readOne(&self)) }
    return list
  }

  mutating func strings() throws(WireDamage) -> [String] {
    try list { reader throws(WireDamage) in try reader.string() }
  }

  mutating func optional<Value>(
    _ readOne: (inout WireReader) throws(WireDamage) -> Value
  ) throws(WireDamage) -> Value? {
    try number() == 0 ? nil : try readOne(&self)
  }
}

/// Bytes that are not what a worker writes.
package struct WireDamage: Error {}
