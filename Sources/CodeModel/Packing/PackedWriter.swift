/// Writes numbers and strings as a compact run of bytes for `PackedReader`.
///
/// A number is a little-endian base-128 varint; a string is its length in bytes and its UTF-8; one
/// that may be missing is 0 then, or else its length and one more.
package struct PackedWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func append(_ number: Int) {
    precondition(number >= 0, "packed numbers are counts and positions")
    var rest = UInt64(number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  package mutating func append(_ string: String) {
    append(string.utf8.count)
    bytes.append(contentsOf: string.utf8)
  }

  package mutating func append(_ string: String?) {
    append(string.map { $0.utf8.count + 1 } ?? 0)
    if let string { bytes.append(contentsOf: string.utf8) }
  }

  package mutating func append(_ strings: [String]) {
    append(strings.count)
    for string in strings { append(string) }
  }

  /// A number that may be below zero; small ones of either sign are short.
  package mutating func append(difference number: Int) {
    append(number < 0 ? ~(number << 1) : number << 1)
  }

  /// A position that may be missing.
  package mutating func append(optional number: Int?) {
    append(number.map { $0 + 1 } ?? 0)
  }

  /// What another writer wrote.
  package mutating func append(contentsOf other: PackedWriter) {
    bytes.append(contentsOf: other.bytes)
  }
}
