/// One line of a listing, safe to show, in parts that a terminal may tell apart by colour.
package struct RelationLine: Hashable, Sendable {
  package enum Role: Hashable, Sendable {
    case plain, heading, place, remark
  }

  package struct Part: Hashable, Sendable {
    package let text: String
    package let role: Role
  }

  /// Steps of indentation, of two blanks each.
  package let depth: Int
  package let parts: [Part]

  package init(depth: Int = 0, _ parts: (String, Role)...) {
    self.depth = depth
    self.parts = parts.filter { !$0.0.isEmpty }.map { Part(text: $0.0, role: $0.1) }
  }

  package var indentation: String { String(repeating: "  ", count: depth) }

  package var text: String { indentation + parts.map(\.text).joined(separator: "  ") }

  /// With its line end.
  package var byteCount: Int { text.utf8.count + 1 }
}
