/// Dense row-major floats that the holder may write.
struct Rows {
  let start: UnsafeMutablePointer<Float>
  let count: Int
  let width: Int

  /// Some of the rows.
  subscript(range: Range<Int>) -> Rows {
    precondition(range.upperBound <= count, "rows out of range")
    return Rows(start: start + range.lowerBound * width, count: range.count, width: width)
  }
}
