/// Finds which of many units may be nearly the same, by their fingerprints.
package struct DuplicateIndex: Sendable {
  private let limits: DuplicateLimits
  private var counts: [UInt32] = []
  /// For each unit the first one with the same tokens, itself if it is that.
  private var firsts: [UInt32] = []
  private var firstOfWhole: [UInt64: UInt32] = [:]
  private var entries: [Entry] = []
  /// How many of the least hashes of either kind each unit keeps.
  private var leastCount = UnitFingerprint.leastCountMax

  private struct Entry {
    let hash: UInt64
    let unit: UInt32
    /// Among the unit's hashes of one kind.
    let place: UInt32
  }

  package init(limits: DuplicateLimits = DuplicateLimits()) {
    self.limits = limits
  }

  package var unitCount: Int { counts.count }

  /// Takes a unit; units are numbered from 0 in the order they come.
  package mutating func append(_ fingerprint: UnitFingerprint) {
    let unit = UInt32(counts.count)
    counts.append(UInt32(fingerprint.tokenCount))
    if let first = firstOfWhole[fingerprint.whole] {
      firsts.append(first)
      return
    }
    firstOfWhole[fingerprint.whole] = unit
    firsts.append(unit)
    for hashes in [fingerprint.texts, fingerprint.shapes] {
      for (place, hash) in hashes.prefix(leastCount).enumerated() {
        entries.append(Entry(hash: hash, unit: unit, place: UInt32(place)))
      }
    }
    if entries.count > limits.hashCountMax, leastCount > 1 {
      leastCount /= 2
      entries.removeAll { $0.place >= leastCount }
    }
  }

  /// Units with the same tokens, two or more together, each group in the order they came.
  package var identical: [[Int]] {
    var groups: [UInt32: [Int]] = [:]
    for (unit, first) in firsts.enumerated() where first != UInt32(unit) {
      groups[first, default: [Int(first)]].append(unit)
    }
    return groups.values.sorted { $0[0] < $1[0] }
  }

  /// Two units that may be nearly the same; of units with the same tokens only the first is one.
  package struct Candidate: Hashable, Sendable {
    package let first: Int
    package let second: Int
  }

  package struct Candidates: Sendable {
    /// By their units' numbers.
    package let pairs: [Candidate]
    /// Hashes that too many units had.
    package let skippedBucketCount: Int
    /// Whether there were more pairs than are compared.
    package let wasCut: Bool
  }

  /// Hashes that two units must share.
  private static let sharedCountMin = 2

  /// Consumes the hashes.
  package mutating func candidates() -> Candidates {
    var shared: [UInt64: UInt8] = [:]
    var (skippedCount, isFull) = (0, false)
    entries.sort { ($0.hash, $0.unit) < ($1.hash, $1.unit) }
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].hash == entries[start].hash { end += 1 }
      if end - start > limits.bucketCountMax {
        skippedCount += 1
      } else {
        isFull = !count(entries[start..<end], in: &shared) || isFull
      }
      start = end
    }
    entries = []
    let found = shared.filter { $0.value >= Self.sharedCountMin }
    let best =
      found.count > limits.pairCountMax
      ? Array(found.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limits.pairCountMax))
      : Array(found)
    let pairs = best.map(\.key).sorted().map { key in
      Candidate(first: Int(key >> 32), second: Int(UInt32(truncatingIfNeeded: key)))
    }
    return Candidates(
      pairs: pairs, skippedBucketCount: skippedCount, wasCut: isFull || found.count > pairs.count)
  }

  /// Pairs that are counted at a time; each takes some 20 bytes.
  private var sharedCountMax: Int { 4 * limits.pairCountMax }

  /// Counts the pairs of a bucket whose lengths allow them to be nearly the same; false when there is
  /// no room for new ones.
  private func count(_ bucket: ArraySlice<Entry>, in shared: inout [UInt64: UInt8]) -> Bool {
    var hadRoom = true
    for (offset, left) in bucket.enumerated() {
      for right in bucket.dropFirst(offset + 1) where left.unit != right.unit {
        let (low, high) = (min(left.unit, right.unit), max(left.unit, right.unit))
        let lengths = (Double(counts[Int(low)]), Double(counts[Int(high)]))
        guard min(lengths.0, lengths.1) >= Self.lengthRatioMin * max(lengths.0, lengths.1) else {
          continue
        }
        let key = UInt64(low) << 32 | UInt64(high)
        if let count = shared[key] {
          shared[key] = min(count, UInt8.max - 1) + 1
        } else if shared.count < sharedCountMax {
          shared[key] = 1
        } else {
          hadRoom = false
        }
      }
    }
    return hadRoom
  }

  /// A shorter unit cannot share enough tokens with the longer one to be nearly the same.
  private static let lengthRatioMin =
    TokenComparison.nearDuplicateMin / (2 - TokenComparison.nearDuplicateMin)
}
