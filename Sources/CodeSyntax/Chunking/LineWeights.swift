/// The tokens of a text's lines, summed up, so that any run of lines is weighed at once.
struct LineWeights {
  /// Tokens before each line; one more than there are lines.
  private let sums: [Int]
  let budget: ChunkBudget

  init(_ counts: [Int32], budget: ChunkBudget) {
    self.budget = budget
    var sums: [Int] = [0]
    sums.reserveCapacity(counts.count + 1)
    var total = 0
    for count in counts {
      total += Int(count)
      sums.append(total)
    }
    self.sums = sums
  }

  /// Tokens of lines counted from 0.
  subscript(lines: Range<Int>) -> Int { sums[lines.upperBound] - sums[lines.lowerBound] }

  func fits(_ lines: Range<Int>) -> Bool { self[lines] <= budget.tokenCountMax }
}
