/// What two units have in common if they are nearly the same code, in a few numbers.
///
/// Beside hashes of the whole it holds the least hashes of runs of tokens, once with names and once
/// without: of two units that share most runs, some of the least are the same (Broder 1997). They are
/// also the ones that winnowing would keep of any window around them (Schleimer, Wilkerson, Aiken
/// 2003); as whole units are compared, no others are needed.
package struct UnitFingerprint: Sendable {
  package let tokenCount: Int
  /// Equal for equal tokens.
  let whole: UInt64
  /// The least hashes of runs with names, then of runs without, each in ascending order; at most
  /// `leastCountMax` of either.
  let texts: [UInt64]
  let shapes: [UInt64]

  static let leastCountMax = 8
}

/// Makes the fingerprints of the units of one text, hashing each run once.
package struct FingerprintMaker {
  private let tokens: CodeTokens
  private let texts: [UInt64]
  private let shapes: [UInt64]
  /// Tokens of runs with names and of those without, which say less each.
  private static let textRunLength = 6
  private static let shapeRunLength = 12

  package init(_ tokens: CodeTokens) {
    self.tokens = tokens
    texts = Self.runs(of: tokens.texts, length: Self.textRunLength)
    shapes = Self.runs(of: tokens.shapes, length: Self.shapeRunLength)
  }

  private static func runs(of tokens: [UInt32], length: Int) -> [UInt64] {
    var hashes: [UInt64] = []
    hashes.reserveCapacity(tokens.count)
    GramHash(length: length).forEach(in: tokens, tokens.indices) { _, hash in hashes.append(hash) }
    return hashes
  }

  package func fingerprint(of range: Range<Int>) -> UnitFingerprint {
    var whole = UInt64(range.count)
    for token in tokens.texts[range] { whole = GramHash.mixed(whole &+ UInt64(token)) }
    return UnitFingerprint(
      tokenCount: range.count, whole: whole,
      texts: Self.least(of: texts, in: range, length: Self.textRunLength),
      shapes: Self.least(of: shapes, in: range, length: Self.shapeRunLength))
  }

  /// The least distinct hashes of the runs that lie within a unit.
  private static func least(of hashes: [UInt64], in range: Range<Int>, length: Int) -> [UInt64] {
    let end = min(range.upperBound - length + 1, hashes.count)
    guard range.lowerBound < end else { return [] }
    var least: [UInt64] = []
    for hash in hashes[range.lowerBound..<end] {
      if least.count == UnitFingerprint.leastCountMax {
        guard let last = least.last, hash < last else { continue }
      }
      let place = least.firstIndex { $0 >= hash } ?? least.count
      if place < least.count, least[place] == hash { continue }
      least.insert(hash, at: place)
      if least.count > UnitFingerprint.leastCountMax { least.removeLast() }
    }
    return least
  }
}
