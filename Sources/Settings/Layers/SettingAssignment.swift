/// `NAME=VALUE`, as a command line has it.
package struct SettingAssignment: Hashable, Sendable {
  package let name: String
  package let text: String

  /// Throws `SettingsFault` for a text without `=`.
  package init(_ assignment: String) throws(SettingsFault) {
    let sides = assignment.split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard sides.count == 2 else { throw .notAnAssignment(text: assignment) }
    self.init(name: String(sides[0]), text: String(sides[1]))
  }

  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}
