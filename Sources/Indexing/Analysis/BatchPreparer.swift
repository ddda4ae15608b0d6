import CodeModel
import Embedding
import SearchIndex
import SourceTree
import Storage

/// Turns changed files into a batch: parses content the store lacks, once however often it
/// appears, and takes everything else from the store.
struct BatchPreparer: Sendable {
  let parser: FileParser
  let staticTable: StaticTokenTable
  let store: any ChunkStore
  let turn: AnalysisTurn
  /// Files prepared at once; nil for one per core.
  var threadCount: Int?

  var rows: RecordRows { parser.rows }

  func prepare(_ records: [FileRecord]) throws -> PreparedBatch {
    var batch = PreparedBatch()
    let known = try store.analysedKeys(among: records.compactMap(rows.key(of:)))
    let parsed = try parse(records, except: known, into: &batch)
    let numbers = try reserve(parsed)
    batch.analyses = zip(parsed, numbers).map(NewAnalysis.init)
    let fresh = Dictionary(
      zip(parsed.map(\.key), batch.analyses), uniquingKeysWith: { first, _ in first })
    let usable = settle(records, parsed: parsed, keys: known.union(fresh.keys), into: &batch)
    batch.records = usable
    batch.documents = try usable.parallelMap(width: threadCount) { try document($0, fresh: fresh) }
    return batch
  }

  /// The turn to analyse many files; nil when there are few. `prepare` looks again which are left.
  func turn(for records: [FileRecord], isCancelled: () -> Bool) throws -> WriterLock? {
    let keys = Set(records.compactMap(rows.key(of:)))
    guard keys.count >= AnalysisTurn.fileCountMin else { return nil }
    let known = try store.analysedKeys(among: Array(keys))
    guard keys.count - known.count >= AnalysisTurn.fileCountMin else { return nil }
    return try turn.take(isCancelled: isCancelled)
  }

  private func parse(
    _ records: [FileRecord], except known: Set<AnalysisKey>, into batch: inout PreparedBatch
  ) throws -> [ParsedFile] {
    var seen = known
    let firsts = records.filter { record in
      rows.key(of: record).map { seen.insert($0).inserted } ?? false
    }
    let outcomes = try firsts.parallelMap(width: threadCount) { record in
      parser.parse(record, language: rows.key(of: record)?.language ?? .plainText)
    }
    var parsed: [ParsedFile] = []
    for outcome in outcomes {
      switch outcome {
      case .parsed(let file):
        parsed.append(file)
        if !file.isParsed { batch.takenCount += 1 }
        if file.analysis.diagnostics.contains(.grammarFailed) {
          batch.grammarFailures.append((file.record.path, file.analysis.language))
        }
      case .unreadable(let path, let reason):
        batch.dropped.append(DroppedFile(path: path, reason: reason))
      }
    }
    return parsed
  }

  private func reserve(_ parsed: [ParsedFile]) throws -> [ChunkIDRange] {
    try store.reserveChunkIDs(
      for: parsed.map { ChunkIDRequest(key: $0.key, chunkCount: $0.analysis.chunks.count) })
  }

  /// The records as their content was really read. One that shared the content of a file which
  /// changed meanwhile has no analysis; it leaves the view until the next scan finds it.
  private func settle(
    _ records: [FileRecord], parsed: [ParsedFile], keys: Set<AnalysisKey>,
    into batch: inout PreparedBatch
  ) -> [FileRecord] {
    let corrected = Dictionary(
      parsed.map { ($0.record.path, $0.record) }, uniquingKeysWith: { first, _ in first })
    let unreadable = Set(batch.dropped.map(\.path))
    return records.compactMap { record in
      let record = corrected[record.path] ?? record
      guard !unreadable.contains(record.path) else { return nil }
      if let key = rows.key(of: record), keys.contains(key) { return record }
      batch.dropped.append(
        DroppedFile(path: record.path, reason: "it changed while it was indexed"))
      return nil
    }
  }

  private func document(
    _ record: FileRecord, fresh: [AnalysisKey: NewAnalysis]
  ) throws -> SegmentFile {
    guard let key = rows.key(of: record) else {
      return SegmentFile(path: record.path, language: .plainText, documents: [])
    }
    if let analysis = fresh[key] {
      return SegmentFile(
        path: record.path, language: key.language, chunks: analysis.storedChunks,
        staticTable: staticTable)
    }
    guard let chunks = try store.chunks(of: key) else {
      throw StorageFault.outdated(detail: "the analysis of \(record.path) was removed")
    }
    return SegmentFile(
      path: record.path, language: key.language, chunks: chunks, staticTable: staticTable)
  }
}

extension NewAnalysis {
  fileprivate init(_ file: ParsedFile, _ numbers: ChunkIDRange) {
    self.init(
      key: file.key, analysis: file.analysis, content: file.content,
      embeddedTextHashes: file.textHashes, packedRelations: file.packedRelations,
      chunkIDs: numbers)
  }

  /// The chunks as the store will give them back.
  fileprivate var storedChunks: [StoredChunk] {
    analysis.chunks.enumerated().map { ordinal, chunk in
      StoredChunk(
        id: chunkIDs[ordinal], ordinal: ordinal, chunk: chunk,
        text: Array(content[chunk.bytes]), embeddedTextHash: embeddedTextHashes[ordinal])
    }
  }
}
