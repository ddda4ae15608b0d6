import CodeModel
import ContentHashing
import Storage

/// The analyses of a codebase while they are hashed, with what the other parts refer to.
struct CollectedAnalyses: ~Copyable {
  private var writer = DigestWriter()
  /// What stands for the key of an analysis, by its number.
  private(set) var keys: [Int64: ContentHash] = [:]
  private(set) var firstChunks: [Int64: Int64] = [:]
  private(set) var textHashes: Set<[UInt8]> = []

  mutating func add(_ analysis: AuditedAnalysis, _ snapshot: any StoreSnapshot) throws {
    let key = Self.digest(ofKey: analysis)
    keys[analysis.id] = key
    firstChunks[analysis.id] = analysis.firstChunk
    writer.add(key)
    writer.add(analysis.lineCount)
    writer.add(analysis.diagnostics)
    writer.add(analysis.symbols)
    writer.add(analysis.relations)
    writer.add(analysis.chunkCount)
    try snapshot.forEachChunk(of: analysis) { chunk in
      textHashes.insert(chunk.textHash)
      writer.add(chunk.id &- analysis.firstChunk)
      for number in [chunk.startLine, chunk.endLine, chunk.startByte, chunk.endByte] {
        writer.add(number)
      }
      writer.add(chunk.textHash)
      writer.add(chunk.context)
      writer.add(chunk.text)
    }
  }

  consuming func finish() -> ContentHash { writer.finish() }

  private static func digest(ofKey analysis: AuditedAnalysis) -> ContentHash {
    var writer = DigestWriter()
    writer.add(analysis.blob)
    writer.add(analysis.language)
    writer.add(analysis.analyserVersion)
    return writer.finish()
  }
}
