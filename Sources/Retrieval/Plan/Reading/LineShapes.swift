/// Tells what a single line looks like.
enum LineShapes {
  static func shape(of text: String, _ bytes: [UInt8], _ paths: [WrittenPath]) -> QueryLine.Shape {
    let trimmed = text.drop { $0.isWhitespace }
    guard !trimmed.isEmpty else { return .blank }
    if trimmed.hasPrefix("```") || trimmed.hasPrefix("~~~") { return .fence }
    if let shape = diffShape(text) { return shape }
    if isTraceHead(trimmed) { return .traceHead }
    if let placed = paths.first(where: { $0.lines != nil }) {
      if isFrame(trimmed, bytes, placed) { return .frame }
      if isComplaint(bytes, placed) { return .complaint }
    }
    if isPlacelessFrame(trimmed) { return .frame }
    if ErrorMessages.isMessage(trimmed) { return .message }
    return CodeShapes.isCode(text) ? .code : .prose
  }

  private static func diffShape(_ text: String) -> QueryLine.Shape? {
    if text.hasPrefix("@@ -") { return .hunk }
    if changedFileMarks.contains(where: text.hasPrefix) { return .changedFile }
    if text.hasPrefix("index "), text.contains("..") { return .diffDetail }
    return diffDetails.contains(where: text.hasPrefix) ? .diffDetail : nil
  }

  private static let changedFileMarks = [
    "diff --git ", "--- a/", "+++ b/", "--- /dev/null", "+++ /dev/null", "rename from ",
    "rename to ",
  ]
  private static let diffDetails = [
    "new file mode ", "deleted file mode ", "similarity index ", "old mode ", "new mode ",
    "Binary files ", "\\ No newline at end of file",
  ]

  private static func isTraceHead(_ line: Substring) -> Bool {
    traceHeads.contains(where: line.hasPrefix)
      || line.hasPrefix("goroutine ") && line.contains("[")
      || line.hasPrefix("... ") && line.hasSuffix(" more")
  }

  private static let traceHeads = [
    "Traceback (most recent call", "stack backtrace:", "stack traceback:", "Stack trace:",
    "Stacktrace:", "Backtrace:", "CallStack (from", "HasCallStack backtrace:", "Call stack:",
    "During handling of the above exception", "The above exception was the direct cause",
    "note: run with `RUST_BACKTRACE", "note: Some details are omitted",
    "Exception in thread \"main\"\n", "Program received signal", "[Previous line repeated",
    "--- End of stack trace", "--- End of inner exception",
  ]
}

// MARK: - Frames

extension LineShapes {
  /// A place after `at`, `from`, `File "`, a frame's number, or before `:in`, ` +0x`, `: in `.
  private static func isFrame(
    _ line: Substring, _ bytes: [UInt8], _ placed: WrittenPath
  ) -> Bool {
    if ["at ", "from ", "File \"", "↳ ", "└ ", "├ ", "❯ "].contains(where: line.hasPrefix) {
      return true
    }
    if hasFrameNumber(line) { return true }
    let rest = String(decoding: bytes[placed.range.upperBound...], as: UTF8.self)
    if ["\": in ", ":in ", ": in ", " in ", " +0x", ":in`", ": 0x"].contains(where: rest.hasPrefix)
    {
      return true
    }
    let before = String(decoding: bytes[..<placed.range.lowerBound], as: UTF8.self)
    return before.hasSuffix("called at ") || isApplication(before)
      || before.hasSuffix(" at ") && before.contains("(")
      || before.contains("@http") || before.contains("@file")
      || isOnlyIndent(bytes, placed) && rest.allSatisfy { $0.isWhitespace || $0 == ":" }
  }

  /// Functions without a place: `   3: crate::module::run`, `main.(*Server).Run(0xc0000)`.
  private static func isPlacelessFrame(_ line: Substring) -> Bool {
    if line.hasPrefix("at "), line.hasSuffix(")"),
      !line.dropFirst(3).contains(" ") || line.contains("(")
    {
      return line.dropFirst(3).prefix { $0 != "(" }.contains { $0 == "." || $0 == "/" }
    }
    if hasFrameNumber(line) { return line.contains("::") || line.contains("0x") }
    if line.hasPrefix("created by "), line.contains(".") { return true }
    return line.hasSuffix(")") && line.contains("(0x")
  }

  /// `#3 `, `3: ` or `[3] ` at the start.
  private static func hasFrameNumber(_ line: Substring) -> Bool {
    var rest = line
    let isMarked = rest.first == "#" || rest.first == "["
    if isMarked { rest.removeFirst() }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, digits.count <= 4 else { return false }
    rest = rest.dropFirst(digits.count)
    guard let mark = rest.first else { return false }
    return isMarked ? mark == " " || mark == "]" : mark == ":" && rest.dropFirst().first == " "
  }

  /// Elixir's `(app 1.0.0) ` before a place.
  static func isApplication(_ before: String) -> Bool {
    let text = before.drop { $0.isWhitespace }
    return text.first == "(" && text.hasSuffix(") ")
      && text.dropFirst().first?.isLetter == true
  }

  private static func isOnlyIndent(_ bytes: [UInt8], _ placed: WrittenPath) -> Bool {
    placed.range.lowerBound > 0
      && bytes[..<placed.range.lowerBound].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// A place at the start of a line, or after `-->`, with words of a complaint after it.
  private static func isComplaint(_ bytes: [UInt8], _ placed: WrittenPath) -> Bool {
    let before = bytes[..<placed.range.lowerBound].filter { $0 != 0x20 && $0 != 0x09 }
    if before == Array("-->".utf8) { return true }
    guard before.isEmpty else { return false }
    let rest = String(decoding: bytes[placed.range.upperBound...], as: UTF8.self)
    return rest.hasPrefix(":") || rest.hasPrefix(" - error") || rest.hasPrefix(" error")
      || rest.hasPrefix(" warning")
  }
}
