import CTreeSitter
import CodeModel

/// Reads a text by its grammar, and once more where rules of its profile can repair what the grammar
/// could not read.
struct SourceParse {
  let syntax: LanguageSyntax
  let lines: SourceLines

  /// Positions are those of the text; nil when the parse was abandoned.
  func tree(of range: Range<Int>) -> Tree? {
    let blanked = syntax.blanks?.blanked(lines.bytes, in: range)
    defer { blanked?.deallocate() }
    let text = blanked.map { UnsafeBufferPointer($0) } ?? lines.bytes
    let parser = Parser(grammar: syntax.grammar)
    let budget = ParseBudget(byteCount: range.count)
    let source = SourceLines(bytes: text, table: lines.table)
    guard let tree = parser.parse(source, in: range, budget: budget) else {
      guard let repaired = RepairedText(text, in: range, of: syntax, near: [range]) else {
        return nil
      }
      return parser.parse(repaired.lines(lines.table), in: range, budget: budget)
    }
    guard tree.hasError, let repairs = syntax.repairs else { return tree }
    let errors = TreeErrors(in: tree)
    guard repairs.reachEverywhere || errors.weight * Self.errorShare >= range.count,
      let repaired = RepairedText(
        text, in: range, of: syntax, near: zones(of: errors, in: range)),
      let second = parser.parse(
        repaired.lines(lines.table), in: range, budget: budget,
        after: tree.edited(repaired.edits.map(\.bytes), lines.table)),
      TreeErrors(in: second).weight < errors.weight
    else { return tree }
    return second
  }

  /// Errors in less than this part of a text are not worth another parse.
  private static let errorShare = 500

  /// The lines of errors and those beside them, as bytes; ascending and apart.
  private func zones(of errors: TreeErrors, in range: Range<Int>) -> [Range<Int>] {
    if syntax.repairs?.reachEverywhere ?? false { return [range] }
    var zones: [Range<Int>] = []
    for error in errors.ranges {
      let first = max(1, lines.table.line(ofByte: error.lowerBound) - 1)
      let last = min(lines.count, lines.table.line(ofByte: error.upperBound) + 1)
      let start = max(lines.table.starts[first - 1], zones.last?.upperBound ?? range.lowerBound)
      let end = min(lines.table.bytes(ofLine: last).upperBound, range.upperBound)
      if start < end { zones.append(start..<end) }
    }
    return zones
  }
}

/// A copy of a text with repairs made.
private struct RepairedText: ~Copyable {
  let edits: [RepairEdit]
  private let copy: UnsafeMutableBufferPointer<UInt8>

  /// Nil when there is nothing to repair.
  init?(
    _ text: UnsafeBufferPointer<UInt8>, in range: Range<Int>, of syntax: LanguageSyntax,
    near zones: [Range<Int>]
  ) {
    guard let edits = syntax.repairs?.edits(of: text, in: range, near: zones), !edits.isEmpty
    else { return nil }
    self.edits = edits
    copy = .allocate(capacity: text.count)
    _ = copy.initialize(from: text)
    for edit in edits { edit.apply(to: copy) }
  }

  deinit { copy.deallocate() }

  func lines(_ table: LineTable) -> SourceLines {
    SourceLines(bytes: UnsafeBufferPointer(copy), table: table)
  }
}

extension RepairEdit {
  /// Line ends stay.
  fileprivate func apply(to text: UnsafeMutableBufferPointer<UInt8>) {
    for index in bytes where text[index] != 0x0A && text[index] != 0x0D {
      let offset = index - bytes.lowerBound
      text[index] = offset < self.text.count ? self.text[offset] : UInt8(ascii: " ")
    }
  }
}
