import Synchronization

/// Token counts of words seen lately, one slot for each of many words.
final class WordMemory {
  /// The high bits of a word's key with its count in the low ones.
  private let slots: UnsafeMutablePointer<UInt64>

  init() {
    slots = .allocate(capacity: Self.slotCount)
    slots.initialize(repeating: 0, count: Self.slotCount)
  }

  deinit { slots.deallocate() }

  @inline(__always)
  func count(
    of word: Range<Int>, in text: UnsafeBufferPointer<UInt8>, seed: UInt64,
    otherwise compute: () -> Int32
  ) -> Int32 {
    let key = Self.key(of: word, in: text, seed: seed)
    let slot = slots + Int(truncatingIfNeeded: key >> 48) & (Self.slotCount - 1)
    let found = slot.pointee
    if (found ^ key) & ~Self.countMask == 0, found != 0 {
      return Int32(truncatingIfNeeded: found & Self.countMask)
    }
    let count = compute()
    if count > 0, UInt64(count) <= Self.countMask {
      slot.pointee = key & ~Self.countMask | UInt64(count)
    }
    return count
  }

  @inline(__always)
  private static func key(
    of word: Range<Int>, in text: UnsafeBufferPointer<UInt8>, seed: UInt64
  ) -> UInt64 {
    let bytes = WordBytes(text, at: word, lowersASCII: false)
    var key = UInt64(truncatingIfNeeded: word.count) ^ seed
    var offset = 0
    repeat {
      let lane = bytes.lane(at: offset, length: word.count)
      let product = (key ^ lane).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      key = product.high ^ product.low
      offset += 8
    } while offset < word.count
    return key
  }

  private static let countMask: UInt64 = 0x3F
  /// A power of two, at most 2 to the 16th as a slot's number is 16 bits of the key; half a
  /// megabyte.
  private static let slotCount = 65_536
}

/// Memories that wait for the next text, so that words are remembered from file to file.
final class WordMemoryShelf: Sendable {
  private let resting = Mutex<[Resting]>([])

  func take() -> WordMemory {
    resting.withLock { $0.popLast() }?.memory ?? WordMemory()
  }

  func give(_ memory: WordMemory) {
    let returned = Resting(memory: memory)
    resting.withLock { if $0.count < Self.countMax { $0.append(returned) } }
  }

  private static let countMax = 64

  /// Unchecked: a memory on the shelf is in nobody's hands.
  private struct Resting: @unchecked Sendable {
    let memory: WordMemory
  }
}
