/// The recursive splitter of LangChain: text is divided at the first separator of a list that occurs
/// in it, parts that are too long at the next ones, and short neighbours are put together again.
package struct CharacterSplitter: Sendable {
  package struct Piece: Hashable, Sendable {
    package let content: String
    package let startLine: Int
    package let endLine: Int
  }

  private let separators: [[UInt16]]
  /// In UTF-16 units.
  private let sizeMax: Int
  private let overlap: Int

  /// - Parameter separators: In the order in which they are tried; the empty one divides every unit.
  package init(separators: [String], sizeMax: Int, overlap: Int) {
    self.separators = separators.map { Array($0.utf16) }
    self.sizeMax = sizeMax
    self.overlap = overlap
  }

  package func pieces(of text: String) -> [Piece] {
    let units = Array(text.utf16)
    var line = 1
    var counted = 0
    return split(units[...], separators[...]).map { range in
      let content = units[range].trimmed
      // Pieces overlap, so the next one may begin before the last one's start was counted to.
      if content.startIndex < counted { (line, counted) = (1, 0) }
      line += units[counted..<content.startIndex].count { $0 == 0x0A }
      counted = content.startIndex
      return Piece(
        content: content.string, startLine: line,
        endLine: line + content.count { $0 == 0x0A })
    }
  }

  /// Ranges of the text; none is white space alone.
  private func split(_ text: UnitText, _ separators: ArraySlice<[UInt16]>) -> [Range<Int>] {
    let (separator, rest) = Self.choice(separators, in: text)
    var ranges: [Range<Int>] = []
    var short: [Range<Int>] = []
    for part in Self.parts(of: text, at: separator) {
      if part.count < sizeMax {
        short.append(part)
        continue
      }
      ranges += merged(short, in: text)
      short = []
      if rest.isEmpty {
        ranges.append(part)
      } else {
        ranges += split(text[part], rest)
      }
    }
    return ranges + merged(short, in: text)
  }

  /// The first separator that occurs, and those after it.
  private static func choice(
    _ separators: ArraySlice<[UInt16]>, in text: UnitText
  ) -> ([UInt16], ArraySlice<[UInt16]>) {
    for index in separators.indices {
      let separator = separators[index]
      if separator.isEmpty { return (separator, []) }
      if next(separator, in: text, from: text.startIndex) != nil {
        return (separator, separators[(index + 1)...])
      }
    }
    return (separators.last ?? [], [])
  }

  /// Each part but the first begins with the separator.
  private static func parts(of text: UnitText, at separator: [UInt16]) -> [Range<Int>] {
    guard !separator.isEmpty else { return text.indices.map { $0..<($0 + 1) } }
    var parts: [Range<Int>] = []
    var start = text.startIndex
    while let found = next(separator, in: text, from: start + 1) {
      parts.append(start..<found)
      start = found
    }
    return start < text.endIndex ? parts + [start..<text.endIndex] : parts
  }

  private static func next(_ separator: [UInt16], in text: UnitText, from start: Int) -> Int? {
    var index = start
    while index + separator.count <= text.endIndex {
      if text[index] == separator[0], text[index..<(index + separator.count)] == separator[...] {
        return index
      }
      index += 1
    }
    return nil
  }

  /// Neighbours as long as fit; each run begins with what fits the overlap of the one before.
  private func merged(_ parts: [Range<Int>], in text: UnitText) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var first = 0
    var total = 0
    func close(before end: Int) {
      guard first < end else { return }
      let range = parts[first].lowerBound..<parts[end - 1].upperBound
      if !text[range].trimmed.isEmpty { ranges.append(range) }
    }
    for (index, part) in parts.enumerated() {
      if total + part.count > sizeMax, first < index {
        close(before: index)
        while total > overlap || total + part.count > sizeMax && total > 0 {
          total -= parts[first].count
          first += 1
        }
      }
      total += part.count
    }
    close(before: parts.count)
    return ranges
  }
}
