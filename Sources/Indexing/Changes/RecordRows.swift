import CodeModel
import CodeSyntax
import SourceTree
import Storage

/// Turns scanned files into rows of a view, naming the analysis each one needs.
struct RecordRows: Sendable {
  let analyser: SourceAnalyser

  /// What the file's analysis is stored under; nil for a skipped file.
  func key(of record: FileRecord) -> AnalysisKey? {
    guard case .accepted(let blob, let language) = record.outcome else { return nil }
    return key(blob, language)
  }

  func row(of record: FileRecord) -> StoredFile {
    let outcome: StoredFileOutcome
    switch record.outcome {
    case .accepted(let blob, let language): outcome = .analysed(key(blob, language))
    case .skipped(let reason): outcome = .skipped(reason: reason.rawValue)
    }
    return StoredFile(
      path: record.path, fingerprint: StoredFingerprint(record), outcome: outcome)
  }

  /// Whether files of a language are cut by lines for want of a usable grammar.
  func lacksGrammar(_ language: Language) -> Bool {
    analyser.lacksGrammar(for: language)
  }

  func key(_ blob: ContentHash, _ language: Language) -> AnalysisKey {
    AnalysisKey(blob: blob, language: language, analyserVersion: analyser.version(for: language))
  }
}
