/// How much names look like one that was asked for.
struct NameLikeness {
  /// Bytes of a name up to which letters are compared one by one.
  private static let comparedByteCountMax = 64
  /// What a name of the same parts in another order is worth.
  private static let partsWeight = 0.9

  private let wanted: [UInt8]
  private let parts: Set<String>
  private let letters: UInt64

  init(to name: String) {
    wanted = Self.folded(Array(name.utf8))
    parts = Set(CodeTerms.parts(of: name.utf8))
    letters = Self.letters(of: wanted[...])
  }

  /// In 0...1: the share of letters that need not be changed, or of parts that both have; 1 for a
  /// name that differs in case and underscores only.
  func score(_ name: ArraySlice<UInt8>) -> Double {
    max(letterScore(name), partsScore(name))
  }

  /// Whether the letter score can reach a half; much faster than telling it.
  func mayShareLetters(_ name: ArraySlice<UInt8>) -> Bool {
    let other = Self.letters(of: name)
    let changed = max(
      (letters & ~other).nonzeroBitCount, (other & ~letters).nonzeroBitCount)
    return 2 * changed <= max(wanted.count, name.count)
      && name.count <= 2 * Self.comparedByteCountMax
  }

  /// The score by letters alone.
  func letterScore(_ name: ArraySlice<UInt8>) -> Double {
    let other = Self.folded(name)
    guard other != wanted else { return 1 }
    let longer = max(wanted.count, other.count)
    guard longer > 0, longer <= Self.comparedByteCountMax else { return 0 }
    // What differs by more than half in length shares less than half of its letters.
    guard 2 * abs(wanted.count - other.count) <= longer else { return 0 }
    return 1 - Double(Self.distance(wanted, other)) / Double(longer)
  }

  private func partsScore(_ name: ArraySlice<UInt8>) -> Double {
    guard !parts.isEmpty else { return 0 }
    let others = Set(CodeTerms.parts(of: name))
    let common = parts.intersection(others).count
    return Self.partsWeight * Double(common) / Double(parts.count + others.count - common)
  }

  /// In lower case without underscores.
  private static func folded(_ name: some Collection<UInt8>) -> [UInt8] {
    String(decoding: name, as: UTF8.self).lowercased().utf8.filter { $0 != 0x5F }
  }

  /// Which letters occur, a bit each, in either case; all bytes outside ASCII share some.
  private static func letters(of name: ArraySlice<UInt8>) -> UInt64 {
    name.reduce(into: 0) { letters, byte in
      if byte != 0x5F { letters |= 1 << UInt64(byte < 0x80 ? byte & 0x1F : 32 + (byte & 0x0F)) }
    }
  }

  /// Letters to insert, remove, replace or swap with their neighbour.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        var best = min(
          last[column] + (left[row] == right[column] ? 0 : 1), last[column + 1] + 1,
          current[column] + 1)
        let isSwapped =
          row > 0 && column > 0 && left[row] == right[column - 1] && left[row - 1] == right[column]
        if isSwapped { best = min(best, beforeLast[column - 1] + 1) }
        current.append(best)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
