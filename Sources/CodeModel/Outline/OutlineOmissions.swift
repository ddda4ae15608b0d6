/// What an outline leaves out to keep within its budget.
package struct OutlineOmissions: Hashable, Sendable {
  /// Symbols shown without the summary they have.
  package var summaryCount = 0
  /// Symbols shown by kind and name instead of their signature.
  package var signatureCount = 0
  /// Symbols not shown; nil when nobody looked how many there are.
  package var symbolCount: Int? = 0
  /// Files not shown by name.
  package var fileCount = 0

  package init() {}

  package var isEmpty: Bool { self == OutlineOmissions() }

  /// What is left out and how to see it; nil when that is nothing.
  ///
  /// - Parameter hasMarks: Whether lines of the outline tell how many symbols they lack.
  package func sentence(tokenCountMax: Int, hasMarks: Bool) -> String? {
    guard !isEmpty else { return nil }
    let symbols = symbolCount.map { Self.amount($0, "symbol") } ?? "all symbols"
    let mark = hasMarks ? " (+N where they stand)" : ""
    let parts = [
      Self.amount(summaryCount, "summary", "summaries"), Self.amount(signatureCount, "signature"),
      symbols + mark, Self.amount(fileCount, "file"),
    ].filter { !$0.isEmpty }
    return "Left out to fit \(tokenCountMax) tokens: \(parts.joined(separator: ", "))."
      + " To see more, outline a narrower path or raise the token budget."
  }

  private static func amount(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
    count == 0 ? "" : count == 1 ? "1 \(noun)" : "\(count) \(plural ?? noun + "s")"
  }
}
