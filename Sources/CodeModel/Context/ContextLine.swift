/// One line of the text form of a context, safe to show.
package struct ContextLine: Hashable, Sendable {
  package enum Role: Sendable {
    case heading, note
    /// Path, lines and reason of a section.
    case title
    case fence, code
    /// The mark of lines left out between others.
    case gap
    /// What the list below it holds.
    case label
    /// A place that is named.
    case mention
    /// What is left out and how to get it.
    case omission
    case blank
  }

  package let role: Role
  package let text: String

  package init(_ role: Role, _ text: String) {
    self.role = role
    self.text = text
  }

  package static let blank = ContextLine(.blank, "")

  /// With its line end.
  package var byteCount: Int { text.utf8.count + 1 }
}

extension [ContextLine] {
  package var byteCount: Int { reduce(0) { $0 + $1.byteCount } }
}

extension LineRange {
  /// Such as `7-53`, or `14` for one line.
  package var place: String { start == end ? "\(start)" : "\(start)-\(end)" }

  package var count: Int { end - start + 1 }
}
