package import CodeModel
import Dispatch
import Foundation
package import Similarity
package import Storage

/// Finds functions, types and files that are nearly the same as others of a codebase.
///
/// One pass over all texts makes a fingerprint of each unit; units that have fingerprints in common are
/// then compared by their tokens. Memory grows with the number of units, not with the text.
package struct DuplicateSearch: Sendable {
  private let store: any ChunkStore
  private let commentMarks: @Sendable (Language) -> CommentMarks
  private let limits: DuplicateLimits

  package init(
    store: any ChunkStore, commentMarks: @escaping @Sendable (Language) -> CommentMarks,
    limits: DuplicateLimits = DuplicateLimits()
  ) {
    self.store = store
    self.commentMarks = commentMarks
    self.limits = limits
  }

  /// Contents that are read between two looks at whether to go on.
  private static let waveCount = 512

  /// Blocks, and uses all cores. Throws when the store cannot be read, and `CancellationError`.
  package func search(
    _ query: DuplicateQuery, isCancelled: () -> Bool = { false }
  ) throws -> DuplicateReply {
    let texts = DuplicateTexts(query.files, store: store, commentMarks: commentMarks)
    var (units, index) = try read(texts, isCancelled)
    let candidates = index.candidates()
    let likenesses = try PairComparison(texts: texts, units: units, scoreMin: query.scoreMin)
      .likenesses(of: candidates.pairs, isCancelled)
    var reply = DuplicateReply()
    reply.unitCount = units.count
    reply.notices = notices(candidates)
    var gathering = DuplicateGathering(texts: texts, units: units)
    for group in index.identical { gathering.add(identical: group) }
    for (unit, text) in texts.texts.enumerated() where text.paths.count > 1 {
      gathering.add(copies: unit)
    }
    var grouping = PairGrouping(units)
    for (pair, likeness) in zip(candidates.pairs, likenesses) {
      if let likeness { grouping.add(pair, likeness) }
    }
    for group in grouping.groups() { gathering.add(group) }
    reply.foundCount = gathering.count
    reply.groups = try gathering.best(query.countMax)
    return reply
  }

  private func read(
    _ texts: DuplicateTexts, _ isCancelled: () -> Bool
  ) throws -> (DuplicateUnits, DuplicateIndex) {
    var units = DuplicateUnits()
    var index = DuplicateIndex(limits: limits)
    for start in stride(from: 0, to: texts.texts.count, by: Self.waveCount) {
      if isCancelled() { throw CancellationError() }
      let wave = Array(start..<min(start + Self.waveCount, texts.texts.count))
      let found = try wave.parallelMap { try fingerprints(of: $0, texts) }
      for (unit, fingerprint) in found.joined() {
        units.append(unit)
        index.append(fingerprint)
      }
    }
    return (units, index)
  }

  /// The units of a text that are long enough, the whole text first.
  private func fingerprints(
    of text: Int, _ texts: DuplicateTexts
  ) throws -> [(DuplicateUnit, UnitFingerprint)] {
    guard let stretch = try texts.stretch(text),
      stretch.tokens.count >= limits.tokenCountMin
    else { return [] }
    let maker = FingerprintMaker(stretch.tokens)
    let whole = CodeUnit(tokens: 0..<stretch.tokens.count, number: DuplicateUnit.wholeText)
    let others = stretch.units.filter { unit in
      unit.tokens.count >= limits.tokenCountMin && unit.tokens.count < whole.tokens.count
    }
    return ([whole] + others).map { unit in
      let lines =
        unit.number == DuplicateUnit.wholeText
        ? stretch.lines(of: unit.tokens, unit: nil)
        : stretch.lines(of: unit.tokens, unit: unit.number)
      return (
        DuplicateUnit(text: text, symbol: unit.number, tokens: unit.tokens, lines: lines),
        maker.fingerprint(of: unit.tokens)
      )
    }
  }

  private func notices(_ candidates: DuplicateIndex.Candidates) -> [String] {
    var notices: [String] = []
    if candidates.skippedBucketCount > 0 {
      notices.append(
        "\(candidates.skippedBucketCount) runs of tokens that more than \(limits.bucketCountMax)"
          + " places share did not count; code that has little else may be missing")
    }
    if candidates.wasCut {
      notices.append("only the \(limits.pairCountMax) most promising pairs were compared")
    }
    return notices
  }
}
