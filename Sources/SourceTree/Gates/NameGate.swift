import CodeModel

/// Decides about a file by its name and size alone.
struct NameGate {
  let limits: ScanLimits

  /// Why the file need not be read; nil when its content decides. `isWanted` says that a `!` rule
  /// of the user names the file.
  func reason(_ subject: MatchSubject, size: Int64, isWanted: Bool) -> SkipReason? {
    if !isWanted && Self.isNamed(by: BuiltInRules.secret, subject) { return .secret }
    if size == 0 { return .empty }
    if size > Int64(limits.fileBytesMax) { return .oversized }
    if isWanted || limits.acceptsGenerated { return nil }
    if Self.isNamed(by: BuiltInRules.generated, subject) { return .generated }
    return Self.isNamed(by: BuiltInRules.minified, subject) ? .minified : nil
  }

  private static func isNamed(by rules: IgnoreRules, _ subject: MatchSubject) -> Bool {
    rules.match(subject)?.drops ?? false
  }
}
