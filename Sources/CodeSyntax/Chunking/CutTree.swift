/// Divides a text at its strongest cuts until every run of lines is within the budget.
///
/// The cuts form a Cartesian tree, the strongest at the root; a chunk is a largest subtree that
/// fits. Whether a subtree is divided depends on its own lines alone, so an edit divides or joins
/// the chunk it falls into and leaves all others as they are. Time is linear in lines.
struct CutTree {
  private let lines: SourceLines
  private let weights: LineWeights

  init(lines: SourceLines, weights: LineWeights) {
    self.lines = lines
    self.weights = weights
  }

  /// Runs of lines that tile ranges; takes ranges and cuts by line, each line once, and leaves out
  /// cuts elsewhere.
  func runs(of ranges: [Range<Int>], at cuts: [Cut]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var cuts = cuts[...]
    for range in ranges where !range.isEmpty {
      let inside = cuts.drop { $0.line <= range.lowerBound }.prefix { $0.line < range.upperBound }
      cuts = cuts[inside.endIndex...]
      var pieces: [Piece] = []
      divide(range, at: Array(inside), into: &pieces)
      runs += FragmentJoin(weights: weights).joined(pieces)
    }
    return runs
  }

  private func divide(_ range: Range<Int>, at cuts: [Cut], into pieces: inout [Piece]) {
    let tree = Links(cuts, lines)
    var pending: [(range: Range<Int>, root: Int, strength: CutStrength)] = [
      (range, tree.root, .none)
    ]
    while let (range, root, strength) = pending.popLast() {
      if weights.fits(range) || range.count == 1 {
        pieces.append(Piece(lines: range, strength: strength))
      } else if root >= 0 {
        let cut = cuts[root]
        pending.append((cut.line..<range.upperBound, tree.right[root], cut.strength))
        pending.append((range.lowerBound..<cut.line, tree.left[root], strength))
      } else {
        divideByLines(range, after: strength, into: &pieces)
      }
    }
  }

  /// Cuts what no syntax divides between its lines, and evenly where even that says nothing.
  private func divideByLines(
    _ range: Range<Int>, after strength: CutStrength, into pieces: inout [Piece]
  ) {
    let first = pieces.count
    let cuts = LineCuts(lines: lines).cuts(in: range)
    if cuts.isEmpty {
      divideEvenly(range, into: &pieces)
    } else {
      divide(range, at: cuts, into: &pieces)
    }
    pieces[first].strength = strength
  }

  private func divideEvenly(_ range: Range<Int>, into pieces: inout [Piece]) {
    var start = range.lowerBound
    for line in range where line > start && !weights.fits(start..<line + 1) {
      pieces.append(Piece(lines: start..<line, strength: .none))
      start = line
    }
    pieces.append(Piece(lines: start..<range.upperBound, strength: .none))
  }
}

/// A run of lines and how strong the cut before it is.
struct Piece {
  var lines: Range<Int>
  var strength: CutStrength
}

/// The children of each cut in the tree, as indexes; -1 for none.
private struct Links {
  private(set) var left: [Int]
  private(set) var right: [Int]
  private(set) var root = -1
  private let cuts: [Cut]
  private let lines: SourceLines
  /// Keys of the text after cuts, by how much of it, made when two cuts are equal otherwise.
  private var textKeys: [[UInt64?]]

  init(_ cuts: [Cut], _ lines: SourceLines) {
    self.cuts = cuts
    self.lines = lines
    left = [Int](repeating: -1, count: cuts.count)
    right = left
    textKeys = [[UInt64?]](repeating: [], count: Self.keyLineCounts.count)
    var spine: [Int] = []
    for index in cuts.indices {
      var below = -1
      while let last = spine.last, isWeaker(last, index) {
        below = last
        spine.removeLast()
      }
      left[index] = below
      if let last = spine.last { right[last] = index }
      spine.append(index)
    }
    root = spine.first ?? -1
  }

  /// Equal cuts are told apart by more and more of the text after them, and then, in text that
  /// repeats itself for long, by their number, so that the tree stays flat.
  private mutating func isWeaker(_ first: Int, _ second: Int) -> Bool {
    let (left, right) = (cuts[first], cuts[second])
    if left.strength != right.strength { return left.strength < right.strength }
    if left.key != right.key { return left.key < right.key }
    for size in Self.keyLineCounts.indices {
      let (leftText, rightText) = (textKey(of: first, size), textKey(of: second, size))
      if leftText != rightText { return leftText < rightText }
    }
    return (first + 1).trailingZeroBitCount < (second + 1).trailingZeroBitCount
  }

  private mutating func textKey(of cut: Int, _ size: Int) -> UInt64 {
    if textKeys[size].isEmpty { textKeys[size] = [UInt64?](repeating: nil, count: cuts.count) }
    if let key = textKeys[size][cut] { return key }
    let key = lines.key(of: Self.keyLineCounts[size], linesFrom: cuts[cut].line)
    textKeys[size][cut] = key
    return key
  }

  private static let keyLineCounts = [4, 16, 64]
}
