import CodeModel
import Foundation
import RowStores
import SQLiteStorage
import SearchIndex
import Storage
import Synchronization

/// The index of this machine: segments beside a SQLite store, as every search reads them.
final class SegmentSubject: RowSubject {
  private let folder: URL
  private let store: SQLiteStore
  private let files = Mutex<[String: [NamedFile]]>([:])

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "apus-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    store = try SQLiteStore.open(path: folder.appending(path: "store.sqlite").path)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  func add(_ added: [NamedFile], to codebase: String) async throws {
    try change(codebase) { files in
      let names = Set(added.map(\.name))
      files = files.filter { !names.contains($0.name) } + added
    }
  }

  func removeFiles(_ names: [RowFile], of codebase: String) async throws {
    try change(codebase) { files in files.removeAll { names.contains($0.name) } }
  }

  func removeCodebase(_ codebase: String) async throws {
    try files.withLock { files in
      files[codebase] = nil
      guard let record = try store.codebase(root: Array(codebase.utf8)) else { return }
      try store.removeCodebase(record.id)
    }
  }

  func files(among names: [RowFile], of codebase: String) async throws -> Set<RowFile> {
    Set(files.withLock { $0[codebase, default: []].map(\.name) }).intersection(names)
  }

  func rowCount(of codebase: String) async throws -> Int {
    try segments(of: codebase).reduce(0) { $0 + $1.reader.documentCount }
  }

  func search(_ query: RowQuery, of codebase: String) async throws -> [RowMatch] {
    let segments = try segments(of: codebase)
    let byMeaning = query.dense.map { dense in
      best(query, of: segments) { reader, filter in
        reader.denseScores(QuantizedVector(rounding: dense), filter: filter)
      }
    }
    let byTerms = query.terms.map { terms in
      best(query, of: segments) { reader, filter in
        reader.lexicalScores(
          terms.words.map { QueryTerm(term: $0, count: 1) }, filter: filter
        ).chunks
      }
    }
    guard let byMeaning, let byTerms else { return byMeaning ?? byTerms ?? [] }
    let both =
      byMeaning
      + byTerms.filter { match in
        !byMeaning.contains { $0.file == match.file && $0.ordinal == match.ordinal }
      }
    return both.sorted { $0.score > $1.score }
  }

  private func best(
    _ query: RowQuery, of segments: [(name: RowFile, reader: IndexReader)],
    _ scores: (IndexReader, FileFilter) -> DocumentScores
  ) -> [RowMatch] {
    let matches = segments.flatMap { name, reader in
      let filter = reader.fileFilter { path, language in
        query.filter.accepts(name, path, language)
      }
      return reader.topDocuments(scores(reader, filter), count: query.countMax).map { document in
        RowMatch(
          file: name, ordinal: Int(reader.chunkID(of: document.reference)) - 1,
          score: document.score)
      }
    }
    return Array(matches.sorted { $0.score > $1.score }.prefix(query.countMax))
  }

  /// A segment for each file, so that versions of a path can be side by side.
  private func change(_ codebase: String, _ body: (inout [NamedFile]) -> Void) throws {
    try files.withLock { files in
      body(&files[codebase, default: []])
      let record = try store.makeCodebase(root: Array(codebase.utf8))
      let segments = try files[codebase, default: []].map { file in
        let path = path(of: file.name)
        if !FileManager.default.fileExists(atPath: path) {
          var builder = SegmentBuilder()
          try builder.add(file.file)
          try builder.write(to: path)
        }
        return SegmentRecord(
          name: file.name.rawValue, fileCount: 1, chunkCount: file.file.documents.count,
          deadFiles: [])
      }
      _ = try store.commit(CommitBatch(segments: segments), to: record.id)
    }
  }

  private func segments(
    of codebase: String
  ) throws -> [(name: RowFile, reader: IndexReader)] {
    let record = try store.codebase(root: Array(codebase.utf8))
    return try (record?.segments ?? []).map { segment in
      let name = RowFile(rawValue: segment.name)
      let opened = try Segment.open(path(of: name))
      return (name, IndexReader(segments: [(opened, segment.deadFiles)]))
    }
  }

  private func path(of name: RowFile) -> String {
    folder.appending(path: "\(name.rawValue).segment").path
  }
}
