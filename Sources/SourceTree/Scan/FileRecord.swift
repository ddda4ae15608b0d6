package import CodeModel

/// What a scan found out about one file.
package struct FileRecord: Hashable, Sendable {
  /// Relative to the scanned root.
  package let path: RepositoryPath
  /// The file's state at the time it was read or judged.
  package let fingerprint: FileFingerprint
  /// Whether it can be searched.
  package let outcome: FileOutcome
  /// The wall clock just before the content was read; 0 makes every later scan read it again.
  package let readNanoseconds: Int64

  package init(
    path: RepositoryPath, fingerprint: FileFingerprint, outcome: FileOutcome,
    readNanoseconds: Int64
  ) {
    self.path = path
    self.fingerprint = fingerprint
    self.outcome = outcome
    self.readNanoseconds = readNanoseconds
  }

  /// Whether the file may have changed after it was read and still show the same fingerprint.
  ///
  /// A write within the same tick of the file system's clock leaves the time stamps as they were,
  /// so only a file that was already old when it was read can be trusted; git calls such an entry
  /// racily clean.
  package var isRacy: Bool {
    let newest = max(fingerprint.modifiedNanoseconds, fingerprint.changedNanoseconds)
    return newest >= readNanoseconds - clockTickNanoseconds
  }

  /// Kernels stamp files from a clock that advances every 1 to 10 ms. A change time of whole seconds
  /// betrays a file system that stores no finer ones, FAT even only every second one.
  private var clockTickNanoseconds: Int64 {
    fingerprint.changedNanoseconds % 1_000_000_000 == 0 ? 2_000_000_000 : 20_000_000
  }
}

/// Whether a file is part of what can be searched.
package enum FileOutcome: Hashable, Sendable {
  case accepted(ContentHash, Language)
  case skipped(SkipReason)
}
