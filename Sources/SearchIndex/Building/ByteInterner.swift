/// Gives each distinct byte string a number, counting from 0 in order of arrival.
struct ByteInterner {
  private var arena: [UInt8] = []
  /// Where each string ends in the arena; it begins where the one before ends.
  private var ends: [Int] = []
  private var hashes: [UInt32] = []
  /// Open addressing: number + 1, or 0 for a free slot.
  private var slots = [UInt32](repeating: 0, count: 1 << 12)

  var count: Int { ends.count }
  var byteCount: Int { arena.count + 8 * ends.count + 4 * (hashes.count + slots.count) }

  subscript(_ number: Int) -> [UInt8] { Array(arena[range(of: number)]) }

  /// The number of a string and whether it was unknown so far.
  mutating func intern(_ bytes: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
    let hash = Self.hash(bytes)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, equals(number, bytes) { return (number, false) }
      slot = (slot + 1) & (slots.count - 1)
    }
    insert(bytes, hash, slot)
    return (count - 1, true)
  }

  /// The numbers sorted by their strings' bytes.
  func sortedNumbers() -> [Int] {
    arena.withUnsafeBufferPointer { arena in
      (0..<count).sorted { left, right in
        let left = UnsafeBufferPointer(rebasing: arena[range(of: left)])
        let right = UnsafeBufferPointer(rebasing: arena[range(of: right)])
        return left.lexicographicallyPrecedes(right)
      }
    }
  }

  private func range(of number: Int) -> Range<Int> {
    (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  private mutating func insert(_ bytes: UnsafeBufferPointer<UInt8>, _ hash: UInt32, _ slot: Int) {
    arena.append(contentsOf: bytes)
    ends.append(arena.count)
    hashes.append(hash)
    slots[slot] = UInt32(count)
    if count * 2 > slots.count { grow() }
  }

  private mutating func grow() {
    var larger = [UInt32](repeating: 0, count: slots.count * 2)
    for number in hashes.indices {
      var slot = Int(hashes[number]) & (larger.count - 1)
      while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = UInt32(number + 1)
    }
    slots = larger
  }

  @inline(__always)
  private func equals(_ number: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(of: number)
    guard range.count == bytes.count else { return false }
    for index in 0..<bytes.count where arena[range.lowerBound + index] != bytes[index] {
      return false
    }
    return true
  }

  /// FNV-1a, folded to 32 bits. Vectors that others keep are made of it: it never changes.
  @inline(__always)
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
  }
}
