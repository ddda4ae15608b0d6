import CTreeSitter
import CodeModel

/// A tree-sitter parser set to one grammar; owned by one thread at a time.
struct Parser: ~Copyable {
  private let handle: OpaquePointer

  init(grammar: borrowing Grammar) {
    handle = ts_parser_new()
    let accepted = ts_parser_set_language(handle, grammar.tables)
    precondition(accepted, "a grammar's ABI is checked when it is loaded")
  }

  deinit { ts_parser_delete(handle) }

  /// The tree of a part of a text, positions counted in the whole text; nil when the budget ran out
  /// before the parse was done.
  func parse(_ lines: SourceLines, in range: Range<Int>, budget: ParseBudget) -> Tree? {
    limit(to: range, of: lines) ? parse(lines.bytes, budget: budget) : nil
  }

  /// The tree of a text that has changed since an earlier tree, which was edited accordingly.
  func parse(
    _ lines: SourceLines, in range: Range<Int>, budget: ParseBudget, after old: borrowing Tree
  ) -> Tree? {
    guard limit(to: range, of: lines) else { return nil }
    return parse(lines.bytes, budget: budget, old: old.handle)
  }

  /// Returns false where the parser does not take the range.
  private func limit(to range: Range<Int>, of lines: SourceLines) -> Bool {
    guard range != 0..<lines.bytes.count else { return true }
    var part = TSRange(
      start_point: Self.point(at: range.lowerBound, in: lines.table),
      end_point: Self.point(at: range.upperBound, in: lines.table),
      start_byte: UInt32(range.lowerBound), end_byte: UInt32(range.upperBound))
    return ts_parser_set_included_ranges(handle, &part, 1)
  }

  static func point(at offset: Int, in table: LineTable) -> TSPoint {
    let line = table.line(ofByte: offset) - 1
    return TSPoint(row: UInt32(line), column: UInt32(offset - table.starts[line]))
  }

  /// The tree of a text, or nil when the budget ran out before the parse was done.
  func parse(
    _ source: UnsafeBufferPointer<UInt8>, budget: ParseBudget, old: OpaquePointer? = nil
  ) -> Tree? {
    var reader = SourceReader(source: source, budget: budget)
    return withUnsafeMutablePointer(to: &reader) { reader -> Tree? in
      let input = TSInput(
        payload: reader, read: SourceReader.read, encoding: TSInputEncodingUTF8, decode: nil)
      let options = TSParseOptions(payload: reader, progress_callback: SourceReader.mayStop)
      guard let tree = ts_parser_parse_with_options(handle, old, input, options) else {
        ts_parser_reset(handle)
        return nil
      }
      let whole = Tree(handle: tree)
      guard !reader.pointee.isExhausted else { return nil }
      return whole
    }
  }
}

/// What the parser's callbacks read and count.
private struct SourceReader {
  let source: UnsafeBufferPointer<UInt8>
  let budget: ParseBudget
  var callCount = 0
  var errorCallCount = 0
  var readCount = 0
  var piece = 0..<0

  init(source: UnsafeBufferPointer<UInt8>, budget: ParseBudget) {
    self.source = source
    self.budget = budget
  }

  /// Whether pieces were withheld, so that the parser took the text to end before it does.
  var isExhausted: Bool { readCount > budget.readCountMax }

  /// The piece of the text at an offset; nothing once the budget is spent.
  ///
  /// The parser asks again for the rest of a piece that ends inside a character, and relies on
  /// getting it.
  mutating func takePiece(at offset: Int) -> Range<Int> {
    let start = min(offset, source.count)
    readCount += 1
    let end = isExhausted && !piece.contains(start) ? start : start + ParseBudget.pieceByteCount
    piece = start..<min(end, source.count)
    return piece
  }

  /// Hands out the text piece by piece.
  static let read:
    @convention(c) (
      UnsafeMutableRawPointer?, UInt32, TSPoint, UnsafeMutablePointer<UInt32>?
    ) -> UnsafePointer<CChar>? = { payload, offset, _, count in
      guard let reader = payload?.assumingMemoryBound(to: SourceReader.self) else { return nil }
      let piece = reader.pointee.takePiece(at: Int(offset))
      count?.pointee = UInt32(piece.count)
      guard let base = reader.pointee.source.baseAddress else { return nil }
      return UnsafeRawPointer(base + piece.lowerBound).assumingMemoryBound(to: CChar.self)
    }

  /// Returns true to end the parse.
  static let mayStop: @convention(c) (UnsafeMutablePointer<TSParseState>?) -> Bool = { state in
    guard let state, let payload = state.pointee.payload else { return false }
    let reader = payload.assumingMemoryBound(to: SourceReader.self)
    reader.pointee.callCount += 1
    if state.pointee.has_error { reader.pointee.errorCallCount += 1 }
    return reader.pointee.isExhausted
      || reader.pointee.callCount > reader.pointee.budget.callCountMax
      || reader.pointee.errorCallCount > reader.pointee.budget.errorCallCountMax
  }
}
