import CodeModel
import Foundation
import SQLiteStorage
import Storage
import Testing

/// Files of every format ever released still open, and hold what is still of use.
///
/// `Fixtures/format<n>.sqlite` was written by the version that introduced the format and is never
/// written again; a new format adds a file. Its pages are of 512 bytes to keep it small.
struct OldFormatTests {
  /// A file with one codebase of two contents, of three chunks each.
  struct OldStore: Sendable, CustomTestStringConvertible {
    let file: String
    let root: String
    /// Of the codebase once the file is brought to the newest format.
    let generation: Int64
    let patterns: [String]

    var testDescription: String { file }

    static let all = [
      OldStore(file: "format1.sqlite", root: "/work/ünï", generation: 4, patterns: []),
      OldStore(file: "format3.sqlite", root: "/code/ünï", generation: 2, patterns: ["build/"]),
      OldStore(file: "format4.sqlite", root: "/code/ünï", generation: 2, patterns: ["build/"]),
    ]
  }

  @Test(arguments: OldStore.all)
  func `it opens with its codebases and vectors, to be indexed anew`(_ old: OldStore) throws {
    let folder = try openableCopy(old.file)
    let store = try SQLiteStore.open(path: folder.store)
    let codebase = try #require(try store.codebase(root: Array(old.root.utf8)))
    #expect(codebase.state == .indexing && codebase.generation == old.generation)
    #expect(codebase.lastSyncNanoseconds == nil && codebase.rootHash == nil)
    #expect(codebase.ignoredPatterns == old.patterns && codebase.segments.isEmpty)
    #expect(codebase.commit == nil)
    #expect(try store.files(of: codebase.id).isEmpty)
    #expect(try !store.hasAnalysis(1))
    #expect(try store.treeNode(Sample.hash(7)) == nil)
    #expect(
      try store.vectors(of: [Sample.textHash(1, 0)], model: "model-1").values.first
        == [0.5, -0.25, 0])
    #expect(try store.diagnose().problems.isEmpty)
  }

  @Test(arguments: OldStore.all)
  func `it can be written and cleared`(_ old: OldStore) throws {
    let folder = try openableCopy(old.file)
    let store = try SQLiteStore.open(path: folder.store)
    let codebase = try #require(try store.codebases().first)
    #expect(try store.commit(["new.swift": 1], to: codebase.id).generation == old.generation + 1)
    let numbers = try #require(try store.chunks(of: Sample.key(1))).map(\.id.rawValue)
    #expect(numbers == [7, 8, 9], "numbers of the chunks of before are not used again")
    #expect(
      try store.relations(of: [Sample.key(1)], naming: nil)[Sample.key(1)]
        == Sample.analysis(1).0.relations)
    try store.removeCodebase(codebase.id)
    #expect(try store.collectGarbage().analysisCount == 1)
    #expect(try store.diagnose().problems.isEmpty)
  }

  @Test(arguments: OldStore.all)
  func `its codebases remember new patterns`(_ old: OldStore) throws {
    let folder = try openableCopy(old.file)
    let store = try SQLiteStore.open(path: folder.store)
    let codebase = try #require(try store.codebases().first)
    try store.setIgnoredPatterns(["build/", "*.min.js"], of: codebase.id)
    #expect(try store.codebase(id: codebase.id)?.ignoredPatterns == ["build/", "*.min.js"])
  }

  @Test func `format 3 learns git's blobs, format 4 knows some`() throws {
    let id = try #require(GitObjectID(hexadecimal: String(repeating: "a1", count: 20)))
    let name = GitObjectName(id: id, fileName: Array("a.swift".utf8))
    let facts = GitObjectFacts(
      size: 4, outcome: .content(Sample.hash(1), Language(rawValue: "swift")))
    let folders = try ["format3.sqlite", "format4.sqlite"].map(openableCopy)
    let stores = try folders.map { try SQLiteStore.open(path: $0.store) }
    #expect(try stores.map { try $0.gitObjects([name], judgedBy: 1) } == [[:], [name: facts]])
    try stores[0].storeGitObjects(GitObjectBatch(version: 1, objects: [name: facts]))
    #expect(try stores[0].gitObjects([name], judgedBy: 1) == [name: facts])
    #expect(try stores.map { try $0.codebases().map(\.lastUse) } == [[0], [1]])
    withExtendedLifetime(folders) {}
  }

  /// Format 6 added tables and changed none, so a file without them is one of format 5.
  @Test func `format 5 keeps everything and learns where rows are`() throws {
    let folder = try TemporaryFolder()
    let written = try SQLiteStore.open(path: folder.store)
    let codebase = try written.makeCodebase("/code")
    try written.commit(["a.swift": 1], to: codebase)
    let raw = try RawDatabase(folder.store)
    try raw.execute("DROP TABLE replica; DROP TABLE replicaPlace; PRAGMA user_version = 5")
    try raw.close()
    let store = try SQLiteStore.open(path: folder.store)
    #expect(try store.paths(of: codebase) == ["a.swift"] && store.hasAnalysis(1))
    let place = ReplicaPlace(name: "place", derivation: "first")
    #expect(try store.replicaChanges(of: codebase, at: place).lacking.count == 1)
    #expect(try store.diagnose().problems.isEmpty)
  }

  private func openableCopy(_ name: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    try FileManager.default.copyItem(
      at: fixtures.appendingPathComponent("Fixtures").appendingPathComponent(name),
      to: URL(fileURLWithPath: folder.store))
    return folder
  }
}
