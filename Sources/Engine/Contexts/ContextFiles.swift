import CodeModel
import Packing
import Ranking
import SQLiteStorage
import SearchIndex
import Storage

/// Reads files of a committed state as a context shows them.
struct ContextFiles {
  let store: SQLiteStore
  let reader: IndexReader

  /// The files of hits by path. Of one that changed since the search only what was found is known.
  func files(of hits: [SearchHit]) throws -> [PackingFile] {
    try Dictionary(grouping: hits, by: \.path).sorted { $0.key < $1.key }.map { path, hits in
      if let (file, chunks) = try read(path), Self.have(chunks, hits) { return file }
      return Self.file(path, hits)
    }
  }

  /// A file as the state has it; nil when it has none of this path, or none with text.
  func file(at path: RepositoryPath) throws -> PackingFile? { try read(path)?.file }

  private func read(
    _ path: RepositoryPath
  ) throws -> (file: PackingFile, chunks: [StoredChunk])? {
    guard let reference = reader.file(at: path) else { return nil }
    let indexed = reader.file(reference)
    let ids = indexed.documents.map { ChunkID(rawValue: reader.document($0).chunkID) }
    let stored = try store.chunks(withIDs: ids)
    let chunks = ids.compactMap { stored[$0] }
    // Content that was collected since has left the codebase.
    guard let first = ids.first, chunks.count == ids.count else { return nil }
    let file = PackingFile(
      path: path, language: indexed.language, lineCount: chunks.last?.chunk.lines.end ?? 0,
      symbols: try store.symbols(ofChunks: [first])[first] ?? [],
      chunks: chunks.map { chunk in
        FileText.Chunk(
          lines: chunk.chunk.lines, start: chunk.chunk.bytes.lowerBound, text: chunk.text)
      }, isTest: Self.isTest(path))
    return (file, chunks)
  }

  private static func have(_ chunks: [StoredChunk], _ hits: [SearchHit]) -> Bool {
    hits.allSatisfy { hit in
      chunks.contains { $0.chunk.lines == hit.lines && $0.text == hit.text }
    }
  }

  private static func file(_ path: RepositoryPath, _ hits: [SearchHit]) -> PackingFile {
    let chunks = hits.sorted { $0.lines.start < $1.lines.start }.map { hit in
      FileText.Chunk(lines: hit.lines, start: 0, text: hit.text)
    }
    return PackingFile(
      path: path, language: hits[0].language, lineCount: chunks.last?.lines.end ?? 0, symbols: [],
      chunks: chunks, isWhole: false, isTest: isTest(path))
  }

  private static func isTest(_ path: RepositoryPath) -> Bool {
    PathClassifier.classes(of: path.bytes).contains(.test)
  }
}
