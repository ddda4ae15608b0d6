/// Writes dictionaries whose lists are plain ordinals: identifiers and path parts.
enum OrdinalLists {
  /// Writes one dictionary from pairs in any order; each pair at most once.
  static func write(
    _ pairs: [(key: [UInt8], ordinal: Int)], _ sections: SegmentLayout.Dictionary,
    to file: SegmentFileWriter
  ) throws(SegmentFault) {
    let sorted = pairs.sorted {
      $0.key == $1.key ? $0.ordinal < $1.ordinal : $0.key.lexicographicallyPrecedes($1.key)
    }
    var dictionary = try DictionaryWriter(sections, in: file)
    var start = 0
    while start < sorted.count {
      var end = start
      var bytes: [UInt8] = []
      var previous = 0
      while end < sorted.count, sorted[end].key == sorted[start].key {
        CountedPostings.append(sorted[end].ordinal, count: 1, previous: &previous, to: &bytes)
        end += 1
      }
      try dictionary.append(sorted[start].key, postings: bytes, to: file)
      start = end
    }
    try dictionary.finish(in: file)
  }
}
