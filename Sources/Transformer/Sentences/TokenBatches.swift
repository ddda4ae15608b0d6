/// A division of sequences, in their order, into batches of limited size.
struct TokenBatches {
  private(set) var ranges: [Range<Int>] = []
  /// Tokens of the largest batch.
  private(set) var largestTokenCount = 0
  private(set) var longestSequence = 0

  /// Every batch holds one sequence at least and no more than `tokenCountMax` tokens beyond it.
  init(_ lengths: [Int], tokenCountMax: Int) {
    var start = 0
    var tokenCount = 0
    for (index, length) in lengths.enumerated() {
      if tokenCount > 0, tokenCount + length > tokenCountMax {
        ranges.append(start..<index)
        start = index
        tokenCount = 0
      }
      tokenCount += length
      largestTokenCount = max(largestTokenCount, tokenCount)
      longestSequence = max(longestSequence, length)
    }
    if start < lengths.count { ranges.append(start..<lengths.count) }
  }
}
