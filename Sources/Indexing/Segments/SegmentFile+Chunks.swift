import CodeModel
import Embedding
import SearchIndex
import Storage

extension SegmentFile {
  /// The documents of a file whose content has these chunks, with their static vectors.
  init(
    path: RepositoryPath, language: Language, chunks: [StoredChunk], staticTable: StaticTokenTable
  ) {
    let documents = chunks.map { stored in
      SegmentDocument(
        chunkID: stored.id.rawValue, lines: stored.chunk.lines, text: stored.text,
        scope: stored.chunk.scope, symbols: stored.chunk.symbols,
        vector: staticTable.embedding(
          path: path, scope: stored.chunk.scope, text: stored.text))
    }
    self.init(path: path, language: language, documents: documents)
  }
}
