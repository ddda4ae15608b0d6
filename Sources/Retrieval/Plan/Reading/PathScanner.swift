/// Finds the paths written in a line of text.
///
/// A path is a run of the characters of file names that has a slash in it or ends in a known extension;
/// what stands between double quotes before a line number may have spaces too. Names with a `(` or a
/// blank in them are cut there.
enum PathScanner {
  /// Paths of one line that are looked at.
  private static let countMax = 16

  static func paths(in line: [UInt8]) -> [WrittenPath] {
    var found: [WrittenPath] = []
    var offset = 0
    while offset < line.count, found.count < countMax {
      guard isPathByte(line[offset]) else {
        offset += 1
        continue
      }
      let (path, end) = path(in: line, at: offset)
      if let path { found.append(path) }
      offset = max(end, path?.range.upperBound ?? end)
    }
    return found
  }

  /// The path that begins at an offset, if any, and where the run of characters ends.
  private static func path(in line: [UInt8], at start: Int) -> (WrittenPath?, Int) {
    let isQuoted = start > 0 && line[start - 1] == UInt8(ascii: "\"")
    if isQuoted, let quoted = quotedPath(in: line, at: start) {
      return (quoted, quoted.range.upperBound)
    }
    let end = runEnd(in: line, from: start)
    let run = trimmed(line[start..<end])
    guard isPlausible(run) else { return (nil, end) }
    let place = WrittenPlace(in: line, at: run.endIndex)
    let range = schemeStart(in: line, before: run.startIndex)..<run.endIndex
    return (WrittenPath(withoutDrive(run), at: range, place: place), end)
  }

  /// Where the `file:` or `package:` before a path begins; the path's start without one.
  private static func schemeStart(in line: [UInt8], before start: Int) -> Int {
    guard start > 0, line[start - 1] == UInt8(ascii: ":") else { return start }
    let scheme = line[..<(start - 1)].reversed().prefix {
      isNameByte($0) || $0 == UInt8(ascii: "-")
    }
    return scheme.isEmpty ? start : start - 1 - scheme.count
  }

  /// `/a b/c.py` of `"/a b/c.py", line 12`.
  private static func quotedPath(in line: [UInt8], at start: Int) -> WrittenPath? {
    guard let end = line[start...].firstIndex(of: UInt8(ascii: "\"")), end > start,
      let place = WrittenPlace(in: line, at: end)
    else { return nil }
    return WrittenPath(withoutDrive(line[start..<end]), at: start..<end, place: place)
  }

  private static func isPathByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
      true
    default: marks.contains(byte)
    }
  }

  private static let marks = Set("_-./\\@+~$%[]".utf8)

  /// The colon of `C:\`.
  private static func isDrive(_ line: [UInt8], _ start: Int, _ offset: Int) -> Bool {
    line[offset] == UInt8(ascii: ":") && offset == start + 1 && offset + 1 < line.count
      && (line[offset + 1] == UInt8(ascii: "\\") || line[offset + 1] == UInt8(ascii: "/"))
  }

  private static func withoutDrive(_ path: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    path.dropFirst().first == UInt8(ascii: ":") ? path.dropFirst(2) : path
  }

  /// The end of a run of path characters; text in a script without blanks ends a name in Latin letters
  /// and the other way round.
  private static func runEnd(in line: [UInt8], from start: Int) -> Int {
    var end = start
    var wasWide = false
    while end < line.count, isPathByte(line[end]) || isDrive(line, start, end) {
      let byte = line[end]
      if end > start, wasWide ? isNameByte(byte) : byte >= wideByteMin && isNameByte(line[end - 1])
      {
        break
      }
      wasWide = byte >= 0xC0 ? byte >= wideByteMin : byte >= 0x80 && wasWide
      end += 1
    }
    return end
  }

  /// The first byte of a character of three bytes, as all of Han and Kana have.
  private static let wideByteMin: UInt8 = 0xE0

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// Without marks that end a sentence or enclose the path rather than belong to it.
  private static func trimmed(_ run: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var run = run
    while let last = run.last,
      last == UInt8(ascii: ".") || last == UInt8(ascii: "-")
        || last == UInt8(ascii: "~")
        || last == UInt8(ascii: "[")
        || last == UInt8(ascii: "]") && !run.contains(UInt8(ascii: "["))
    { run.removeLast() }
    if run.first == UInt8(ascii: "["), !run.contains(UInt8(ascii: "]")) { run.removeFirst() }
    return run
  }

  /// Whether a run may be a path at all: letters and a dot or slash inside.
  private static func isPlausible(_ run: ArraySlice<UInt8>) -> Bool {
    run.contains { ($0 | 0x20) &- 0x61 < 26 || $0 >= 0x80 }
      && run.contains {
        $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: ".")
      } || FileNames.isFileName(String(decoding: run, as: UTF8.self))
  }
}
