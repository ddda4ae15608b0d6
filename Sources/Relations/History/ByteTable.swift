/// Texts one after the other, numbered from 0.
struct ByteTable: Hashable, Sendable {
  private(set) var bytes: [UInt8] = []
  /// Where each text ends.
  private(set) var ends: [UInt32] = []

  init() {}

  /// Nil when the ends are not in order or not those of the bytes.
  init?(bytes: [UInt8], ends: [UInt32]) {
    guard ends.isAscending, Int(ends.last ?? 0) == bytes.count else { return nil }
    self.bytes = bytes
    self.ends = ends
  }

  var count: Int { ends.count }

  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[Int(number == 0 ? 0 : ends[number - 1])..<Int(ends[number])]
  }

  mutating func append(_ text: some Collection<UInt8>) {
    bytes += text
    ends.append(UInt32(bytes.count))
  }

  /// The number of a text; the texts are in ascending order.
  func number(of text: [UInt8]) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].lexicographicallyPrecedes(text) { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].elementsEqual(text) ? low : nil
  }
}

extension [UInt32] {
  /// Whether no number is less than the one before.
  var isAscending: Bool { zip(self, dropFirst()).allSatisfy { $0 <= $1 } }
}
