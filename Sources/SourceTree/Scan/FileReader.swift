import CodeModel
import ContentHashing
import Languages

/// Makes the records of files, reading only those that nothing known describes.
struct FileReader {
  private let buffer: ReadBuffer
  private var previous: PreviousRecords
  private var judge: FileJudge
  /// Nil when nothing is known of git's blobs.
  private(set) var memory: BlobMemory?
  private(set) var records: [FileRecord] = []
  private(set) var filesRead = 0

  init(
    limits: ScanLimits, catalog: LanguageCatalog, previous: [FileRecord],
    knownBlobs: (any KnownBlobs)?
  ) {
    judge = FileJudge(limits: limits, catalog: catalog)
    memory = knownBlobs.map(BlobMemory.init)
    self.previous = PreviousRecords(previous)
    buffer = ReadBuffer(count: limits.fileBytesMax + 1)
    records.reserveCapacity(previous.count)
  }

  /// What is examined, beside the name that leads to it.
  struct Place {
    /// From the top of the root's repository.
    let path: [UInt8]
    /// How much of the path comes before the part that names the file in the record.
    let prefixCount: Int
    let nameStart: Int
    let repository: GitRepository?
    /// A `!` rule of the user names the file.
    let isWanted: Bool

    var recordPath: RepositoryPath { RepositoryPath(bytes: Array(path[prefixCount...])) }
  }

  /// Appends the record of an entry; files must come in the order of their paths.
  ///
  /// Throws when the file could not be read, after recording that unless the file is gone.
  mutating func examine(
    _ name: UnsafePointer<CChar>, in folder: DirectoryHandle, _ place: Place
  ) throws(SystemFault) {
    let status = try folder.status(named: name)
    let known = previous.record(of: place.path[place.prefixCount...])
    let path = known?.path ?? place.recordPath
    if let reason = unreadReason(status, place) {
      append(path, status.fingerprint, .skipped(reason), at: 0)
    } else if let known, known.fingerprint == status.fingerprint, !known.isRacy,
      judge.upholds(known.outcome, path, isWanted: place.isWanted)
    {
      records.append(known)
    } else if let outcome = checkedOut(path, status.fingerprint, place) {
      append(path, status.fingerprint, outcome, at: WallClock.nanoseconds)
    } else {
      try read(name, in: folder, path, status, place)
    }
  }

  private func unreadReason(_ status: FileStatus, _ place: Place) -> SkipReason? {
    switch status.kind {
    case .symbolicLink: return .symbolicLink
    case .file: break
    default: return .notRegularFile
    }
    return judge.unreadReason(
      place.path, nameStart: place.nameStart, size: status.fingerprint.size,
      isWanted: place.isWanted)
  }

  /// What is known of a file that is as git checked it out, by the blob it was checked out from.
  private mutating func checkedOut(
    _ path: RepositoryPath, _ fingerprint: FileFingerprint, _ place: Place
  ) -> FileOutcome? {
    guard memory != nil, let checkout = place.repository?.checkout(describing: fingerprint),
      let entry = checkout.entry(of: place.path, fingerprint)
    else { return nil }
    let blob = NamedBlob(id: entry.id, name: Array(path.name))
    if memory?.hasAsked(for: blob) == false {
      memory?.ask(for: [blob] + checkout.blobs(after: entry))
    }
    guard let facts = memory?.facts(of: blob), facts.size == fingerprint.size,
      judge.upholds(facts.outcome, path, isWanted: place.isWanted)
    else { return nil }
    return facts.outcome
  }

  private mutating func read(
    _ name: UnsafePointer<CChar>, in folder: DirectoryHandle, _ path: RepositoryPath,
    _ listed: FileStatus, _ place: Place
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
      let judgement = judge.judgement(of: bytes, path, isWanted: place.isWanted)
      append(path, status.fingerprint, judgement.outcome, at: judgement.isLasting ? time : 0)
      learn(bytes, path, judgement, place)
    } catch {
      if !error.meansAbsent { append(path, listed.fingerprint, .skipped(.unreadable), at: 0) }
      throw error
    }
  }

  /// Remembers a file of a repository by the id that git would give its content.
  private mutating func learn(
    _ bytes: UnsafeRawBufferPointer, _ path: RepositoryPath, _ judgement: FileJudge.Judgement,
    _ place: Place
  ) {
    guard memory != nil, let format = place.repository?.objectFormat, judgement.holdsEverywhere,
      let id = GitObjectID.blob(bytes, format)
    else { return }
    memory?.learn(NamedBlob(id: id, name: Array(path.name)), judgement, size: bytes.count)
  }

  private mutating func append(
    _ path: RepositoryPath, _ fingerprint: FileFingerprint, _ outcome: FileOutcome, at time: Int64
  ) {
    records.append(
      FileRecord(path: path, fingerprint: fingerprint, outcome: outcome, readNanoseconds: time))
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
