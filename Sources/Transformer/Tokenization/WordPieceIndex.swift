/// A vocabulary's tables as raw memory, valid only inside `WordPieceVocabulary.withIndex`.
struct WordPieceIndex {
  /// Low bits of a slot that hold the id plus one; the rest is the hash's high bits.
  static let idBitCount = 24

  let bytes: UnsafeBufferPointer<UInt8>
  let offsets: UnsafeBufferPointer<Int32>
  let slots: UnsafeBufferPointer<UInt64>
  /// Bytes of the longest token.
  let pieceByteCountMax: Int

  private static let idMask: UInt64 = (1 << UInt64(idBitCount)) - 1

  static func slot(hash: UInt64, id: Int) -> UInt64 {
    hash & ~idMask | UInt64(id + 1)
  }

  /// Hashes eight bytes a step: multiply to 128 bits and fold the halves.
  @inline(__always)
  static func hash(_ word: WordBytes, length: Int, continues: Bool) -> UInt64 {
    var hash: UInt64 = continues ? 0xA076_1D64_78BD_642F : 0xE703_7ED1_A0B4_28DB
    var offset = 0
    while offset < length {
      let lane = word.lane(at: offset, length: length)
      let product = (hash ^ lane).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      hash = product.high ^ product.low
      offset += 8
    }
    return hash
  }

  static func hash(_ word: WordBytes, continues: Bool) -> UInt64 {
    hash(word, length: word.count, continues: continues)
  }

  func id(of word: WordBytes, continues: Bool) -> Int32? {
    find(word, length: word.count, continues: continues)
  }

  /// The longest token at the start of a word, and its length.
  @inline(__always)
  func longestPrefix(of word: WordBytes, continues: Bool) -> (id: Int32, length: Int)? {
    var length = min(word.count, pieceByteCountMax)
    while length > 0 {
      if let id = find(word, length: length, continues: continues) { return (id, length) }
      length -= 1
    }
    return nil
  }

  @inline(__always)
  private func find(_ word: WordBytes, length: Int, continues: Bool) -> Int32? {
    let hash = Self.hash(word, length: length, continues: continues)
    let mask = slots.count - 1
    var position = Int(truncatingIfNeeded: hash) & mask
    while true {
      let slot = slots[position]
      guard slot != 0 else { return nil }
      if (slot ^ hash) & ~Self.idMask == 0 {
        let id = Int(slot & Self.idMask) - 1
        if isPiece(id, word, length: length) { return Int32(id) }
      }
      position = (position + 1) & mask
    }
  }

  /// Whether a token's bytes are the first `length` of the word.
  @inline(__always)
  private func isPiece(_ id: Int, _ word: WordBytes, length: Int) -> Bool {
    let begin = Int(offsets[id])
    guard Int(offsets[id + 1]) - begin == length else { return false }
    let piece = WordBytes(bytes, at: begin..<begin + length, lowersASCII: false)
    var offset = 0
    while offset < length {
      guard piece.lane(at: offset, length: length) == word.lane(at: offset, length: length) else {
        return false
      }
      offset += 8
    }
    return true
  }
}
