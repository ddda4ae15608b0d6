/// A small generator with a fixed sequence (splitmix64).
package struct Dice {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to a count, which must be positive.
  package mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }

  /// A part of a collection of a size, of at most a length.
  package mutating func range(in count: Int, lengthMax: Int) -> Range<Int> {
    let start = below(count + 1)
    return start..<min(count, start + below(lengthMax + 1))
  }
}
