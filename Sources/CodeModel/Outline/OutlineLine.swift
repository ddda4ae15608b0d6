/// One line of an outline, safe to show.
package struct OutlineLine: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    case folder, file, symbol
  }

  package let subject: Subject
  /// Steps of indentation.
  package let depth: Int
  /// Where a symbol stands; nil for files and folders.
  package let lines: LineRange?
  package let label: String
  package let summary: String?
  /// Symbols inside that are left out.
  package let hiddenCount: Int

  package init(
    subject: Subject, depth: Int, lines: LineRange?, label: String, summary: String?,
    hiddenCount: Int
  ) {
    self.subject = subject
    self.depth = depth
    self.lines = lines
    self.label = label
    self.summary = summary
    self.hiddenCount = hiddenCount
  }

  package var indentation: String { String(repeating: "  ", count: depth) }

  /// Such as `7-53`, or `14` for one line.
  package var place: String? {
    lines.map { $0.start == $0.end ? "\($0.start)" : "\($0.start)-\($0.end)" }
  }

  /// Such as ` (+12)`.
  package var hiddenMark: String { hiddenCount > 0 ? " (+\(hiddenCount))" : "" }

  package var summaryPart: String { summary.map(Self.summaryPart) ?? "" }

  package static func summaryPart(_ summary: String) -> String { " — \(summary)" }

  /// Such as `  7-53 class HTTPClient (+12) — Sends requests.`
  package var text: String {
    indentation + (place.map { $0 + " " } ?? "") + label + hiddenMark + summaryPart
  }
}
