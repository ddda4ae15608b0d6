/// What a scan leaves out of itself, and its bounds.
package struct ScanLimits: Hashable, Sendable {
  /// Larger files are skipped as `oversized` without being opened.
  package var fileBytesMax: Int
  /// Entries whose path is longer are left out with a diagnostic.
  package var pathBytesMax: Int
  /// Larger rule files, configurations and indexes of git are left out with a diagnostic.
  package var ruleFileBytesMax: Int
  /// Further diagnostics are only counted.
  package var diagnosticCountMax: Int
  /// Whether files that tools wrote, as their names, marks or lines tell, are accepted.
  package var acceptsGenerated: Bool

  package init(
    fileBytesMax: Int = 1_000_000, pathBytesMax: Int = 32_768,
    ruleFileBytesMax: Int = 10_000_000, diagnosticCountMax: Int = 1_000,
    acceptsGenerated: Bool = false
  ) {
    self.fileBytesMax = fileBytesMax
    self.pathBytesMax = pathBytesMax
    self.ruleFileBytesMax = ruleFileBytesMax
    self.diagnosticCountMax = diagnosticCountMax
    self.acceptsGenerated = acceptsGenerated
  }

  /// Whether a file is accepted in spite of what a gate has against it.
  func pass(_ reason: SkipReason) -> Bool { acceptsGenerated && reason.meansGenerated }

  /// What holds unless settings say otherwise.
  package static let `default` = ScanLimits()
}
