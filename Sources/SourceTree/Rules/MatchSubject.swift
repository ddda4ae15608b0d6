import CodeModel

/// A path being judged, with what the judgement of many rules needs at hand.
struct MatchSubject {
  let path: UnsafeBufferPointer<UInt8>
  /// Where the last component begins.
  let nameStart: Int
  let isDirectory: Bool

  /// The same entry seen from a folder above it, whose path with its final slash is `count` long.
  func relative(to count: Int) -> MatchSubject {
    guard count > 0 else { return self }
    return MatchSubject(
      path: UnsafeBufferPointer(rebasing: path[count...]), nameStart: nameStart - count,
      isDirectory: isDirectory)
  }

  var nameCount: Int { path.count - nameStart }
}

/// What can be told of a pattern's matches from their length and outer bytes.
///
/// Nearly every rule is turned away by this without touching the pattern.
struct MatchHint {
  private let countMin: Int32
  private let countMax: Int32
  /// 0 stands for any byte.
  private let firstByte: UInt8
  private let lastByte: UInt8
  private let concernsPath: Bool
  private let needsDirectory: Bool

  init(_ pattern: GlobPattern, foldsCase: Bool) {
    let isPlain = pattern.literalCount == pattern.bytes.count
    let bytesAtLeast = pattern.isSuffix ? pattern.bytes.count - 1 : pattern.literalCount
    concernsPath = pattern.isAnchored
    needsDirectory = pattern.matchesDirectoriesOnly
    countMin = Int32(clamping: bytesAtLeast)
    countMax = isPlain ? Int32(clamping: pattern.bytes.count) : .max
    let startsPlain = pattern.literalCount > 0 && !foldsCase
    firstByte = startsPlain ? pattern.bytes.first ?? 0 : 0
    let endsPlain = (isPlain || (pattern.isSuffix && bytesAtLeast > 0)) && !foldsCase
    lastByte = endsPlain ? pattern.bytes.last ?? 0 : 0
  }

  func admits(_ subject: MatchSubject) -> Bool {
    if needsDirectory && !subject.isDirectory { return false }
    let start = concernsPath ? 0 : subject.nameStart
    let count = Int32(truncatingIfNeeded: subject.path.count - start)
    guard count >= countMin, count <= countMax, count > 0 else { return false }
    if firstByte != 0 && subject.path[start] != firstByte { return false }
    return lastByte == 0 || subject.path[subject.path.count - 1] == lastByte
  }
}
