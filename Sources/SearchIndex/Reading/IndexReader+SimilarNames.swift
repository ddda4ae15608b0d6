import CodeModel

extension IndexReader {
  /// Names that are looked at because they begin with as many of the same letters, in all segments
  /// together.
  private static let neighbourCountMax = 100_000
  /// Documents that are looked at for each part of the name, in all segments together.
  private static let documentCountMax = 512
  /// How little a name may be like the one asked for.
  private static let scoreMin = 0.5
  /// Bytes that a name must have in common at its beginning to be looked at for its letters; a single
  /// one last, as so many names have that.
  private static let sharedByteCounts = [2, 1]

  /// Names of live definitions that look like this one, best first: other spellings of it, names a
  /// few letters away, and names of the same parts.
  package func names(like name: String, countMax: Int) -> [String] {
    let likeness = NameLikeness(to: name)
    var scores: [[UInt8]: Double] = [:]
    func consider(_ candidate: [UInt8], _ score: (ArraySlice<UInt8>) -> Double) {
      guard !candidate.elementsEqual(name.utf8), scores[candidate] == nil else { return }
      let score = score(candidate[...])
      if score >= Self.scoreMin { scores[candidate] = score }
    }
    forEachName(withPartsOf: name) { consider($0, likeness.score) }
    for count in Self.sharedByteCounts {
      forEachNeighbour(of: name, sharing: count) { candidate in
        guard likeness.mayShareLetters(candidate) else { return }
        consider(Array(candidate), likeness.letterScore)
      }
    }
    let ranked = scores.sorted { left, right in
      left.value == right.value
        ? left.key.lexicographicallyPrecedes(right.key) : left.value > right.value
    }
    // Few names are of dead files only, so that hardly more are looked up than are given out.
    return ranked.lazy.map { String(decoding: $0.key, as: UTF8.self) }
      .filter { !definingFiles(of: $0).isEmpty }.prefix(countMax).map(\.self)
  }

  /// Names that begin with the same letters, in any case.
  private func forEachNeighbour(
    of name: String, sharing byteCount: Int, _ body: (ArraySlice<UInt8>) -> Void
  ) {
    let prefix = Array(name.lowercased().utf8.prefix(byteCount))
    guard !prefix.isEmpty else { return }
    var count = 0
    for part in parts {
      var cursor = part.segment.identifiers.cursor(before: prefix)
      while count < Self.neighbourCountMax, cursor.next() {
        guard cursor.key.starts(with: prefix) else {
          if prefix.lexicographicallyPrecedes(cursor.key) { break }
          continue
        }
        count += 1
        if let zero = cursor.key.firstIndex(of: 0) { body(cursor.key[(zero + 1)...]) }
      }
    }
  }

  /// Names of definitions beside those that share a part with the name.
  private func forEachName(withPartsOf name: String, _ body: ([UInt8]) -> Void) {
    let stems = Set(CodeTerms.parts(of: name.utf8).map { CodeTerms.stem($0) })
    for stem in stems {
      var count = 0
      for segment in parts.map(\.segment) {
        DocumentPostings.forEach(
          in: segment.terms.postings(of: Array(stem.utf8)), documentCount: segment.documentCount
        ) { document, counts in
          guard counts.names > 0, count < Self.documentCountMax else { return }
          count += 1
          for symbol in segment.symbols(ofDocument: document) { body(Array(symbol.name.utf8)) }
        }
      }
    }
  }
}
