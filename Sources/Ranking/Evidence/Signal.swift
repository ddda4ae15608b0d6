/// A raw score of a file, on a scale of its own for each query.
package enum Signal: Int, CaseIterable, Sendable {
  /// BM25F of the file's best chunk, and of the best by the focused words alone.
  case chunkLexical, chunkFocused
  /// BM25 of the file as one document, by the focused words.
  case fileLexical
  /// BM25 of longer and shorter forms of the query's words.
  case variants
  /// Rarity of identifiers that join neighbouring words of the query.
  case joined
  /// Similarity of the file's best chunk, and the mean of its best three.
  case chunkDense, fileDense
  /// Past commits that changed the file: the best, the sum of the best, all subjects as one text.
  case commitBest, commitSum, commitField

  /// Whether it is a sum over words that occur, so that it can be compared with what the words could
  /// score at most.
  var isLexical: Bool {
    switch self {
    case .chunkLexical, .chunkFocused, .fileLexical, .variants, .joined: true
    case .chunkDense, .fileDense, .commitBest, .commitSum, .commitField: false
    }
  }

  /// Whether a share of it begins at the similarity that counts as none.
  var isSimilarity: Bool { self == .chunkDense || self == .fileDense }
}

/// One raw value per signal; 0 where a signal says nothing.
package struct SignalVector: Hashable, Sendable {
  private var values = [Double](repeating: 0, count: Signal.allCases.count)

  package init() {}

  package init(_ values: [Signal: Double]) {
    for (signal, value) in values { self[signal] = value }
  }

  package subscript(signal: Signal) -> Double {
    get { values[signal.rawValue] }
    set { values[signal.rawValue] = newValue }
  }

  /// The greater of each signal.
  func greatest(_ other: SignalVector) -> SignalVector {
    var result = self
    for signal in Signal.allCases { result[signal] = max(self[signal], other[signal]) }
    return result
  }
}
