import CodeModel
import Languages

/// Makes the records of a commit's files, reading only blobs that nothing known describes.
struct CommitReader {
  private let listing: CommitListing
  private let prefix: [UInt8]
  private let observer: ScanObserver
  private var judge: FileJudge
  private var previous: PreviousRecords
  private(set) var memory: BlobMemory
  private(set) var records: [FileRecord] = []
  private(set) var filesRead = 0
  private var missingCount = 0

  /// Files that are looked up together.
  private static let pageCount = 1_024

  init(
    _ listing: CommitListing, prefix: [UInt8], limits: ScanLimits, catalog: LanguageCatalog,
    previous: [FileRecord], knownBlobs: (any KnownBlobs)?, observer: ScanObserver
  ) {
    self.listing = listing
    self.prefix = prefix
    self.observer = observer
    judge = FileJudge(limits: limits, catalog: catalog)
    self.previous = PreviousRecords(previous)
    memory = BlobMemory(knownBlobs ?? NothingKnown())
  }

  /// Makes a record of each file; throws when the repository lacks the content of all of them.
  mutating func examine(_ files: [CommitFile], ledger: inout WalkLedger) throws(GitFault) {
    for start in stride(from: 0, to: files.count, by: Self.pageCount) {
      observer.onProgress?(start)
      let page = files[start..<min(start + Self.pageCount, files.count)]
      try examine(page, &ledger)
    }
    observer.onProgress?(files.count)
  }

  var lacksEverything: Bool { missingCount > 0 && missingCount == records.count }

  private mutating func examine(
    _ page: ArraySlice<CommitFile>, _ ledger: inout WalkLedger
  ) throws(GitFault) {
    let earlier = page.map { previousRecord(of: $0) }
    let unrecorded = zip(page, earlier).filter { $1 == nil && $0.entry.mode == .file }
    memory.ask(for: unrecorded.map(\.0.blob).filter { !memory.hasAsked(for: $0) })
    let sizes = try sizes(of: unrecorded.map(\.0).filter { memory.facts(of: $0.blob) == nil })
    for (file, record) in zip(page, earlier) {
      let size =
        record?.fingerprint.size ?? memory.facts(of: file.blob)?.size
        ?? sizes[file.entry.id]
      try examine(file, record, size: size, &ledger)
    }
  }

  private mutating func previousRecord(of file: CommitFile) -> FileRecord? {
    let record = previous.record(of: file.entry.path[...])
    guard let record, record.readNanoseconds != 0,
      record.fingerprint == FileFingerprint(file.entry.id, size: record.fingerprint.size)
    else { return nil }
    return record
  }

  private func sizes(of files: [CommitFile]) throws(GitFault) -> [GitObjectID: Int64] {
    var sizes: [GitObjectID: Int64] = [:]
    for (number, group) in Dictionary(grouping: files, by: \.entry.repository) {
      let ids = Array(Set(group.map(\.entry.id)))
      for (id, size) in zip(ids, try listing.repositories[number].sizes(of: ids)) {
        sizes[id] = size
      }
    }
    return sizes
  }

  private mutating func examine(
    _ file: CommitFile, _ record: FileRecord?, size: Int64?, _ ledger: inout WalkLedger
  ) throws(GitFault) {
    let entry = file.entry
    let path = RepositoryPath(bytes: entry.path)
    guard entry.mode == .file else {
      return append(path, entry.id, 0, .skipped(.symbolicLink), isLasting: false)
    }
    guard let size else { return miss(path, entry.id, &ledger) }
    let reason = judge.unreadReason(
      prefix + entry.path, nameStart: prefix.count + entry.path.count - path.name.count,
      size: size, isWanted: file.isWanted)
    if let reason {
      append(path, entry.id, size, .skipped(reason), isLasting: false)
    } else if let record, judge.upholds(record.outcome, path, isWanted: file.isWanted) {
      records.append(record)
    } else if let facts = memory.facts(of: file.blob),
      judge.upholds(facts.outcome, path, isWanted: file.isWanted)
    {
      append(path, entry.id, size, facts.outcome, isLasting: true)
    } else {
      try read(file, path, &ledger)
    }
  }

  private mutating func read(
    _ file: CommitFile, _ path: RepositoryPath, _ ledger: inout WalkLedger
  ) throws(GitFault) {
    let id = file.entry.id
    let repository = listing.repositories[file.entry.repository]
    guard let content = try repository.content(of: id.hexadecimal) else {
      return miss(path, id, &ledger)
    }
    filesRead += 1
    let judgement = content.withUnsafeBytes { bytes in
      judge.judgement(of: bytes, path, isWanted: file.isWanted)
    }
    memory.learn(file.blob, judgement, size: content.count)
    append(path, id, Int64(content.count), judgement.outcome, isLasting: judgement.isLasting)
  }

  /// A clone may have been made without some blobs.
  private mutating func miss(
    _ path: RepositoryPath, _ id: GitObjectID, _ ledger: inout WalkLedger
  ) {
    missingCount += 1
    ledger.note(path, "its content is not in this clone; git fetch --refetch brings it")
    append(path, id, 0, .skipped(.unreadable), isLasting: false)
  }

  private mutating func append(
    _ path: RepositoryPath, _ id: GitObjectID, _ size: Int64, _ outcome: FileOutcome,
    isLasting: Bool
  ) {
    records.append(
      FileRecord(
        path: path, fingerprint: FileFingerprint(id, size: size), outcome: outcome,
        readNanoseconds: isLasting ? .max : 0))
  }
}

extension CommitFile {
  fileprivate var blob: NamedBlob {
    NamedBlob(id: entry.id, name: Array(RepositoryPath(bytes: entry.path).name))
  }
}

extension FileFingerprint {
  /// That of a file in a commit: its blob's id where a file system has times and a number, of which
  /// 24 bytes are more than enough to tell blobs apart.
  init(_ id: GitObjectID, size: Int64) {
    let words = (0..<3).map { word in
      (8 * word..<8 * word + 8).reduce(UInt64(0)) { sum, index in
        sum << 8 | UInt64(index < id.bytes.count ? id.bytes[index] : 0)
      }
    }
    self.init(
      size: size, modifiedNanoseconds: Int64(bitPattern: words[0]),
      changedNanoseconds: Int64(bitPattern: words[1]), inode: words[2])
  }
}

/// Knows no blobs.
private struct NothingKnown: KnownBlobs {
  func facts(of blobs: [NamedBlob]) -> [NamedBlob: BlobFacts] { [:] }
}
