package import CodeModel

/// Everything one scan found.
package struct SourceScan: Sendable {
  /// Accepted and skipped files, sorted by path.
  package let records: [FileRecord]
  /// Whether the whole tree was looked at, or what a focus names only.
  package let isWhole: Bool
  /// What could not be listed or read; at most `ScanLimits.diagnosticCountMax`.
  package let diagnostics: [ScanDiagnostic]
  /// Diagnostics beyond that limit.
  package let furtherDiagnosticCount: Int
  /// Files whose content was read, the others being unchanged.
  package let filesRead: Int
  /// What each ignore rule dropped, most first.
  package let ignoredCounts: [IgnoredCount]
  /// What reading found out about git's blobs; empty unless the scan was told what is known.
  package let learnedBlobs: [NamedBlob: BlobFacts]

  /// The accepted files by content; made anew each time.
  package var tree: MerkleTree {
    MerkleTree(
      files: records.lazy.compactMap { record in
        if case .accepted(let hash, _) = record.outcome { (record.path, hash) } else { nil }
      })
  }

  /// How many files can be searched.
  package var acceptedCount: Int {
    records.count { if case .accepted = $0.outcome { true } else { false } }
  }

  /// How many files were skipped for each reason.
  package var skippedCounts: [SkipReason: Int] {
    records.reduce(into: [:]) { counts, record in
      if case .skipped(let reason) = record.outcome { counts[reason, default: 0] += 1 }
    }
  }
}

/// An entry that could not be listed or read.
package struct ScanDiagnostic: Hashable, Sendable {
  /// Empty for the root itself.
  package let path: RepositoryPath
  /// What happened, without a full stop.
  package let message: String

  package init(path: RepositoryPath, message: String) {
    self.path = path
    self.message = message
  }
}

/// How much one ignore rule dropped.
package struct IgnoredCount: Hashable, Sendable {
  /// Where the rule stands and what it says, as in "sub/.gitignore:3 `*.py`".
  package let rule: String
  /// Single files, outside of whole folders.
  package let fileCount: Int
  /// Whole folders, which were not entered.
  package let directoryCount: Int

  package init(rule: String, fileCount: Int, directoryCount: Int) {
    self.rule = rule
    self.fileCount = fileCount
    self.directoryCount = directoryCount
  }
}

extension SourceScan {
  /// Why there is nothing to search; nil when there is something, or when only part was looked at.
  ///
  /// One sentence without a full stop that names the rules and gates that dropped most.
  package var emptinessExplanation: String? {
    guard isWhole, acceptedCount == 0 else { return nil }
    let ignored = ignoredCounts.prefix(3).map { "\($0.amount) dropped by \($0.rule)" }
    let skipped = skippedCounts.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
      .prefix(3).map { "\($0.value) skipped (\($0.key.explanation))" }
    let causes = ignored + skipped
    return causes.isEmpty
      ? "no indexable files: the folder holds no files"
      : "no indexable files: \(causes.joined(separator: ", "))"
  }
}

extension IgnoredCount {
  fileprivate var amount: String {
    let files = fileCount == 1 ? "1 file" : "\(fileCount) files"
    let folders = directoryCount == 1 ? "1 folder" : "\(directoryCount) folders"
    if directoryCount == 0 { return files }
    return fileCount == 0 ? folders : "\(files) and \(folders)"
  }
}
