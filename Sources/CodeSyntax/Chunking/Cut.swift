/// A place where a text may be divided: before a line.
struct Cut {
  /// The first line after the cut, counted from 0.
  let line: Int
  let strength: CutStrength
  /// Decides between cuts of equal strength by what stands after them, not by where they are, so
  /// that an edit elsewhere decides nothing.
  let key: UInt64
}

/// How much speaks for a cut; the strongest are used first.
struct CutStrength: Comparable {
  private let value: Int32

  /// Between two members of a node nested to a depth.
  static func member(depth: Int, afterBlank: Bool) -> CutStrength {
    CutStrength(value: level(depth) + (afterBlank ? 56 : 48))
  }

  /// Between parts of a node that has no members, such as the lines of a long call.
  static func part(depth: Int) -> CutStrength { CutStrength(value: level(depth)) }

  /// Between the beginning of a node and its first member, when the beginning is short: weaker than
  /// cuts inside that member.
  static func lead(depth: Int) -> CutStrength { CutStrength(value: level(depth + 4)) }

  /// Between lines that no syntax divides: less indentation and blank lines speak for a cut.
  static func line(depth: Int, indentation: Int, afterBlank: Bool) -> CutStrength {
    CutStrength(value: level(depth) + Int32(30 - min(indentation, 30)) + (afterBlank ? 10 : 0))
  }

  /// Weaker than any other: where no cut is wanted.
  static let none = CutStrength(value: .min)

  /// As strong as it is among others of its kind, but inside something nested to a depth.
  func nested(depth: Int) -> CutStrength {
    CutStrength(value: value == .min ? value : value + Self.level(depth))
  }

  private static func level(_ depth: Int) -> Int32 { -64 * Int32(min(depth, depthMax)) }

  private static let depthMax = 1 << 20

  static func < (left: CutStrength, right: CutStrength) -> Bool { left.value < right.value }
}
