/// A line of a query and what it looks like on its own.
struct QueryLine {
  enum Shape: Hashable {
    case blank
    /// "```" or "~~~".
    case fence
    /// `diff --git`, `--- a/x`, `+++ b/x`: names a file that a diff changes.
    case changedFile
    /// `@@ -10,7 +10,8 @@`.
    case hunk
    /// `index 1f2e..`, `new file mode`: a diff's lines that say nothing of the code.
    case diffDetail
    /// `Traceback (most recent call last):`, `goroutine 1 [running]:`.
    case traceHead
    /// A place a stack went through.
    case frame
    /// A place a tool complains about, and its complaint.
    case complaint
    /// `ValueError: …`, `panic: …`.
    case message
    case code
    case prose
  }

  let text: String
  let bytes: [UInt8]
  let paths: [WrittenPath]
  let shape: Shape

  init(_ text: Substring) {
    self.text = String(text)
    bytes = Array(text.utf8)
    paths = PathScanner.paths(in: bytes)
    shape = LineShapes.shape(of: self.text, bytes, paths)
  }

  /// The bytes from an offset as text.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The line with the bytes of ranges left out; ranges ascend and do not overlap.
  func text(without ranges: [Range<Int>]) -> String {
    var kept: [UInt8] = []
    var offset = 0
    for range in ranges where range.lowerBound >= offset {
      kept += bytes[offset..<range.lowerBound]
      kept.append(UInt8(ascii: " "))
      offset = range.upperBound
    }
    return String(decoding: kept + bytes[offset...], as: UTF8.self)
  }
}
