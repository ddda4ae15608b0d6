/// Writes one dictionary: ascending keys, each with a posting list.
///
///     blocks    per `keysPerBlock` keys: offset in keys u64, offset in postings u64
///     keys      per key, as varints: bytes shared with the key before (0 at a block's start),
///               bytes that follow, those bytes, length of the posting list
///     postings  the lists, one behind the other
struct DictionaryWriter {
  static let keysPerBlock = 16

  private let sections: SegmentLayout.Dictionary
  private var blocks: [UInt8] = []
  private var keys: [UInt8] = []
  private var previous: [UInt8] = []
  private var keyCount = 0
  private var postingsByteCount = 0

  /// Opens the dictionary's postings section in the file.
  init(_ sections: SegmentLayout.Dictionary, in file: SegmentFileWriter) throws(SegmentFault) {
    self.sections = sections
    try file.begin(sections.postings)
  }

  /// Takes the next key, which must be greater than the one before.
  mutating func append(
    _ key: [UInt8], postings: [UInt8], to file: SegmentFileWriter
  ) throws(SegmentFault) {
    let opensBlock = keyCount % Self.keysPerBlock == 0
    if opensBlock {
      blocks.appendInteger(UInt64(keys.count))
      blocks.appendInteger(UInt64(postingsByteCount))
    }
    let shared = opensBlock ? 0 : sharedPrefixCount(key, previous)
    keys.appendVarint(shared)
    keys.appendCounted(key[shared...])
    keys.appendVarint(postings.count)
    previous = key
    keyCount += 1
    postingsByteCount += postings.count
    try file.append(postings)
  }

  /// Closes the postings and writes the other two sections.
  func finish(in file: SegmentFileWriter) throws(SegmentFault) {
    try file.end()
    try file.write(sections.keys, keys)
    try file.write(sections.blocks, blocks)
  }

  private func sharedPrefixCount(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var count = 0
    while count < left.count, count < right.count, left[count] == right[count] { count += 1 }
    return count
  }
}
