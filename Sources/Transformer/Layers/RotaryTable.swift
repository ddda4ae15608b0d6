#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The angles by which queries and keys are turned, for every position a model takes.
///
/// Pair `i` of a head of `d` elements turns by `position / base^(2i / d)`.
struct RotaryTable: Sendable {
  private let cosines: AlignedBuffer<Float>
  private let sines: AlignedBuffer<Float>
  private let pairCount: Int
  let positionCount: Int

  init(base: Double, headSize: Int, positionCount: Int) {
    pairCount = headSize / 2
    self.positionCount = positionCount
    cosines = AlignedBuffer(count: positionCount * pairCount)
    sines = AlignedBuffer(count: positionCount * pairCount)
    for pair in 0..<pairCount {
      let frequency = pow(base, -2 * Double(pair) / Double(headSize))
      for position in 0..<positionCount {
        let angle = Double(position) * frequency
        cosines.start[position * pairCount + pair] = Float(cos(angle))
        sines.start[position * pairCount + pair] = Float(sin(angle))
      }
    }
  }

  /// Turns the heads, dense rows, of the token at a position.
  func apply(to heads: Rows, position: Int, kernels: Kernels) {
    precondition(position < positionCount, "a position beyond the table")
    kernels.rotate(
      heads, cosines: cosines.start + position * pairCount,
      sines: sines.start + position * pairCount)
  }
}
