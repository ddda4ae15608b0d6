import CodeModel

/// The line of a file as tools write it after a path.
///
/// Known are `:12`, `:12:5`, `:12-20`, `(12)`, `(12,5)`, `#L12-L20`, `", line 12`, ` line 12`,
/// `:line 12`, `: line 12`, ` on line 12`, `, lines 12-20` and `"},{line,12`.
struct WrittenPlace: Hashable {
  let lines: LineRange
  /// The offset after the place.
  let end: Int

  /// The place that begins at an offset of a line of text.
  init?(in line: [UInt8], at offset: Int) {
    var cursor = TextCursor(line, at: offset)
    guard let first = Self.leadIn(&cursor), let start = cursor.number(), start > 0 else {
      return nil
    }
    var last = start
    let beforeRange = cursor.offset
    if cursor.skip("-") || cursor.skip("–") {
      _ = cursor.skip("L")
      if let end = cursor.number(), end >= start {
        last = end
      } else {
        cursor.offset = beforeRange
      }
    } else {
      Self.skipColumn(&cursor)
    }
    if first == .parenthesis { _ = cursor.skip(")") }
    lines = LineRange(start: start, end: last)
    end = cursor.offset
  }

  private enum LeadIn { case plain, parenthesis }

  private static func leadIn(_ cursor: inout TextCursor) -> LeadIn? {
    if cursor.skip("(") { return .parenthesis }
    if cursor.skip("#L") || cursor.skip("\"},{line,") || cursor.skip("第") { return .plain }
    let start = cursor.offset
    _ = cursor.skip("\"") || cursor.skip("'") || cursor.skip("`")
    _ = cursor.skip(",") || cursor.skip(":")
    _ = cursor.skip(" ")
    _ = cursor.skip("on ") || cursor.skip("at ")
    if cursor.skip("lines ") || cursor.skip("line ") || cursor.skip("line: ") { return .plain }
    cursor.offset = start
    return cursor.skip(":") ? .plain : nil
  }

  /// `:5`, `,5` or `.5` after the line.
  private static func skipColumn(_ cursor: inout TextCursor) {
    let start = cursor.offset
    guard cursor.skip(":") || cursor.skip(",") || cursor.skip(", ") else { return }
    if cursor.number() == nil { cursor.offset = start }
  }
}

/// Steps through a line of text.
struct TextCursor {
  let bytes: [UInt8]
  var offset: Int

  init(_ bytes: [UInt8], at offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  /// Steps over a text if it is next.
  mutating func skip(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard offset + length <= bytes.count else { return false }
    let isNext = text.withUTF8Buffer { bytes[offset..<(offset + length)].elementsEqual($0) }
    if isNext { offset += length }
    return isNext
  }

  /// A number of at most seven digits, or nil and no step.
  mutating func number() -> Int? {
    var value = 0
    var end = offset
    while end < bytes.count, bytes[end] &- 0x30 < 10, end - offset < 8 {
      value = value * 10 + Int(bytes[end] &- 0x30)
      end += 1
    }
    guard end > offset, end - offset < 8 else { return nil }
    offset = end
    return value
  }
}
