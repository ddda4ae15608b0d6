import CodeModel
import SourceTree
import Synchronization

extension TemporaryTree {
  /// Commits everything that is there, and what is gone, in a repository made if need be.
  func commitAll(at folder: String = "") throws {
    if (try? git("rev-parse", "--git-dir", at: folder)) == nil { try git("init", "-q", at: folder) }
    try git("add", "-A", at: folder)
    try git("commit", "-q", "--allow-empty", "-m", "message", at: folder)
  }

  /// The commit that a name stands for.
  func commit(_ name: String = "HEAD", at folder: String = "") throws -> GitObjectID {
    try GitRevision(resolving: name, in: "\(root)/\(folder)").commit
  }

  func source(
    _ name: String = "HEAD", at folder: String = "", limits: ScanLimits = .default,
    ignoredPatterns: [String] = [], knownBlobs: (any KnownBlobs)? = nil
  ) throws -> GitCommitSource {
    GitCommitSource(
      root: folder.isEmpty ? root : "\(root)/\(folder)", commit: try commit(name, at: folder),
      limits: limits, ignoredPatterns: ignoredPatterns, knownBlobs: knownBlobs)
  }
}

extension SourceScan {
  var paths: [String] { records.map(\.path.string) }

  var acceptedPaths: [String] {
    records.compactMap { if case .accepted = $0.outcome { $0.path.string } else { nil } }
  }

  func reason(_ path: String) -> SkipReason? {
    records.lazy.compactMap { record in
      if case .skipped(let reason) = record.outcome, record.path.string == path {
        reason
      } else {
        nil
      }
    }.first
  }
}

/// Remembers what scans learned.
final class BlobNotes: KnownBlobs {
  private let notes = Mutex<[NamedBlob: BlobFacts]>([:])
  private let asked = Mutex(0)

  func keep(_ scan: SourceScan) {
    notes.withLock { $0.merge(scan.learnedBlobs) { $1 } }
  }

  /// How many times somebody asked.
  var askedCount: Int { asked.withLock { $0 } }

  func facts(of blobs: [NamedBlob]) -> [NamedBlob: BlobFacts] {
    asked.withLock { $0 += 1 }
    return notes.withLock { notes in
      Dictionary(
        blobs.compactMap { blob in notes[blob].map { (blob, $0) } },
        uniquingKeysWith: { first, _ in first })
    }
  }
}
