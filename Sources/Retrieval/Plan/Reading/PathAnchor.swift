package import CodeModel

/// A file a query names, and where in it.
package struct PathAnchor: Hashable, Sendable {
  /// Why the text names the file.
  package enum Role: Hashable, Sendable {
    /// Somebody wrote it to say what is meant.
    case asked
    /// Prose has its bare name, maybe in passing.
    case mentioned
    /// A stack went through it.
    case frame
    /// A compiler or another tool complains about it.
    case complaint
    /// A diff changes it.
    case changed
  }

  /// Components as written, `.`, `..` and drives left out; never empty.
  package let components: [String]
  package let lines: LineRange?
  package let role: Role
  /// Of frames, the functions that are named beside the place.
  package let names: [String]

  /// Whether the file itself is what the text is about.
  package var isRequest: Bool { role != .frame && role != .mentioned }

  package init(components: [String], lines: LineRange?, role: Role, names: [String] = []) {
    self.components = components
    self.lines = lines
    self.role = role
    self.names = names
  }
}
