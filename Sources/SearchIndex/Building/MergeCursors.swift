/// Steps through several dictionaries at once, key by key in ascending order.
struct MergeCursors {
  private var cursors: [DictionaryCursor]
  private var isOpen: [Bool]

  init(_ cursors: [DictionaryCursor]) {
    self.cursors = cursors
    isOpen = []
    for index in cursors.indices { isOpen.append(self.cursors[index].next()) }
  }

  /// The smallest key not yet taken; nil at the end.
  func nextKey() -> [UInt8]? {
    var smallest: [UInt8]?
    for index in cursors.indices where isOpen[index] {
      guard let current = smallest else {
        smallest = cursors[index].key
        continue
      }
      if cursors[index].key.lexicographicallyPrecedes(current) { smallest = cursors[index].key }
    }
    return smallest
  }

  /// Calls `body` with each dictionary's list of the smallest key and moves past it.
  mutating func takeLists(of key: [UInt8], _ body: (Int, ByteView) -> Void) {
    for index in cursors.indices where isOpen[index] && cursors[index].key == key {
      body(index, cursors[index].postings)
      isOpen[index] = cursors[index].next()
    }
  }
}

/// Joins posting lists of several inputs under their new numbers.
struct MergedPostings {
  enum Encoding {
    /// Counts by field, as terms have.
    case fields([MergePlan.OrdinalMap])
    /// One count, as everything else has.
    case counted([MergePlan.OrdinalMap])
  }

  private let encoding: Encoding
  private var entries: [(ordinal: UInt32, counts: FieldCounts)] = []
  private var isAscending = true

  init(_ encoding: Encoding) {
    self.encoding = encoding
  }

  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    isAscending = true
  }

  mutating func append(_ list: ByteView, ofInput input: Int) {
    switch encoding {
    case .fields(let maps):
      DocumentPostings.forEach(in: list, documentCount: maps[input].count) { document, counts in
        append(maps[input][document], counts)
      }
    case .counted(let maps):
      CountedPostings.forEach(in: list, ordinalCount: maps[input].count) { ordinal, count in
        append(maps[input][ordinal], FieldCounts(body: UInt16(clamping: count)))
      }
    }
  }

  /// The joined list; empty when nothing of it is kept.
  mutating func encoded() -> [UInt8] {
    if !isAscending { entries.sort { $0.ordinal < $1.ordinal } }
    var bytes: [UInt8] = []
    var previous = 0
    for (ordinal, counts) in entries {
      if case .fields = encoding {
        DocumentPostings.append(counts, document: Int(ordinal), previous: &previous, to: &bytes)
      } else {
        CountedPostings.append(
          Int(ordinal), count: Int(counts.body), previous: &previous, to: &bytes)
      }
    }
    return bytes
  }

  @inline(__always)
  private mutating func append(_ ordinal: UInt32, _ counts: FieldCounts) {
    guard ordinal != MergePlan.dropped else { return }
    if let last = entries.last, last.ordinal >= ordinal { isAscending = false }
    entries.append((ordinal, counts))
  }
}
