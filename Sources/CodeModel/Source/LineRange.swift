/// Lines of a file, counted from 1, both ends included.
package struct LineRange: Hashable, Sendable, Codable {
  package let start: Int
  package let end: Int

  package init(start: Int, end: Int) {
    precondition(start >= 1 && end >= start, "a line range counts from 1 and is never empty")
    self.start = start
    self.end = end
  }

  package func overlaps(_ other: LineRange) -> Bool { start <= other.end && other.start <= end }
}
