import CodeModel

/// Tells which lines speak for a language.
struct ContentVoter: Sendable {
  /// Beginnings of lines by their first byte.
  private let beginnings: [UInt8: [[UInt8]]]
  private let globs: [GlobPattern]

  init(_ lines: [String]) {
    let (globs, plain) = lines.map { Array($0.utf8) }.reduce(into: ([[UInt8]](), [[UInt8]]())) {
      // A lone star is what some languages begin comments with.
      if $1.contains(UInt8(ascii: "*")) && $1.contains(where: Self.isLetter) {
        $0.0.append($1)
      } else if !$1.isEmpty {
        $0.1.append($1)
      }
    }
    self.globs = globs.map { GlobPattern($0) }
    beginnings = Dictionary(grouping: plain) { $0[0] }
  }

  /// Whether a line, without its indentation, is typical of the language.
  func accepts(_ line: UnsafeRawBufferPointer) -> Bool {
    guard let first = line.first else { return false }
    if let words = beginnings[first], words.contains(where: { line.starts(with: $0) }) {
      return true
    }
    let text = line.bindMemory(to: UInt8.self)
    return globs.contains {
      $0.matches(text, nameStart: 0, isDirectory: false, foldsCase: false)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}

extension DetectionRules {
  /// How far a vote looks.
  private static let votedByteCountMax = 16_384

  /// The language, among those that claim an extension, most lines speak for. A guest must have
  /// more of them than the owner.
  func vote(_ claims: ExtensionClaims, on content: UnsafeRawBufferPointer) -> Language? {
    let guests = claims.guests.compactMap { guest in voters[guest].map { (guest, $0) } }
    guard !guests.isEmpty else { return claims.owner }
    let owner = claims.owner.flatMap { voters[$0] }
    var ownerCount = 0
    var guestCounts = [Int](repeating: 0, count: guests.count)
    for line in content.prefix(Self.votedByteCountMax).split(separator: 0x0A) {
      let text = UnsafeRawBufferPointer(rebasing: line.drop { $0 == 0x20 || $0 == 0x09 })
      if owner?.accepts(text) == true { ownerCount += 1 }
      for index in guests.indices where guests[index].1.accepts(text) { guestCounts[index] += 1 }
    }
    guard let most = guestCounts.max(), most > ownerCount,
      let winner = guestCounts.firstIndex(of: most)
    else { return claims.owner }
    return guests[winner].0
  }
}
