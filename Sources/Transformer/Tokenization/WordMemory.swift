import Synchronization

/// Token counts of words seen lately, one slot for each of many words.
final class WordMemory {
  private var keys = [UInt64](repeating: 0, count: slotCount)
  private var counts = [Int32](repeating: 0, count: slotCount)

  @inline(__always)
  func count(
    of word: Range<Int>, in text: UnsafeBufferPointer<UInt8>, seed: UInt64,
    otherwise compute: () -> Int32
  ) -> Int32 {
    let key = Self.key(of: word, in: text, seed: seed)
    let slot = Int(truncatingIfNeeded: key >> 20) & (Self.slotCount - 1)
    if keys[slot] == key { return counts[slot] }
    let count = compute()
    keys[slot] = key
    counts[slot] = count
    return count
  }

  /// Never 0, which marks an empty slot.
  @inline(__always)
  private static func key(
    of word: Range<Int>, in text: UnsafeBufferPointer<UInt8>, seed: UInt64
  ) -> UInt64 {
    let bytes = WordBytes(text, at: word, lowersASCII: false)
    var key = UInt64(word.count) ^ seed
    var offset = 0
    while offset < word.count {
      let lane = bytes.lane(at: offset, length: word.count)
      let product = (key ^ lane).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      key = product.high ^ product.low
      offset += 8
    }
    return key | 1
  }

  /// A power of two; some 200 KB.
  private static let slotCount = 16_384
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
