/// A longest common subsequence of two sequences that differ little (Myers 1986).
enum Alignment {
  /// Beyond it two sequences count as different: time and memory grow with its square.
  static let differenceCountMax = 1_200

  /// The positions that match, in order; nil when more than `differenceMax` elements of both together
  /// would be left over.
  static func matches(
    _ left: ArraySlice<UInt32>, _ right: ArraySlice<UInt32>, differenceMax: Int
  ) -> [(left: Int, right: Int)]? {
    let lead = zip(left, right).prefix { $0 == $1 }.count
    let (leftRest, rightRest) = (left.dropFirst(lead), right.dropFirst(lead))
    let tail = zip(leftRest.reversed(), rightRest.reversed()).prefix { $0 == $1 }.count
    let middle = ShortestEdit(
      Array(leftRest.dropLast(tail)), Array(rightRest.dropLast(tail)),
      differenceMax: min(differenceMax, differenceCountMax)
    ).matches()
    guard let middle else { return nil }
    let (leftEnd, rightEnd) = (left.count - tail, right.count - tail)
    return (0..<lead).map { ($0, $0) } + middle.map { ($0.left + lead, $0.right + lead) }
      + (0..<tail).map { (leftEnd + $0, rightEnd + $0) }
  }
}

/// Finds a shortest way from one sequence to another by leaving out and adding elements.
private struct ShortestEdit {
  private let left: [UInt32]
  private let right: [UInt32]
  private let differenceMax: Int

  init(_ left: [UInt32], _ right: [UInt32], differenceMax: Int) {
    self.left = left
    self.right = right
    self.differenceMax = differenceMax
  }

  /// Elements that are left over in whatever order the others stand; counting them spares looking for
  /// an order.
  private var differenceMin: Int {
    var counts: [UInt32: Int] = [:]
    counts.reserveCapacity(left.count)
    for element in left { counts[element, default: 0] += 1 }
    var common = 0
    for element in right {
      guard let count = counts[element], count > 0 else { continue }
      counts[element] = count - 1
      common += 1
    }
    return left.count + right.count - 2 * common
  }

  /// Where looking for an order takes longer than counting.
  private static let countingMin = 256

  func matches() -> [(left: Int, right: Int)]? {
    guard abs(left.count - right.count) <= differenceMax,
      left.count + right.count < Self.countingMin || differenceMin <= differenceMax
    else { return nil }
    let limit = min(differenceMax, left.count + right.count)
    // How far each diagonal reaches in `left`; diagonal d is at d + limit + 1.
    var reach = [Int32](repeating: 0, count: 2 * limit + 3)
    var rounds: [[Int32]] = []
    for difference in 0...limit {
      rounds.append(Array(reach[(limit - difference)...(limit + difference + 2)]))
      var diagonal = -difference
      // A range with steps takes a quarter of the time here.
      while diagonal <= difference {
        defer { diagonal += 2 }
        let place = diagonal + limit + 1
        let addsRight =
          diagonal == -difference
          || diagonal != difference && reach[place - 1] < reach[place + 1]
        var x = Int(addsRight ? reach[place + 1] : reach[place - 1] + 1)
        while x < left.count, x - diagonal < right.count, left[x] == right[x - diagonal] { x += 1 }
        reach[place] = Int32(x)
        if x >= left.count, x - diagonal >= right.count { return matches(backThrough: rounds) }
      }
    }
    return nil
  }

  /// Goes back from the ends, round by round, collecting what matched.
  private func matches(backThrough rounds: [[Int32]]) -> [(left: Int, right: Int)] {
    var matches: [(left: Int, right: Int)] = []
    var (x, y) = (left.count, right.count)
    for difference in stride(from: rounds.count - 1, through: 0, by: -1) {
      // What diagonals reached before the round; diagonal d is at d + difference + 1.
      let reach = rounds[difference]
      let place = x - y + difference + 1
      let addsRight =
        x - y == -difference || x - y != difference && reach[place - 1] < reach[place + 1]
      let before = addsRight ? x - y + 1 : x - y - 1
      let start = Int(reach[before + difference + 1])
      while x > start, y > start - before {
        (x, y) = (x - 1, y - 1)
        matches.append((x, y))
      }
      if difference > 0 { (x, y) = (start, start - before) }
    }
    return matches.reversed()
  }
}
