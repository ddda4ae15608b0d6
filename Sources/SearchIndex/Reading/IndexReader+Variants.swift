extension IndexReader {
  /// BM25 of whole files by words that are longer or shorter forms of those of a query.
  ///
  /// A term of the index counts for a stem of at least four letters that it extends, and for one of
  /// which it is the first four letters or more, by the ratio of their lengths. Of each stem a file
  /// has the score of the one form that scores best there.
  package func variantScores(_ stems: [String], filter: FileFilter? = nil) -> FileScores {
    var scores = [Float](repeating: 0, count: fileNumberCount)
    withTermMatches { matches in
      for stem in stems where stem.utf8.count >= VariantLimits.letterCountMin {
        var best: [Int: Float] = [:]
        for variant in variants(of: Array(stem.utf8)) {
          matches.find(variant.term, in: parts)
          addVariant(matches, share: variant.share, filter, to: &best)
        }
        for (file, score) in best { scores[file] += score }
      }
    }
    return FileScores(values: scores, bases: parts.map(\.fileBase))
  }

  /// How rare the identifiers are that a file has and that join two neighbouring words of a query, as
  /// `readFile` does of "read a file"; summed over the pairs.
  ///
  /// - Parameter words: In lower case and stemmed, in the order of the query, at most two words apart.
  package func joinedScores(
    _ words: [(text: String, stem: String)], filter: FileFilter? = nil
  ) -> FileScores {
    var scores = [Float](repeating: 0, count: fileNumberCount)
    withTermMatches { matches in
      for (index, first) in words.enumerated() {
        for second in words[(index + 1)...].prefix(VariantLimits.joinDistanceMax) {
          var best: [Int: Float] = [:]
          for prefix in Self.joined(first, second) + Self.joined(second, first) {
            for term in terms(withPrefix: prefix, countMax: VariantLimits.joinCountMax) {
              matches.find(term, in: parts)
              addRarity(matches, filter, to: &best)
            }
          }
          for (file, score) in best { scores[file] += score }
        }
      }
    }
    return FileScores(values: scores, bases: parts.map(\.fileBase))
  }

  /// The beginnings of `readFile` and of `read_file`.
  private static func joined(
    _ left: (text: String, stem: String), _ right: (text: String, stem: String)
  ) -> [[UInt8]] {
    ["", "_"].map { Array("=\(left.text)\($0)\(right.stem)".utf8) }
  }

  private func variants(of stem: [UInt8]) -> [(term: [UInt8], share: Float)] {
    let shorter = (VariantLimits.letterCountMin..<max(stem.count, VariantLimits.letterCountMin))
      .map { Array(stem[..<$0]) }
    let longer = terms(withPrefix: stem, countMax: VariantLimits.variantCountMax)
      .filter { $0 != stem }
    return shorter.map { ($0, Float($0.count) / Float(stem.count)) }
      + longer.map { ($0, Float(stem.count) / Float($0.count)) }
  }

  /// Terms of live documents that begin with some bytes, in ascending order.
  private func terms(withPrefix prefix: [UInt8], countMax: Int) -> [[UInt8]] {
    var found: Set<[UInt8]> = []
    for part in parts {
      var cursor = part.segment.terms.cursor(before: prefix)
      var count = 0
      while count < countMax, cursor.next() {
        if cursor.key.starts(with: prefix) {
          // What only dead files have must not crowd out others: a merge would drop it.
          guard hasLiveDocument(cursor.postings, in: part) else { continue }
          found.insert(cursor.key)
          count += 1
        } else if prefix.lexicographicallyPrecedes(cursor.key) {
          break
        }
      }
    }
    return found.sorted { $0.lexicographicallyPrecedes($1) }.prefix(countMax).map(\.self)
  }

  private func hasLiveDocument(_ list: ByteView, in part: Part) -> Bool {
    guard part.hasDeadFiles else { return true }
    var isLive = false
    DocumentPostings.forEach(in: list, documentCount: part.segment.documentCount) { document, _ in
      isLive = isLive || part.live.contains(part.segment.file(ofDocument: document))
    }
    return isLive
  }

  private func addVariant(
    _ matches: TermMatches, share: Float, _ filter: FileFilter?, to best: inout [Int: Float]
  ) {
    let scorer = TermScorer(
      weight: BM25.inverseFrequency(matches.files.numberCount, of: fileCount),
      lengthWeight: BM25.fileLengthWeight,
      averageLength: Double(fileLength) / Double(max(fileCount, 1)))
    forEachFile(of: matches.files, filter) { number, count, length in
      let score = share * scorer.score(count, length: length)
      best[number] = max(best[number] ?? 0, score)
    }
  }

  private func addRarity(
    _ matches: TermMatches, _ filter: FileFilter?, to best: inout [Int: Float]
  ) {
    let rarity = Float(BM25.inverseFrequency(matches.files.numberCount, of: fileCount))
    forEachFile(of: matches.files, filter) { number, _, _ in
      best[number] = max(best[number] ?? 0, rarity)
    }
  }
}

/// Bounds of what is looked for beside the words of a query themselves.
private enum VariantLimits {
  static let letterCountMin = 4
  static let variantCountMax = 24
  static let joinCountMax = 12
  static let joinDistanceMax = 2
}
