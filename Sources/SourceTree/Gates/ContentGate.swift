import CodeModel

/// Decides about a file by its content.
struct ContentGate {
  /// How far git looks for a zero byte.
  private static let binaryProbeCount = 8_000
  /// Shorter files are never called minified.
  private static let minifiedByteCountMin = 4_096
  /// Average line lengths, in bytes, above which a file is not meant for people.
  private static let codeLineAverageMax = 400
  private static let proseLineAverageMax = 4_000
  /// Languages in which a paragraph is one line.
  private static let prose: Set<String> = [
    "markdown", "text", "restructuredtext", "asciidoc", "tex", "html", "csv",
  ]

  /// Why the content is not indexed; nil when it is text somebody wrote.
  static func reason(_ bytes: UnsafeRawBufferPointer, language: Language) -> SkipReason? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .encoding }
    if bytes.prefix(binaryProbeCount).contains(0) { return .binary }
    if holdsPrivateKey(bytes) { return .secret }
    if isMinified(bytes, language) { return .minified }
    return GeneratedMarker.isPresent(in: bytes) ? .generated : nil
  }

  private static func isMinified(_ bytes: UnsafeRawBufferPointer, _ language: Language) -> Bool {
    guard bytes.count >= minifiedByteCountMin else { return false }
    let averageMax = prose.contains(language.rawValue) ? proseLineAverageMax : codeLineAverageMax
    // Ends as soon as there are lines enough, which in ordinary files is early.
    let lineCountMin = bytes.count / averageMax
    var lineCount = 1
    for byte in bytes where byte == 0x0A {
      lineCount += 1
      if lineCount > lineCountMin { return false }
    }
    return true
  }

  private static func holdsPrivateKey(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.starts(with: "-----BEGIN ".utf8) else { return false }
    let line = bytes.prefix(64).prefix { $0 != 0x0A }
    return String(decoding: line, as: UTF8.self).contains("PRIVATE KEY")
  }
}
