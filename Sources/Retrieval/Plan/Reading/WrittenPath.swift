import CodeModel

/// A path found in a line of text, with the place in the file where one follows it.
struct WrittenPath: Hashable {
  let components: [String]
  let lines: LineRange?
  /// The bytes of the line that the path takes, and those of path and place together.
  let pathRange: Range<Int>
  let range: Range<Int>

  /// Whether directories are written, so that even a name without an extension is a path.
  var hasFolder: Bool { components.count > 1 }

  /// - Parameter text: Of `pathRange`, with `/` or `\` between components.
  init?(_ text: ArraySlice<UInt8>, at pathRange: Range<Int>, place: WrittenPlace?) {
    let components = text.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
      .map { String(decoding: $0, as: UTF8.self) }
      .filter { $0 != "." && $0 != ".." }
    guard let name = components.last else { return nil }
    guard FileNames.isFileName(name) || components.count > 1 else { return nil }
    self.components = components
    self.pathRange = pathRange
    lines = place?.lines
    range = pathRange.lowerBound..<(place?.end ?? pathRange.upperBound)
  }
}
