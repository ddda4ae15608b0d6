package import CodeModel

/// Compares two pieces of code by their tokens.
package enum TokenComparison {
  /// The least share for which code counts as nearly the same.
  package static let nearDuplicateMin = 0.7
  /// Tokens of a run whose order within does count when statements stand in another order.
  private static let runLength = 3

  /// How two pieces are alike; nil for code that is not nearly the same, and for no code.
  ///
  /// Symmetric. Takes time in the product of length and difference, which is bounded.
  ///
  /// - Parameter scoreMin: A greater one than `nearDuplicateMin` spares work on what is less alike.
  package static func likeness(
    of left: TokenRun, and right: TokenRun, atLeast scoreMin: Double = nearDuplicateMin
  ) -> Likeness? {
    let scoreMin = max(scoreMin, nearDuplicateMin)
    // Of several ways to align two pieces the same one must be chosen whichever comes first.
    return right.texts.lexicographicallyPrecedes(left.texts)
      ? ordered(right, left, scoreMin) : ordered(left, right, scoreMin)
  }

  private static func ordered(
    _ left: TokenRun, _ right: TokenRun, _ scoreMin: Double
  ) -> Likeness? {
    let longer = max(left.count, right.count)
    guard longer > 0, Double(min(left.count, right.count)) >= nearDuplicateMin / 2 * Double(longer)
    else { return nil }
    if left.texts.elementsEqual(right.texts) { return .sameTokens }
    if let renamed = renaming(left, right) { return renamed }
    let differenceMax = differenceMax(left, right, scoreMin)
    let score = max(
      alignedShare(left, right, differenceMax), renamedShare(left, right, differenceMax),
      sharedRuns(left, right))
    return score >= scoreMin ? .nearDuplicate(min(score, 0.99)) : nil
  }

  /// Whether only names and values differ, names one to one.
  private static func renaming(_ left: TokenRun, _ right: TokenRun) -> Likeness? {
    guard left.shapes.elementsEqual(right.shapes) else { return nil }
    var (later, former): ([UInt32: UInt32], [UInt32: UInt32]) = ([:], [:])
    var valuesDiffer = false
    for (shape, pair) in zip(left.shapes, zip(left.texts, right.texts)) {
      if shape == CodeTokens.Shape.name {
        guard later[pair.0, default: pair.1] == pair.1, former[pair.1, default: pair.0] == pair.0
        else { return nil }
        later[pair.0] = pair.1
        former[pair.1] = pair.0
      } else if pair.0 != pair.1 {
        valuesDiffer = true
      }
    }
    return .renamed(valuesDiffer: valuesDiffer)
  }

  /// The share of tokens that both have in one order.
  private static func alignedShare(
    _ left: TokenRun, _ right: TokenRun, _ differenceMax: Int
  ) -> Double {
    let matches = Alignment.matches(left.texts, right.texts, differenceMax: differenceMax)
    return share(matches?.count ?? 0, left, right)
  }

  /// The same where names may be others, one for one.
  private static func renamedShare(
    _ left: TokenRun, _ right: TokenRun, _ differenceMax: Int
  ) -> Double {
    let matches = Alignment.matches(left.shapes, right.shapes, differenceMax: differenceMax)
    guard let matches else { return 0 }
    let aligned = matches.map { match in
      (
        shape: left.tokens.shapes[left.range.lowerBound + match.left],
        left: left.tokens.texts[left.range.lowerBound + match.left],
        right: right.tokens.texts[right.range.lowerBound + match.right]
      )
    }
    let names = NameMapping(
      aligned.filter { $0.shape == CodeTokens.Shape.name }.map { ($0.left, $0.right) })
    let count = aligned.count { token in
      token.shape == CodeTokens.Shape.name
        ? names.maps(token.left, to: token.right) : token.left == token.right
    }
    return share(count, left, right)
  }

  /// Of the runs of tokens of both, the share that both have, wherever they stand.
  private static func sharedRuns(_ left: TokenRun, _ right: TokenRun) -> Double {
    var counts: [UInt64: Int] = [:]
    let hash = GramHash(length: runLength)
    var leftCount = 0
    hash.forEach(in: left.tokens.texts, left.range) { _, run in
      counts[run, default: 0] += 1
      leftCount += 1
    }
    var (rightCount, shared) = (0, 0)
    hash.forEach(in: right.tokens.texts, right.range) { _, run in
      rightCount += 1
      guard let left = counts[run], left > 0 else { return }
      counts[run] = left - 1
      shared += 1
    }
    let all = leftCount + rightCount - shared
    return all > 0 ? Double(shared) / Double(all) : 0
  }

  private static func share(_ count: Int, _ left: TokenRun, _ right: TokenRun) -> Double {
    2 * Double(count) / Double(left.count + right.count)
  }

  /// What may be left over of code that is nearly the same: less of long code, where it would cost
  /// most.
  private static func differenceMax(
    _ left: TokenRun, _ right: TokenRun, _ scoreMin: Double
  ) -> Int {
    let count = left.count + right.count
    return min(Int((1 - scoreMin) * Double(count)), 64 + workMax / count)
  }

  /// Steps that aligning two pieces may take.
  private static let workMax = 4 << 20
}
