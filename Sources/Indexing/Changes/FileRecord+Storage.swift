import CodeModel
import SourceTree
import Storage

extension StoredFile {
  /// The row of a scanned file; an accepted file refers to its analysis of its language's version.
  init(_ record: FileRecord, _ versions: AnalyserVersions) {
    self.init(
      path: record.path, fingerprint: StoredFingerprint(record),
      outcome: StoredFileOutcome(record.outcome, versions))
  }
}

extension StoredFileOutcome {
  init(_ outcome: FileOutcome, _ versions: AnalyserVersions) {
    switch outcome {
    case .accepted(let blob, let language):
      self = .analysed(
        AnalysisKey(blob: blob, language: language, analyserVersion: versions[language]))
    case .skipped(let reason): self = .skipped(reason: reason.rawValue)
    }
  }
}

extension StoredFingerprint {
  init(_ record: FileRecord) {
    let fingerprint = record.fingerprint
    self.init(
      size: fingerprint.size, modifiedNanoseconds: fingerprint.modifiedNanoseconds,
      changedNanoseconds: fingerprint.changedNanoseconds, inode: fingerprint.inode,
      readNanoseconds: record.readNanoseconds)
  }
}

extension FileRecord {
  /// The record a scan may compare with; nil for a reason of a version that is gone.
  init?(_ file: StoredFile) {
    let stored = file.fingerprint
    let outcome: FileOutcome
    switch file.outcome {
    case .analysed(let key): outcome = .accepted(key.blob, key.language)
    case .skipped(let name):
      guard let reason = SkipReason(rawValue: name) else { return nil }
      outcome = .skipped(reason)
    }
    self.init(
      path: file.path,
      fingerprint: FileFingerprint(
        size: stored.size, modifiedNanoseconds: stored.modifiedNanoseconds,
        changedNanoseconds: stored.changedNanoseconds, inode: stored.inode),
      outcome: outcome, readNanoseconds: stored.readNanoseconds)
  }
}
