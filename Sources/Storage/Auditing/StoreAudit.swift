/// Reads everything a store holds as it is, damage included, for whoever compares or checks it.
package protocol StoreAudit: Sendable {
  /// Runs `body` over one committed state; what is committed meanwhile is not seen.
  ///
  /// Throws what `body` throws, and `StorageFault` where the file cannot be read.
  func audit<Result>(_ body: (any StoreSnapshot) throws -> Result) throws -> Result
}

/// One committed state of a store, row by row. Calls may be nested, except into themselves.
package protocol StoreSnapshot {
  /// All codebases by root.
  func codebases() throws -> [CodebaseRecord]

  /// The rows of a codebase's view by path.
  func forEachFile(of codebase: CodebaseID, _ body: (AuditedFile) throws -> Void) throws

  /// The analyses that a codebase's rows refer to, each once, or all there are; by key.
  func forEachAnalysis(of codebase: CodebaseID?, _ body: (AuditedAnalysis) throws -> Void) throws

  /// The chunks of an analysis in the order of their numbers, as many of them as are there.
  func forEachChunk(of analysis: AuditedAnalysis, _ body: (AuditedChunk) throws -> Void) throws

  /// All vectors, by model and text.
  func forEachVector(_ body: (AuditedVector) throws -> Void) throws

  /// All directories of Merkle trees.
  func forEachTreeNode(_ body: (AuditedTreeNode) throws -> Void) throws

  /// What the database finds wrong with its own file, a sentence without a full stop each.
  func integrityProblems() throws -> [String]

  /// How many rows of each table belong to nothing, by what they are; only counts above 0.
  func strayRowCounts() throws -> [String: Int]

  /// Whether every chunk has a number below the next one to be given.
  func chunkNumbersAreAhead() throws -> Bool
}
