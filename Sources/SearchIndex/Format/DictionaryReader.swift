/// Finds keys of one dictionary by binary search over its blocks.
struct DictionaryReader {
  let blocks: ByteView
  let keys: ByteView
  let postings: ByteView

  private static let blockByteCount = 16

  private var blockCount: Int { blocks.count / Self.blockByteCount }

  /// The posting list of a key; empty when the key is absent.
  func postings(of key: [UInt8]) -> ByteView {
    var cursor = cursor(before: key)
    while cursor.next() {
      if cursor.key == key { return cursor.postings }
      guard cursor.key.lexicographicallyPrecedes(key) else { break }
    }
    return .empty
  }

  /// A cursor whose first keys may be smaller than `key` and none after it is skipped.
  func cursor(before key: [UInt8]) -> DictionaryCursor {
    var low = 0
    var high = blockCount
    while low < high {
      let middle = (low + high) / 2
      if precedesOrEquals(firstKey(ofBlock: middle), key) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return cursor(fromBlock: max(low - 1, 0))
  }

  /// A cursor over all keys.
  var cursor: DictionaryCursor { cursor(fromBlock: 0) }

  private func cursor(fromBlock block: Int) -> DictionaryCursor {
    let offset = block * Self.blockByteCount
    return DictionaryCursor(
      keys: keys.slice(from: clamped(blocks.load(UInt64.self, at: offset))),
      postings: postings.slice(from: clamped(blocks.load(UInt64.self, at: offset + 8))))
  }

  private func clamped(_ offset: UInt64) -> Int { Int(clamping: offset) }

  private func firstKey(ofBlock block: Int) -> ByteView {
    let offset = clamped(blocks.load(UInt64.self, at: block * Self.blockByteCount))
    var cursor = ByteCursor(keys.slice(from: offset))
    _ = cursor.varint()
    return cursor.counted()
  }

  private func precedesOrEquals(_ left: ByteView, _ right: [UInt8]) -> Bool {
    !right.lexicographicallyPrecedes(left.buffer)
  }
}

/// Steps through the keys of a dictionary in ascending order.
struct DictionaryCursor {
  private(set) var key: [UInt8] = []
  private(set) var postings: ByteView = .empty
  private var keys: ByteCursor
  private var lists: ByteCursor

  init(keys: ByteView, postings: ByteView) {
    self.keys = ByteCursor(keys)
    self.lists = ByteCursor(postings)
  }

  /// Moves to the next key; false at the end, and in a damaged file where the bytes end.
  mutating func next() -> Bool {
    guard !keys.isAtEnd else { return false }
    let shared = keys.varint()
    key.removeSubrange(min(shared, key.count)...)
    key.append(contentsOf: keys.counted().buffer)
    postings = lists.bytes(keys.varint())
    return true
  }
}
