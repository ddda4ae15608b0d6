/// Writes numbers and strings as a compact run of bytes for `PackedReader`.
///
/// A number is a little-endian base-128 varint; a string is its length in bytes and its UTF-8; one
/// that may be missing is 0 then, or else its length and one more.
struct PackedWriter {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ number: Int) {
    precondition(number >= 0, "packed numbers are counts and positions")
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

  mutating func append(_ string: String?) {
    append(string.map { $0.utf8.count + 1 } ?? 0)
    if let string { bytes.append(contentsOf: string.utf8) }
  }

  mutating func append(_ strings: [String]) {
    append(strings.count)
    for string in strings { append(string) }
  }
}
