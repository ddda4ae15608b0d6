import CodeModel

/// Reads the files and hunks of a diff.
struct DiffReader {
  private(set) var anchors: [PathAnchor] = []
  private(set) var hunkCount = 0
  /// The file of the hunks to come.
  private var components: [String] = []
  /// Lines that the hunk still has, of the old and the new file.
  private var oldLeft = 0
  private var newLeft = 0

  /// Whether lines of a hunk follow.
  var isOpen: Bool { oldLeft > 0 || newLeft > 0 }
  var isEmpty: Bool { hunkCount == 0 && anchors.isEmpty }

  /// Reads a line that is no code; returns what a hunk's heading says of the code around it.
  mutating func readHead(_ line: QueryLine, _ shape: QueryLine.Shape) -> String? {
    switch shape {
    case .changedFile: readFile(line)
    case .hunk: return readHunk(line)
    default: break
    }
    return nil
  }

  /// Takes a line of a hunk; false ends the hunk.
  mutating func takes(_ line: QueryLine) -> Bool {
    switch line.bytes.first {
    case UInt8(ascii: "+"): newLeft -= 1
    case UInt8(ascii: "-"): oldLeft -= 1
    case UInt8(ascii: " "), nil:
      oldLeft -= 1
      newLeft -= 1
    default:
      (oldLeft, newLeft) = (0, 0)
      return false
    }
    return true
  }

  private mutating func readFile(_ line: QueryLine) {
    guard let path = line.paths.last, !line.text.hasSuffix("/dev/null") else { return }
    let isPrefixed = ["a", "b"].contains(path.components[0]) && path.components.count > 1
    components = Array(isPrefixed ? path.components.dropFirst() : path.components[...])
    add(lines: nil)
  }

  /// `@@ -10,7 +10,8 @@ heading`: the lines are those of the old file.
  private mutating func readHunk(_ line: QueryLine) -> String? {
    hunkCount += 1
    var cursor = TextCursor(line.bytes, at: "@@ -".utf8.count)
    let start = cursor.number() ?? 1
    let count = cursor.skip(",") ? cursor.number() ?? 1 : 1
    _ = cursor.skip(" +")
    _ = cursor.number()
    (oldLeft, newLeft) = (count, cursor.skip(",") ? cursor.number() ?? 1 : 1)
    let first = max(start, 1)
    add(lines: LineRange(start: first, end: first + max(count - 1, 0)))
    guard cursor.skip(" @@ ") else { return nil }
    return line.text(cursor.offset..<line.bytes.count)
  }

  private mutating func add(lines: LineRange?) {
    guard !components.isEmpty, anchors.count < Self.anchorCountMax else { return }
    let anchor = PathAnchor(components: components, lines: lines, role: .changed)
    if !anchors.contains(anchor) { anchors.append(anchor) }
  }

  private static let anchorCountMax = 64
}
