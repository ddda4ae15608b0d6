import CodeModel
import Embedding
import Foundation
import Retrieval
import SearchIndex
import Storage

/// A codebase of a few chunks with a real index in a temporary folder.
final class SmallCodebase {
  let texts = MemoryTexts()
  private let folder: URL
  let reader: IndexReader

  /// Files as path and chunks; `segmentCount` spreads them over several segments.
  init(
    _ files: [(path: String, chunks: [SampleChunk])], segmentCount: Int = 1,
    vector: (RepositoryPath, SampleChunk) -> QuantizedVector = { _, _ in SmallCodebase.noVector }
  ) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "apus-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var segments: [(segment: Segment, deadFiles: [UInt64])] = []
    for segment in 0..<segmentCount {
      var builder = SegmentBuilder()
      for (index, file) in files.enumerated() where index % segmentCount == segment {
        try builder.add(Self.segmentFile(file, texts: texts, vector: vector))
      }
      let path = folder.appending(path: "\(segment).segment").path
      try builder.write(to: path)
      segments.append((try Segment.open(path), []))
    }
    reader = IndexReader(segments: segments)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  func retriever(
    staticTable: LegResource<StaticTokenTable> = .missing(reason: "no table"),
    embedder: LegResource<any Embedder> = .missing(reason: "no model"),
    tuning: RetrievalTuning = .standard, name: String = "", changes: ChangeIndex? = nil
  ) -> OneRetriever {
    OneRetriever(
      reader: reader, name: name, changes: changes,
      retriever: Retriever(
        source: texts, vectors: SharedVectors(store: texts, turn: EmbeddingTurn(locksFolder: nil)),
        staticTable: staticTable, embedder: embedder, tuning: tuning))
  }

  static let noVector = QuantizedVector(values: [Int8](repeating: 0, count: 256), scale: 0)
}

/// Searches one small codebase.
struct OneRetriever {
  let reader: IndexReader
  let name: String
  let changes: ChangeIndex?
  let retriever: Retriever

  func search(_ query: SearchQuery) async throws -> SearchReply {
    try await retriever.search(
      query,
      in: [
        SearchScope(
          reader: reader, filter: query.filter, name: name, changes: changes)
      ])
  }
}

/// A chunk in the words of a test; it covers ten lines.
struct SampleChunk {
  let text: String
  var defines: [String] = []
  var scope: [String] = []
  var signature: String?
}

extension SmallCodebase {
  private static func segmentFile(
    _ file: (path: String, chunks: [SampleChunk]), texts: MemoryTexts,
    vector: (RepositoryPath, SampleChunk) -> QuantizedVector
  ) -> SegmentFile {
    let path = RepositoryPath(file.path)
    return SegmentFile(
      path: path, language: Language(rawValue: path.fileExtension ?? "text"),
      documents: file.chunks.enumerated().map { index, chunk in
        let lines = LineRange(start: index * 10 + 1, end: index * 10 + 10)
        let symbols = chunk.defines.map { ChunkSymbol(name: $0, kind: .function) }
        return SegmentDocument(
          chunkID: texts.add(chunk, lines: lines, symbols: symbols), lines: lines,
          text: Array(chunk.text.utf8), scope: chunk.scope, symbols: symbols,
          vector: vector(path, chunk))
      })
  }
}
