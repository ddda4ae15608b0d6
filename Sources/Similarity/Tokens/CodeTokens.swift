/// The tokens of a piece of code without its layout and comments, each as a hash of its text.
package struct CodeTokens: Sendable {
  /// One for each token, of its text.
  private(set) var texts: [UInt32] = []
  /// One for each token: what it is for names, numbers and quoted texts, its text's hash for others.
  private(set) var shapes: [UInt32] = []
  /// The lines where tokens begin and end, counted from 1.
  private(set) var startLines: [UInt32] = []
  private(set) var endLines: [UInt32] = []
  /// Where tokens begin, in bytes.
  private(set) var starts: [UInt32] = []

  /// Shapes of tokens whose text does not make the shape of the code.
  enum Shape {
    static let name: UInt32 = 1
    static let number: UInt32 = 2
    static let quoted: UInt32 = 3
    /// Shapes below it are those above.
    static let least: UInt32 = 16
  }

  package init() {}

  package var count: Int { texts.count }
  package var isEmpty: Bool { texts.isEmpty }

  /// Takes a token; the shape is nil for one that is its own.
  mutating func append(text: UInt32, shape: UInt32?, start: Int, lines: ClosedRange<Int>) {
    texts.append(text)
    shapes.append(shape ?? max(text, Shape.least))
    starts.append(UInt32(start))
    startLines.append(UInt32(lines.lowerBound))
    endLines.append(UInt32(lines.upperBound))
  }

  /// The tokens that begin within some bytes.
  package func range(ofBytes bytes: Range<Int>) -> Range<Int> {
    first(notBefore: bytes.lowerBound)..<first(notBefore: bytes.upperBound)
  }

  /// The lines that some tokens stand on; the range is not empty.
  package func lines(of range: Range<Int>) -> ClosedRange<Int> {
    Int(startLines[range.lowerBound])...Int(endLines[range.upperBound - 1])
  }

  /// The tokens that begin on some lines.
  package func range(ofLines lines: ClosedRange<Int>) -> Range<Int> {
    let start = startLines.partitioningIndex { Int($0) >= lines.lowerBound }
    let end = startLines.partitioningIndex { Int($0) > lines.upperBound }
    return start..<max(start, end)
  }

  private func first(notBefore byte: Int) -> Int {
    starts.partitioningIndex { Int($0) >= byte }
  }
}

extension [UInt32] {
  /// The first index whose element belongs to the second half; the predicate is false, then true.
  fileprivate func partitioningIndex(_ isInSecondHalf: (UInt32) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isInSecondHalf(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
