import CodeModel
import SourceTree
import Storage

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
