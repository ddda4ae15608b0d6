/// Which name of one piece of code stands for which name of another, one to one.
struct NameMapping {
  private var later: [UInt32: UInt32] = [:]

  /// Takes the pairs of names at matching places; where they contradict each other, the more
  /// frequent pair wins, and equal ones before others.
  init(_ pairs: [(left: UInt32, right: UInt32)]) {
    var counts: [UInt64: Int] = [:]
    for pair in pairs { counts[UInt64(pair.left) << 32 | UInt64(pair.right), default: 0] += 1 }
    let order = counts.sorted { one, other in
      guard one.value == other.value else { return one.value > other.value }
      let (isEqual, isOtherEqual) = (Self.isEqual(one.key), Self.isEqual(other.key))
      return isEqual == isOtherEqual ? one.key < other.key : isEqual
    }
    var taken: Set<UInt32> = []
    for (key, _) in order {
      let (left, right) = (UInt32(key >> 32), UInt32(truncatingIfNeeded: key))
      guard later[left] == nil, taken.insert(right).inserted else { continue }
      later[left] = right
    }
  }

  private static func isEqual(_ key: UInt64) -> Bool {
    UInt32(key >> 32) == UInt32(truncatingIfNeeded: key)
  }

  func maps(_ left: UInt32, to right: UInt32) -> Bool { later[left] == right }
}
