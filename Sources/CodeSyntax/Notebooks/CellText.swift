/// The source of a notebook's cell as its author sees it, with the way back to the file.
struct CellText {
  private(set) var bytes: [UInt8] = []
  /// Where places of the text are in the file, in order: the beginning of each string and some
  /// between, so that no way from one is long; with the end of the string they are in.
  private var marks: [(offset: Int, file: Int, end: Int)] = []
  private let file: UnsafeBufferPointer<UInt8>

  init(of cell: NotebookCell, in file: UnsafeBufferPointer<UInt8>) {
    self.file = file
    for string in cell.strings {
      marks.append((bytes.count, string.lowerBound, string.upperBound))
      var position = string.lowerBound
      while position < string.upperBound {
        if let last = marks.last, bytes.count - last.offset >= Self.markDistance {
          marks.append((bytes.count, position, string.upperBound))
        }
        let (text, length) = Self.character(at: position, in: file)
        bytes += text
        position += length
      }
    }
  }

  /// The offset in the file of a byte of the text; the end of the last string for its end.
  func fileOffset(of offset: Int) -> Int {
    guard let mark = mark(before: offset) else { return 0 }
    var text = mark.offset
    var position = mark.file
    while text < offset, position < mark.end {
      let (character, length) = Self.character(at: position, in: file)
      text += character.count
      position += length
    }
    return position
  }

  /// The last mark at or before an offset.
  private func mark(before offset: Int) -> (offset: Int, file: Int, end: Int)? {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? marks[low - 1] : nil
  }

  /// A range of the text in the file.
  func fileRange(of range: Range<Int>) -> Range<Int> {
    let start = fileOffset(of: range.lowerBound)
    guard let last = range.last else { return start..<start }
    let end = fileOffset(of: last)
    return start..<max(start, end + Self.character(at: end, in: file).length)
  }

  /// What one character of a JSON string stands for, and how long it is.
  private static func character(
    at position: Int, in file: UnsafeBufferPointer<UInt8>
  ) -> (text: [UInt8], length: Int) {
    guard file[position] == UInt8(ascii: "\\"), position + 1 < file.count else {
      return ([file[position]], 1)
    }
    switch file[position + 1] {
    case UInt8(ascii: "n"): return ([0x0A], 2)
    case UInt8(ascii: "t"): return ([0x09], 2)
    case UInt8(ascii: "r"): return ([0x0D], 2)
    case UInt8(ascii: "b"), UInt8(ascii: "f"): return ([0x20], 2)
    case UInt8(ascii: "u"): return scalar(at: position + 2, in: file)
    default: return ([file[position + 1]], 2)
    }
  }

  /// A character written as `\uXXXX`, or two of them for one beyond the first plane.
  private static func scalar(
    at position: Int, in file: UnsafeBufferPointer<UInt8>
  ) -> (text: [UInt8], length: Int) {
    guard let high = number(at: position, in: file) else { return ([0x3F], 2) }
    if let scalar = Unicode.Scalar(high) { return (Array(String(scalar).utf8), 6) }
    let next = position + 4
    guard next + 6 <= file.count, file[next] == UInt8(ascii: "\\"),
      let low = number(at: next + 2, in: file), (0xD800..<0xDC00).contains(high),
      (0xDC00..<0xE000).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    else { return ([0x3F], 6) }
    return (Array(String(scalar).utf8), 12)
  }

  private static func number(
    at position: Int, in file: UnsafeBufferPointer<UInt8>
  ) -> UInt32? {
    guard position + 4 <= file.count else { return nil }
    return UInt32(
      String(decoding: file[position..<position + 4], as: UTF8.self), radix: 16)
  }

  private static let markDistance = 64
}
