package import CodeModel

/// Finds where a text has code like a given piece.
package struct SubjectSearch: Sendable {
  private let subject: TokenRun
  private let texts: GramSet
  private let shapes: GramSet

  /// Tokens that a piece must have at least; fewer are found everywhere.
  package static let tokenCountMin = 12
  /// Tokens that a near-duplicate must share with the piece. Of a shorter piece its head alone is
  /// most of it, and every function of the same form has that.
  private static let sharedTokensMin = 20.0
  /// Stretches of a text that are compared with the piece.
  private static let regionCountMax = 4
  /// Of a stretch as long as the piece, the share of runs that must be the piece's, too.
  private static let sharedRunsMin = 0.25

  /// - Parameter subject: Of at least `tokenCountMin` tokens.
  package init(subject: TokenRun) {
    self.subject = subject
    texts = GramSet(length: 4, tokens: subject.tokens.texts, subject.range)
    shapes = GramSet(length: 8, tokens: subject.tokens.shapes, subject.range)
  }

  /// A stretch of a text with how it is like the piece.
  package struct Match: Hashable, Sendable {
    package let tokens: Range<Int>
    package let likeness: Likeness
    /// The unit it is, if it is one.
    package let unit: Int?
  }

  /// The stretches of a text that are like the piece, none within another, in the order of the text.
  ///
  /// - Parameter units: Units of the text; a match that is about one of them is that unit.
  package func matches(in text: CodeTokens, units: [CodeUnit]) -> [Match] {
    var found: [Match] = []
    for region in regions(of: text) {
      guard let match = best(in: region, of: text, units) else { continue }
      if let other = found.firstIndex(where: { $0.tokens.overlaps(match.tokens) }) {
        if found[other].likeness < match.likeness { found[other] = match }
      } else {
        found.append(match)
      }
    }
    return found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private func best(in region: Range<Int>, of text: CodeTokens, _ units: [CodeUnit]) -> Match? {
    var best: Match?
    let about = units.filter { Self.areAlike($0.tokens, region) }.prefix(Self.regionCountMax)
    for candidate in about.map({ ($0.tokens, Optional($0.number)) }) + [(region, nil)] {
      let run = TokenRun(text, candidate.0)
      guard let likeness = TokenComparison.likeness(of: subject, and: run), isTelling(likeness)
      else { continue }
      if let best, best.likeness >= likeness { continue }
      best = Match(tokens: candidate.0, likeness: likeness, unit: candidate.1)
    }
    return best
  }

  private func isTelling(_ likeness: Likeness) -> Bool {
    guard case .nearDuplicate(let share) = likeness else { return true }
    return share * Double(subject.count) >= Self.sharedTokensMin
  }

  /// Whether either has most of the other.
  private static func areAlike(_ unit: Range<Int>, _ region: Range<Int>) -> Bool {
    2 * unit.clamped(to: region).count > max(unit.count, region.count) && unit.overlaps(region)
  }

  // MARK: Where to look closer

  /// The stretches, as long as the piece, that share most runs with it; the best first.
  private func regions(of text: CodeTokens) -> [Range<Int>] {
    let marks = marks(in: text)
    let length = min(subject.count, text.count)
    var windows = Self.windows(of: length, in: marks)
    var regions: [Range<Int>] = []
    while regions.count < Self.regionCountMax, let best = windows.max(by: { $0.count < $1.count }) {
      guard Double(best.count) >= Self.sharedRunsMin * Double(length), best.count > 0 else { break }
      let window = best.start..<best.start + length
      regions.append(Self.trimmed(window, to: marks))
      windows.removeAll { $0.start + length > window.lowerBound && $0.start < window.upperBound }
    }
    return regions
  }

  /// Which tokens belong to a run that the piece has.
  private func marks(in text: CodeTokens) -> [Bool] {
    var marks = [Bool](repeating: false, count: text.count)
    texts.mark(text.texts, in: &marks)
    shapes.mark(text.shapes, in: &marks)
    return marks
  }

  /// For each block of starts the one whose window has the most marks.
  private static func windows(
    of length: Int, in marks: [Bool]
  ) -> [(start: Int, count: Int)] {
    guard length > 0 else { return [] }
    let stride = max(1, length / 8)
    var windows: [(start: Int, count: Int)] = []
    var count = marks.prefix(length).count { $0 }
    for start in 0...(marks.count - length) {
      if start > 0 {
        count += (marks[start + length - 1] ? 1 : 0) - (marks[start - 1] ? 1 : 0)
      }
      if start % stride == 0 {
        windows.append((start, count))
      } else if windows[windows.count - 1].count < count {
        windows[windows.count - 1] = (start, count)
      }
    }
    return windows
  }

  /// A window without what has no mark at its ends.
  private static func trimmed(_ window: Range<Int>, to marks: [Bool]) -> Range<Int> {
    let first = window.first { marks[$0] } ?? window.lowerBound
    let last = window.last { marks[$0] } ?? window.upperBound - 1
    return first..<last + 1
  }
}

/// The runs of tokens of a piece.
private struct GramSet {
  private let length: Int
  private let hashes: Set<UInt64>

  init(length: Int, tokens: [UInt32], _ range: Range<Int>) {
    self.length = length
    var hashes: Set<UInt64> = []
    GramHash(length: length).forEach(in: tokens, range) { _, hash in hashes.insert(hash) }
    self.hashes = hashes
  }

  /// Marks the tokens of each run that is in the set.
  func mark(_ tokens: [UInt32], in marks: inout [Bool]) {
    var end = 0
    GramHash(length: length).forEach(in: tokens, tokens.indices) { position, hash in
      guard hashes.contains(hash) else { return }
      for index in max(position, end)..<position + length { marks[index] = true }
      end = position + length
    }
  }
}
