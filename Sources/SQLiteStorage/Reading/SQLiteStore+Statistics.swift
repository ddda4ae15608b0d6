import CodeModel
import GRDB
package import Storage

extension SQLiteStore {
  package func statistics(
    of codebase: CodebaseID
  ) throws(StorageFault) -> CodebaseStatistics {
    try read { db in
      var count = LanguageCount()
      try BoundStatement(db, LanguageCount.select).forEachRow(codebase) { try count.add($0) }
      return CodebaseStatistics(
        filesByLanguage: count.files, skippedByReason: try Self.skipped(db, codebase),
        lineCount: count.lines, chunkCount: count.chunks,
        grammarFailures: try Self.grammarFailures(db, codebase))
    }
  }

  private static func grammarFailures(
    _ db: Database, _ codebase: CodebaseID
  ) throws -> [Language: Int] {
    var counts: [Language: Int] = [:]
    try BoundStatement(
      db,
      """
      SELECT a.language, count(*) FROM file f JOIN analysis a ON a.id = f.analysis
      WHERE f.codebase = ? AND a.diagnostics LIKE '%\(AnalysisDiagnostic.grammarFailed.rawValue)%'
      GROUP BY a.language
      """
    ).forEachRow(codebase) { counts[Language(rawValue: $0.text(0))] = try $0.count(1) }
    return counts
  }

  private static func skipped(_ db: Database, _ codebase: CodebaseID) throws -> [String: Int] {
    var counts: [String: Int] = [:]
    try BoundStatement(
      db,
      """
      SELECT skipReason, count(*) FROM file
      WHERE codebase = ? AND analysis IS NULL GROUP BY skipReason
      """
    ).forEachRow(codebase) { counts[$0.text(0)] = try $0.count(1) }
    return counts
  }
}

/// Sums over the analysed files of a codebase.
private struct LanguageCount {
  static let select = """
    SELECT a.language, count(*), sum(a.lineCount), sum(a.chunkCount)
    FROM file f JOIN analysis a ON a.id = f.analysis
    WHERE f.codebase = ? GROUP BY a.language
    """

  private(set) var files: [Language: Int] = [:]
  private(set) var lines = 0
  private(set) var chunks = 0

  mutating func add(_ row: StatementRow) throws {
    files[Language(rawValue: row.text(0))] = try row.count(1)
    lines += try row.count(2)
    chunks += try row.count(3)
  }
}
