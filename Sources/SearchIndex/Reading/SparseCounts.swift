/// Counts of some of many numbers, which are listed in the order in which they first came.
///
/// A count of zero means that the number did not come.
struct SparseCounts {
  private var counts: [UInt32]
  /// As long as `counts`, so that it never has to grow; the first `numberCount` mean something.
  private var listed: [UInt32]
  private(set) var numberCount = 0

  init(capacity: Int) {
    counts = [UInt32](repeating: 0, count: capacity)
    listed = counts
  }

  var numbers: ArraySlice<UInt32> { listed[..<numberCount] }

  @inline(__always)
  subscript(number: UInt32) -> Int { Int(counts[Int(number)]) }

  /// Forgets everything, by what came.
  mutating func clear() {
    for number in numbers { counts[Int(number)] = 0 }
    numberCount = 0
  }

  /// Adds many counts with a sum.
  ///
  /// Millions of counts are added a second: memory is looked up once and not for each of them.
  mutating func add(_ body: (inout Sum) -> Void) {
    let before = numberCount
    numberCount = counts.withUnsafeMutableBufferPointer { counts in
      listed.withUnsafeMutableBufferPointer { listed in
        var sum = Sum(counts: counts, listed: listed, numberCount: before)
        body(&sum)
        return sum.numberCount
      }
    }
  }

  /// Takes counts as they come; not to be kept.
  struct Sum {
    fileprivate let counts: UnsafeMutableBufferPointer<UInt32>
    fileprivate let listed: UnsafeMutableBufferPointer<UInt32>
    fileprivate var numberCount: Int

    /// - Parameters:
    ///   - count: Nothing is added where it is not above zero.
    ///   - number: Below the capacity.
    @inline(__always)
    mutating func add(_ count: Int, to number: Int) {
      guard count > 0 else { return }
      if counts[number] == 0 {
        listed[numberCount] = UInt32(truncatingIfNeeded: number)
        numberCount += 1
      }
      counts[number] &+= UInt32(truncatingIfNeeded: count)
    }
  }
}
