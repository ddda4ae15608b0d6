import CodeModel
import Foundation
import Similarity
import Synchronization

/// Compares pairs of units by their tokens on all cores.
struct PairComparison: Sendable {
  let texts: DuplicateTexts
  let units: DuplicateUnits
  let scoreMin: Double

  /// Pairs that one core takes at a time; neighbours mostly share a text.
  private static let stretchCount = 256
  /// Tokens that one core keeps of texts it has read.
  private static let keptTokenCountMax = 1 << 20

  /// A likeness for each pair, nil for units that are not alike enough or share tokens.
  func likenesses(
    of pairs: [DuplicateIndex.Candidate], _ isCancelled: () -> Bool
  ) throws -> [Likeness?] {
    var likenesses: [Likeness?] = []
    let wave = Self.stretchCount * ProcessInfo.processInfo.activeProcessorCount * 4
    for start in stride(from: 0, to: pairs.count, by: wave) {
      if isCancelled() { throw CancellationError() }
      let stretches = stride(from: start, to: min(start + wave, pairs.count), by: Self.stretchCount)
        .map { pairs[$0..<min($0 + Self.stretchCount, pairs.count)] }
      likenesses += try stretches.parallelMap { try compare($0) }.joined()
    }
    return likenesses
  }

  private func compare(_ pairs: ArraySlice<DuplicateIndex.Candidate>) throws -> [Likeness?] {
    var kept: [Int32: CodeTokens] = [:]
    var keptCount = 0
    func tokens(_ text: Int32) throws -> CodeTokens {
      if let tokens = kept[text] { return tokens }
      let tokens = try texts.stretch(Int(text))?.tokens ?? CodeTokens()
      if keptCount + tokens.count > Self.keptTokenCountMax { (kept, keptCount) = ([:], 0) }
      kept[text] = tokens
      keptCount += tokens.count
      return tokens
    }
    return try pairs.map { pair in
      let (first, second) = (units[pair.first], units[pair.second])
      guard !first.overlaps(second) else { return nil }
      let (left, right) = (try tokens(first.text), try tokens(second.text))
      // A content that left the store since it was read is no answer any more.
      guard first.tokens.upperBound <= left.count, second.tokens.upperBound <= right.count else {
        return nil
      }
      let likeness = TokenComparison.likeness(
        of: TokenRun(left, first.tokens), and: TokenRun(right, second.tokens), atLeast: scoreMin)
      return likeness.flatMap { $0.score >= scoreMin ? $0 : nil }
    }
  }
}
