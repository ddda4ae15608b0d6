import CodeModel
import Packing
import Ranking
import SQLiteStorage
import Storage

/// Reads files of a view as a context shows them.
struct ContextFiles {
  let store: SQLiteStore
  let codebase: CodebaseID

  /// The files of hits. Of one that changed since the search only what was found is known.
  func files(of hits: [SearchHit]) throws -> [PackingFile] {
    let byPath = Dictionary(grouping: hits, by: \.path)
    let current = try files(at: Array(byPath.keys))
    return try byPath.sorted { $0.key < $1.key }.map { path, hits in
      if let row = current[path], let file = try file(path, row), holds(file.chunks, hits) {
        return file.file
      }
      return Self.file(path, hits)
    }
  }

  /// The files at some paths; one that is not there is left out.
  func files(at paths: Set<RepositoryPath>) throws -> [PackingFile] {
    try files(at: Array(paths)).sorted { $0.key < $1.key }.compactMap { path, key in
      try file(path, key)?.file
    }
  }

  private func files(at paths: [RepositoryPath]) throws -> [RepositoryPath: AnalysisKey] {
    var keys: [RepositoryPath: AnalysisKey] = [:]
    for row in try store.files(of: codebase, below: paths.sorted()) {
      if case .analysed(let key) = row.outcome { keys[row.path] = key }
    }
    return keys
  }

  /// Nil when the analysis is gone because the file left the codebase since its row was read.
  private func file(
    _ path: RepositoryPath, _ key: AnalysisKey
  ) throws -> (file: PackingFile, chunks: [StoredChunk])? {
    guard let chunks = try store.chunks(of: key), let outline = try store.outlines(of: [key])[key]
    else { return nil }
    let file = PackingFile(
      path: path, language: key.language, lineCount: outline.lineCount, symbols: outline.symbols,
      chunks: chunks.map { chunk in
        FileText.Chunk(
          lines: chunk.chunk.lines, start: chunk.chunk.bytes.lowerBound, text: chunk.text)
      }, isTest: PathClassifier.classes(of: path.bytes).contains(.test))
    return (file, chunks)
  }

  private func holds(_ chunks: [StoredChunk], _ hits: [SearchHit]) -> Bool {
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
      chunks: chunks, isWhole: false,
      isTest: PathClassifier.classes(of: path.bytes).contains(.test))
  }
}
