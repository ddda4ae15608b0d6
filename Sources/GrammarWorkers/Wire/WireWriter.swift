/// Writes numbers, strings and lists for `WireReader`.
///
/// A number is a little-endian base-128 varint; a string is its length in bytes and its UTF-8.
struct WireWriter {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ number: Int) {
    precondition(number >= 0, "numbers on the wire are counts and positions")
    var rest = UInt64(number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func append(_ string: String) {
    append(string.utf8.count)
    bytes.append(contentsOf: string.utf8)
  }

  mutating func append(_ range: Range<Int>) {
    append(range.lowerBound)
    append(range.count)
  }

  mutating func append<Element>(
    _ list: [Element], _ appendOne: (inout WireWriter, Element) -> Void
  ) {
    append(list.count)
    for element in list { appendOne(&self, element) }
  }

  mutating func append(_ strings: [String]) { append(strings) { $0.append($1) } }

  mutating func append<Value>(
    optional value: Value?, _ appendOne: (inout WireWriter, Value) -> Void
  ) {
    append(value == nil ? 0 : 1)
    if let value { appendOne(&self, value) }
  }

  /// Bytes of another encoding, with their count before them.
  mutating func append(packed: [UInt8]) {
    append(packed.count)
    bytes += packed
  }

  /// Everything after what was written so far, without a length before it.
  mutating func append(rest: [UInt8]) { bytes += rest }
}
