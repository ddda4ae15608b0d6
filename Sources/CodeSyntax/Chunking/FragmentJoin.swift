/// Joins runs too short to stand alone to the neighbour they are less strongly cut from.
struct FragmentJoin {
  let weights: LineWeights

  func joined(_ pieces: [Piece]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var pieces = pieces
    for index in pieces.indices {
      let piece = pieces[index]
      guard weights[piece.lines] < weights.budget.fragmentTokenCount else {
        runs.append(piece.lines)
        continue
      }
      let before = runs.last.flatMap { fitting($0.lowerBound..<piece.lines.upperBound) }
      let next = index + 1 < pieces.count ? pieces[index + 1] : nil
      let after = next.flatMap { fitting(piece.lines.lowerBound..<$0.lines.upperBound) }
      if let before, after == nil || next.map({ piece.strength <= $0.strength }) ?? true {
        runs[runs.count - 1] = before
      } else if let after {
        pieces[index + 1] = Piece(lines: after, strength: piece.strength)
      } else {
        runs.append(piece.lines)
      }
    }
    return runs
  }

  private func fitting(_ run: Range<Int>) -> Range<Int>? { weights.fits(run) ? run : nil }
}
