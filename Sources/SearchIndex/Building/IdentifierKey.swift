/// Keys of the identifier dictionary: the lower-case name, a zero byte, the name as written.
///
/// All spellings of a name are neighbours, so one lookup finds them, the exact one among them.
enum IdentifierKey {
  /// Nil for a name that is empty or holds the separator.
  static func key(of name: String) -> [UInt8]? {
    guard !name.isEmpty, !name.utf8.contains(0) else { return nil }
    return prefix(of: name) + name.utf8
  }

  /// What the keys of all spellings of a name begin with.
  static func prefix(of name: String) -> [UInt8] { Array(name.lowercased().utf8) + [0] }
}
