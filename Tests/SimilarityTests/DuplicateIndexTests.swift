import CodeModel
import Similarity
import Testing

/// Which of many units may be duplicates.
struct `Candidates for duplicates` {
  private func fingerprint(_ text: String) -> UnitFingerprint {
    let tokens = CodeTokenizer(.usual).tokens(of: text.utf8)
    return FingerprintMaker(tokens).fingerprint(of: 0..<tokens.count)
  }

  /// A function of its own for each seed, in names and in operators.
  private func function(_ seed: Int) -> String {
    let operators = ["+", "-", "*", "/", "%", "&", "|", "^"]
    var state = UInt32(seed)
    let terms = (0..<80).map { term in
      state = state &* 1_664_525 &+ 1_013_904_223
      return "v\(seed)_\(term) \(operators[Int(state >> 29)])"
    }
    return "def g\(seed):\n  return \(terms.joined(separator: " ")) 1"
  }

  private func index(_ texts: [String], limits: DuplicateLimits = .init()) -> DuplicateIndex {
    var index = DuplicateIndex(limits: limits)
    for text in texts { index.append(fingerprint(text)) }
    return index
  }

  @Test func `units with the same tokens are one group`() {
    let texts = [function(1), function(2), "# A comment.\n" + function(1), function(1)]
    #expect(index(texts).identical == [[0, 2, 3]])
  }

  @Test func `a unit with a changed line or other names is a candidate, others are none`() {
    let changed = function(3).replacing("v3_40", with: "other(v3_40)")
    let renamed = function(5).replacing("v5", with: "w")
    var index = index([function(3), function(4), changed, function(5), renamed])
    let pairs = index.candidates().pairs.map { [$0.first, $0.second] }
    #expect(pairs.contains([0, 2]))
    #expect(pairs.contains([3, 4]))
    #expect(!pairs.joined().contains(1))
  }

  @Test func `bounds hold, and what they cost is told`() {
    var limits = DuplicateLimits()
    limits.bucketCountMax = 8
    let alike = (0..<20).map { function(6) + "\nlast = z\($0)" }
    var crowded = index(alike, limits: limits)
    #expect(crowded.candidates().skippedBucketCount > 0)
    limits.bucketCountMax = 64
    limits.pairCountMax = 10
    var full = index(alike, limits: limits)
    let candidates = full.candidates()
    #expect(candidates.pairs.count <= 10 && candidates.wasCut)
    limits = DuplicateLimits()
    limits.hashCountMax = 40
    var small = index(alike, limits: limits)
    #expect(small.unitCount == 20 && !small.candidates().pairs.isEmpty)
  }
}
