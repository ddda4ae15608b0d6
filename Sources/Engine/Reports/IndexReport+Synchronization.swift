import CodeModel
import Indexing
import SourceTree

extension IndexReport {
  init(root: String, synchronization report: SynchronizationReport) {
    self.init(root: root)
    filesAdded = report.filesAdded
    filesModified = report.filesModified
    filesRemoved = report.filesRemoved
    filesUnchanged = report.filesUnchanged
    filesAnalysed = report.filesAnalysed
    filesRead = report.scan.filesRead
    chunkCount = report.chunksIndexed
    byteCount = report.scan.acceptedByteCount
    skipped = report.scan.skipCounts
    diagnostics =
      report.scan.diagnostics.map { "\($0.path): \($0.message)" }
      + report.dropped.map { "\($0.path): \($0.reason)" }
    grammarNotice = Self.notice(ofMissing: report.languagesWithoutGrammar.map(\.rawValue))
    stages = report.timings.map(StageCost.init)
  }
}

extension IndexReport {
  private static func notice(ofMissing languages: [String]) -> String? {
    guard !languages.isEmpty else { return nil }
    return "without a grammar, and so cut by lines instead of syntax: "
      + "\(languages.joined(separator: ", ")); run scripts/setup"
  }
}

extension StageCost {
  init(_ timing: StageTiming) {
    self.init(
      stage: timing.stage, wallSeconds: timing.wallSeconds, cpuSeconds: timing.cpuSeconds)
  }
}

extension SourceScan {
  /// Examples kept for each reason.
  private static let exampleCountMax = 3

  var acceptedByteCount: Int {
    records.reduce(0) { sum, record in
      if case .accepted = record.outcome { sum + Int(record.fingerprint.size) } else { sum }
    }
  }

  /// Skipped files by reason, in the order of `SkipReason`.
  var skipCounts: [SkipCount] {
    var paths: [SkipReason: [String]] = [:]
    for record in records {
      if case .skipped(let reason) = record.outcome {
        paths[reason, default: []].append(record.path.string)
      }
    }
    return SkipReason.allCases.compactMap { reason in
      guard let skipped = paths[reason] else { return nil }
      return SkipCount(
        reason: reason.rawValue, explanation: reason.explanation, count: skipped.count,
        examples: Array(skipped.prefix(Self.exampleCountMax)))
    }
  }
}
