/// Lists of numbers one after the other, themselves numbered from 0.
struct NumberLists: Hashable, Sendable {
  private(set) var numbers: [UInt32] = []
  /// Where each list ends.
  private(set) var ends: [UInt32] = []

  init() {}

  /// Nil when the ends are not in order or not those of the numbers, or a number is too great.
  init?(numbers: [UInt32], ends: [UInt32], bound: Int) {
    guard ends.isAscending, Int(ends.last ?? 0) == numbers.count,
      numbers.allSatisfy({ Int($0) < bound })
    else { return nil }
    self.numbers = numbers
    self.ends = ends
  }

  var count: Int { ends.count }

  subscript(list: Int) -> ArraySlice<UInt32> {
    numbers[Int(list == 0 ? 0 : ends[list - 1])..<Int(ends[list])]
  }

  mutating func append(_ list: some Sequence<UInt32>) {
    numbers += list
    ends.append(UInt32(numbers.count))
  }

  /// For each number below a bound, the lists that hold it, in ascending order.
  func inverted(bound: Int) -> NumberLists {
    var starts = [UInt32](repeating: 0, count: bound + 1)
    for number in numbers { starts[Int(number) + 1] += 1 }
    for number in 0..<bound { starts[number + 1] += starts[number] }
    var result = NumberLists()
    result.ends = Array(starts.dropFirst())
    result.numbers = [UInt32](repeating: 0, count: numbers.count)
    for list in 0..<count {
      for number in self[list] {
        result.numbers[Int(starts[Int(number)])] = UInt32(list)
        starts[Int(number)] += 1
      }
    }
    return result
  }
}
