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
    filesTaken = report.filesTaken
    filesShared = report.filesShared
    filesRead = report.scan.filesRead
    filesDropped = report.dropped.count
    chunkCount = report.chunksIndexed
    byteCount = report.scan.acceptedByteCount
    skipped = report.scan.skipCounts
    diagnostics =
      report.scan.diagnostics.map { "\($0.path): \($0.message)" }
      + report.dropped.map { "\($0.path): \($0.reason)" }
      + report.grammarFailures.map {
        "\($0.path): the \($0.language) grammar crashed or did not end; cut by lines instead"
      }
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
  var acceptedByteCount: Int {
    records.reduce(0) { sum, record in
      if case .accepted = record.outcome { sum + Int(record.fingerprint.size) } else { sum }
    }
  }

  var skipCounts: [SkipCount] {
    SkipCount.grouped(
      records.lazy.compactMap { record in
        guard case .skipped(let reason) = record.outcome else { return nil }
        return (reason: reason.rawValue, path: record.path.string)
      })
  }
}
