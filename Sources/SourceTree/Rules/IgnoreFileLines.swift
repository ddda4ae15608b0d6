/// The pattern lines of an ignore file: no comments, no blank lines, no trailing spaces.
struct IgnoreFileLines: Sequence {
  struct Line {
    let bytes: ArraySlice<UInt8>
    /// Counted from 1.
    let number: Int
  }

  private let bytes: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    self.bytes = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
  }

  func makeIterator() -> AnyIterator<Line> {
    var rest = bytes
    var number = 0
    return AnyIterator {
      while !rest.isEmpty {
        number += 1
        let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
        let line = rest[..<end]
        rest = rest[end...].dropFirst()
        if let pattern = Self.pattern(of: line) { return Line(bytes: pattern, number: number) }
      }
      return nil
    }
  }

  private static func pattern(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard !line.isEmpty, line.first != UInt8(ascii: "#") else { return nil }
    var line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    // Git reads lines as C strings.
    if let zero = line.firstIndex(of: 0) { line = line[..<zero] }
    line = withoutTrailingSpaces(line)
    return line.isEmpty ? nil : line
  }

  /// Spaces at the end are dropped unless a backslash quotes them.
  private static func withoutTrailingSpaces(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var end = line.startIndex
    var index = line.startIndex
    while index < line.endIndex {
      if line[index] == UInt8(ascii: "\\") {
        index += 1
        if index == line.endIndex { return line }
        end = index + 1
      } else if line[index] != UInt8(ascii: " ") {
        end = index + 1
      }
      index += 1
    }
    return line[..<end]
  }
}
