import CodeModel
import Similarity

/// Joins pairs of units into groups around a unit that each other member is like.
struct PairGrouping {
  struct Group {
    /// The numbers of its units, in ascending order; two at least, none overlaps another.
    let units: [Int]
    /// The least of the unit in the middle with the others.
    let likeness: Likeness
  }

  private struct Neighbour {
    let unit: Int
    let likeness: Likeness
  }

  private let units: DuplicateUnits
  private var neighbours: [Int: [Neighbour]] = [:]

  init(_ units: DuplicateUnits) {
    self.units = units
  }

  mutating func add(_ pair: DuplicateIndex.Candidate, _ likeness: Likeness) {
    neighbours[pair.first, default: []].append(Neighbour(unit: pair.second, likeness: likeness))
    neighbours[pair.second, default: []].append(Neighbour(unit: pair.first, likeness: likeness))
  }

  /// Each unit of a pair is in one group at least; those that are like most others come first.
  func groups() -> [Group] {
    var groups: [Group] = []
    var taken: Set<Int> = []
    let order = neighbours.map { (unit: $0.key, count: $0.value.count) }
      .sorted { ($1.count, $0.unit) < ($0.count, $1.unit) }
    for (middle, _) in order where !taken.contains(middle) {
      let all = (neighbours[middle] ?? []).sorted { one, other in
        one.likeness == other.likeness ? one.unit < other.unit : one.likeness > other.likeness
      }
      let free = all.filter { !taken.contains($0.unit) }
      let members = apart(free.isEmpty ? Array(all.prefix(1)) : free)
      guard let least = members.map(\.likeness).min() else { continue }
      taken.insert(middle)
      taken.formUnion(free.map(\.unit))
      groups.append(Group(units: ([middle] + members.map(\.unit)).sorted(), likeness: least))
    }
    return groups
  }

  /// Without what overlaps one before.
  private func apart(_ members: [Neighbour]) -> [Neighbour] {
    var kept: [Int32: [DuplicateUnit]] = [:]
    return members.filter { member in
      let unit = units[member.unit]
      guard kept[unit.text]?.contains(where: unit.overlaps) != true else { return false }
      kept[unit.text, default: []].append(unit)
      return true
    }
  }
}
