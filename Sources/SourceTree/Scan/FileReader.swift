import CodeModel
import ContentHashing
import Languages

/// Makes the records of files, reading only those that earlier records do not describe.
struct FileReader {
  private let limits: ScanLimits
  private let nameGate: NameGate
  private let catalog: LanguageCatalog
  private let buffer: ReadBuffer
  private var previous: PreviousRecords
  private var recasting: LanguageRecasting
  private(set) var records: [FileRecord] = []
  private(set) var filesRead = 0

  /// Made when the first file is read, as most scans read none.
  private lazy var detector = catalog.detector

  init(limits: ScanLimits, catalog: LanguageCatalog, previous: [FileRecord]) {
    self.limits = limits
    self.catalog = catalog
    recasting = LanguageRecasting(catalog: catalog)
    self.previous = PreviousRecords(previous)
    nameGate = NameGate(limits: limits)
    buffer = ReadBuffer(count: limits.fileBytesMax + 1)
    records.reserveCapacity(previous.count)
  }

  /// Appends the record of an entry; files must come in the order of their paths.
  ///
  /// `path` holds `prefixCount` bytes before the part that names the file in the record. Throws when
  /// the file could not be read, after recording that unless the file is gone.
  mutating func examine(
    _ name: UnsafePointer<CChar>, in folder: DirectoryHandle, path: [UInt8], prefixCount: Int,
    nameStart: Int, isWanted: Bool
  ) throws(SystemFault) {
    let status = try folder.status(named: name)
    let known = previous.record(of: path[prefixCount...])
    let place = known?.path ?? RepositoryPath(bytes: Array(path[prefixCount...]))
    if let reason = unreadReason(status, path, nameStart, isWanted) {
      append(place, status.fingerprint, .skipped(reason), at: 0)
    } else if let known, known.describes(status.fingerprint, isWanted: isWanted),
      !isRecast(known)
    {
      records.append(known)
    } else {
      try read(name, in: folder, place, status, isWanted)
    }
  }

  /// Whether languages came or went since the record was made that may change the file's.
  private mutating func isRecast(_ known: FileRecord) -> Bool {
    guard case .accepted(_, let language) = known.outcome else { return false }
    guard recasting.knows(language) else { return true }
    guard recasting.mayYield(language) else { return false }
    let nothing = UnsafeRawBufferPointer(start: nil, count: 0)
    return recasting.added.contains(detector.language(path: known.path, content: nothing))
  }

  private func unreadReason(
    _ status: FileStatus, _ path: [UInt8], _ nameStart: Int, _ isWanted: Bool
  ) -> SkipReason? {
    switch status.kind {
    case .symbolicLink: return .symbolicLink
    case .file: break
    default: return .notRegularFile
    }
    return path.withUnsafeBufferPointer { bytes in
      let subject = MatchSubject(path: bytes, nameStart: nameStart, isDirectory: false)
      return nameGate.reason(subject, size: status.fingerprint.size, isWanted: isWanted)
    }
  }

  private mutating func read(
    _ name: UnsafePointer<CChar>, in folder: DirectoryHandle, _ path: RepositoryPath,
    _ listed: FileStatus, _ isWanted: Bool
  ) throws(SystemFault) {
    let time = WallClock.nanoseconds
    do throws(SystemFault) {
      let file = try folder.file(named: name)
      let status = try file.status()
      guard status.kind == .file else {
        return append(path, status.fingerprint, .skipped(.notRegularFile), at: 0)
      }
      let count = try file.read(into: buffer.bytes)
      filesRead += 1
      let bytes = UnsafeRawBufferPointer(rebasing: buffer.bytes[..<count])
      judge(bytes, path, status.fingerprint, at: time, isWanted)
    } catch {
      if !error.meansAbsent { append(path, listed.fingerprint, .skipped(.unreadable), at: 0) }
      throw error
    }
  }

  private mutating func judge(
    _ bytes: UnsafeRawBufferPointer, _ path: RepositoryPath, _ fingerprint: FileFingerprint,
    at time: Int64, _ isWanted: Bool
  ) {
    // The file may have grown or shrunk since its size was looked at.
    if bytes.count > limits.fileBytesMax || bytes.isEmpty {
      let reason = bytes.isEmpty ? SkipReason.empty : .oversized
      return append(path, fingerprint, .skipped(reason), at: 0)
    }
    let language = detector.language(path: path, content: bytes)
    let reason = ContentGate.reason(bytes, language: language)
    if let reason, !(isWanted && reason.canBeOverridden) {
      return append(path, fingerprint, .skipped(reason), at: time)
    }
    // Let in only by a rule: when the rule goes, the content must be judged anew.
    append(
      path, fingerprint, .accepted(ContentHash(hashing: bytes), language),
      at: reason == nil ? time : 0)
  }

  private mutating func append(
    _ path: RepositoryPath, _ fingerprint: FileFingerprint, _ outcome: FileOutcome, at time: Int64
  ) {
    records.append(
      FileRecord(path: path, fingerprint: fingerprint, outcome: outcome, readNanoseconds: time))
  }
}

extension FileRecord {
  /// Whether the file, as it is now, can be taken for what the record says without reading it.
  fileprivate func describes(_ current: FileFingerprint, isWanted: Bool) -> Bool {
    guard fingerprint == current, !isRacy else { return false }
    switch outcome {
    case .accepted: return true
    case .skipped(let reason):
      return reason.comesFromContent && !(isWanted && reason.canBeOverridden)
    }
  }
}

/// Memory for one file's content, used again for every file.
final class ReadBuffer {
  let bytes: UnsafeMutableRawBufferPointer

  init(count: Int) {
    bytes = .allocate(byteCount: count, alignment: 64)
  }

  deinit {
    bytes.deallocate()
  }
}
