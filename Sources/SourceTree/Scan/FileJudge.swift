import CodeModel
import ContentHashing
import Languages

/// Decides what becomes of a file from its name, its size and its content.
struct FileJudge {
  let limits: ScanLimits
  private let nameGate: NameGate
  private let catalog: LanguageCatalog
  private var recasting: LanguageRecasting

  /// Made when the first file is read, as most scans read none.
  private lazy var detector = catalog.detector

  init(limits: ScanLimits, catalog: LanguageCatalog) {
    self.limits = limits
    self.catalog = catalog
    recasting = LanguageRecasting(catalog: catalog)
    nameGate = NameGate(limits: limits)
  }

  struct Judgement {
    let outcome: FileOutcome
    /// Whether a file of this name and content is judged so in any tree, whatever its rules.
    let holdsEverywhere: Bool
    /// Whether a later scan may keep the outcome while the file does not change.
    let isLasting: Bool
  }

  /// Why a file need not be read; nil when its content decides.
  func unreadReason(
    _ path: [UInt8], nameStart: Int, size: Int64, isWanted: Bool
  ) -> SkipReason? {
    path.withUnsafeBufferPointer { bytes in
      let subject = MatchSubject(path: bytes, nameStart: nameStart, isDirectory: false)
      return nameGate.reason(subject, size: size, isWanted: isWanted)
    }
  }

  /// - Parameter isWanted: A `!` rule of the user names the file.
  mutating func judgement(
    of bytes: UnsafeRawBufferPointer, _ path: RepositoryPath, isWanted: Bool
  ) -> Judgement {
    // The file may have grown or shrunk since its size was looked at.
    if bytes.count > limits.fileBytesMax || bytes.isEmpty {
      let reason = bytes.isEmpty ? SkipReason.empty : .oversized
      return Judgement(outcome: .skipped(reason), holdsEverywhere: false, isLasting: false)
    }
    let language = detector.language(path: path, content: bytes)
    let reason = ContentGate.reason(bytes, language: language)
    if let reason, !isPassed(reason, isWanted: isWanted) {
      return Judgement(outcome: .skipped(reason), holdsEverywhere: true, isLasting: true)
    }
    // Let in only by a rule: when the rule goes, the content must be judged anew. When limits change,
    // everything is.
    return Judgement(
      outcome: .accepted(ContentHash(hashing: bytes), language), holdsEverywhere: reason == nil,
      isLasting: reason.map(limits.pass) ?? true)
  }

  /// Whether an earlier outcome for the same name and content is what judging it now would give.
  mutating func upholds(_ outcome: FileOutcome, _ path: RepositoryPath, isWanted: Bool) -> Bool {
    switch outcome {
    case .accepted(_, let language): !isRecast(path, language)
    case .skipped(let reason):
      reason.comesFromContent && !isPassed(reason, isWanted: isWanted)
    }
  }

  private func isPassed(_ reason: SkipReason, isWanted: Bool) -> Bool {
    limits.pass(reason) || isWanted && reason.canBeOverridden
  }

  /// Whether languages came or went since a file was judged that may change its language.
  private mutating func isRecast(_ path: RepositoryPath, _ language: Language) -> Bool {
    guard recasting.knows(language) else { return true }
    guard recasting.mayYield(language) else { return false }
    let nothing = UnsafeRawBufferPointer(start: nil, count: 0)
    return recasting.added.contains(detector.language(path: path, content: nothing))
  }
}
