import CodeModel

/// Reads the output of the log that `GitHistoryReader` asks for, piece by piece.
///
/// It is a row of texts that each end in a zero byte: for a commit `\u{1}ID SECONDS SUBJECT`, then for
/// each file its status and path, or the status `R`, its former and its later path. A line end may
/// precede a status.
struct HistoryOutput {
  private let limits: HistoryLimits
  private(set) var commits: [HistoryCommit] = []
  /// What is known of the last commit.
  private var commit: PartialCommit?
  /// The status whose paths are to come.
  private var status: UInt8?
  private var former: [UInt8]?
  /// The beginning of a text that goes on in the next piece.
  private var text: [UInt8] = []
  private var byteCount = 0
  private var renameCount = 0

  init(limits: HistoryLimits) {
    self.limits = limits
  }

  /// Takes a piece; false when nothing more is wanted.
  mutating func take(_ piece: [UInt8]) -> Bool {
    byteCount += piece.count
    guard byteCount <= limits.outputByteCountMax else { return false }
    var rest = piece[...]
    while let zero = rest.firstIndex(of: 0) {
      append(rest[..<zero])
      read()
      text.removeAll(keepingCapacity: true)
      rest = rest[(zero + 1)...]
    }
    append(rest)
    return true
  }

  /// What was read; a commit that was cut off is left out.
  mutating func finish(isWhole: Bool) -> [HistoryCommit] {
    if isWhole { closeCommit() }
    return commits
  }

  /// A path is at most as long as the system takes; a longer text is a subject.
  private static let textByteCountMax = 8_192

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    text += bytes.prefix(Self.textByteCountMax - text.count)
  }

  private mutating func read() {
    if let status {
      readPath(status)
    } else if text.first == 1 {
      closeCommit()
      commit = PartialCommit(text.dropFirst(), subjectByteCountMax: limits.subjectByteCountMax)
    } else {
      status = text.first { $0 != 0x0A }
    }
  }

  private mutating func readPath(_ status: UInt8) {
    let isPair = status == UInt8(ascii: "R") || status == UInt8(ascii: "C")
    if isPair, former == nil {
      former = text
      return
    }
    let path = RepositoryPath(bytes: text)
    commit?.add(path, countMax: limits.pathCountMax)
    if status == UInt8(ascii: "R"), let former, renameCount < limits.renameCountMax {
      renameCount += 1
      commit?.renames.append(HistoryRename(former: RepositoryPath(bytes: former), later: path))
    }
    self.status = nil
    former = nil
  }

  private mutating func closeCommit() {
    if let commit { commits.append(commit.whole(pathCountMax: limits.pathCountMax)) }
    commit = nil
  }
}

private struct PartialCommit {
  let id: GitObjectID
  let authorSeconds: Int64
  let subject: String
  var paths: [RepositoryPath] = []
  var renames: [HistoryRename] = []
  private var pathCount = 0

  init?(_ line: ArraySlice<UInt8>, subjectByteCountMax: Int) {
    let words = line.split(separator: 0x20, maxSplits: 2, omittingEmptySubsequences: false)
    guard words.count == 3, let id = GitObjectID(hexadecimal: words[0]) else { return nil }
    self.id = id
    // Whoever forges a commit may write any time.
    authorSeconds = Int64(String(decoding: words[1], as: UTF8.self)) ?? 0
    subject = Self.text(words[2], byteCountMax: subjectByteCountMax)
  }

  /// The text, cut between characters.
  private static func text(_ bytes: ArraySlice<UInt8>, byteCountMax: Int) -> String {
    guard bytes.count > byteCountMax else { return String(decoding: bytes, as: UTF8.self) }
    var end = bytes.startIndex + byteCountMax
    while end > bytes.startIndex, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return String(decoding: bytes[..<end], as: UTF8.self) + "…"
  }

  mutating func add(_ path: RepositoryPath, countMax: Int) {
    pathCount += 1
    if pathCount <= countMax { paths.append(path) }
  }

  func whole(pathCountMax: Int) -> HistoryCommit {
    HistoryCommit(
      id: id, authorSeconds: authorSeconds, subject: subject,
      paths: pathCount > pathCountMax ? [] : paths, renames: renames)
  }
}
