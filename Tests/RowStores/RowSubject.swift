import CodeModel
import Indexing
package import SearchIndex
package import Storage

/// A file with the name of its rows.
package struct NamedFile: Sendable {
  package let name: RowFile
  package let file: SegmentFile

  package init(name: RowFile, file: SegmentFile) {
    self.name = name
    self.file = file
  }
}

/// Whatever keeps chunks so that they are found by vectors: a service, or an index of our own.
package protocol RowSubject: Sendable {
  /// Adds files in place of those of the same name.
  func add(_ files: [NamedFile], to codebase: String) async throws
  func removeFiles(_ files: [RowFile], of codebase: String) async throws
  func removeCodebase(_ codebase: String) async throws
  func files(among files: [RowFile], of codebase: String) async throws -> Set<RowFile>
  func rowCount(of codebase: String) async throws -> Int
  func search(_ query: RowQuery, of codebase: String) async throws -> [RowMatch]
}

/// A row store, which takes rows.
package struct RowStoreSubject: RowSubject {
  package let store: any RowStore

  package init(_ store: any RowStore) {
    self.store = store
  }

  package func add(_ files: [NamedFile], to codebase: String) async throws {
    try await store.upsert(files.flatMap { $0.file.rows(named: $0.name) }, of: codebase)
  }

  package func removeFiles(_ files: [RowFile], of codebase: String) async throws {
    try await store.removeFiles(files, of: codebase)
  }

  package func removeCodebase(_ codebase: String) async throws {
    try await store.removeCodebase(codebase)
  }

  package func files(
    among files: [RowFile], of codebase: String
  ) async throws -> Set<RowFile> {
    try await store.files(among: files, of: codebase)
  }

  package func rowCount(of codebase: String) async throws -> Int {
    try await store.rowCount(of: codebase)
  }

  package func search(_ query: RowQuery, of codebase: String) async throws -> [RowMatch] {
    try await store.search(query, of: codebase)
  }
}
