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
  @Test func `a store of format 3 opens with its content`() throws {
    let folder = try openableCopy("format3.sqlite")
    let store = try SQLiteStore.open(path: folder.store)
    let codebase = try #require(try store.codebase(root: Array("/code/ünï".utf8)))
    #expect(codebase.state == .complete && codebase.generation == 1)
    #expect(codebase.lastSyncNanoseconds == 1_700_000_000_000_000_000)
    #expect(codebase.rootHash == Sample.hash(7))
    #expect(codebase.ignoredPatterns == ["build/"])
    #expect(
      codebase.segments == [
        SegmentRecord(name: "1.segment", fileCount: 2, chunkCount: 5, deadFiles: [2])
      ])
    #expect(
      try store.files(of: codebase.id) == [
        Sample.file("a.swift", 1), Sample.skipped("b.bin", reason: "binary"),
        Sample.file("c/d.swift", 2),
      ])
    #expect(try store.treeNode(Sample.hash(7)) == [1, 2, 3])
    #expect(codebase.lastUse == 0 && codebase.commit == nil)
    try expectVector(in: store)
    try expectAnalysis(1, in: store)
    try expectAnalysis(2, in: store)
  }

  @Test func `a store of format 3 learns git's blobs`() throws {
    let folder = try openableCopy("format3.sqlite")
    let store = try SQLiteStore.open(path: folder.store)
    let id = try #require(GitObjectID(hexadecimal: String(repeating: "a1", count: 20)))
    let name = GitObjectName(id: id, fileName: Array("a.swift".utf8))
    let facts = GitObjectFacts(
      size: 4, outcome: .content(Sample.hash(1), Language(rawValue: "swift")))
    try store.storeGitObjects(GitObjectBatch(version: 1, objects: [name: facts]))
    #expect(try store.gitObjects([name], judgedBy: 1) == [name: facts])
    #expect(try store.diagnose().problems.isEmpty)
  }

  @Test func `a store of format 1 opens with its codebases and vectors, to be indexed anew`()
    throws
  {
    let folder = try openableCopy("format1.sqlite")
    let store = try SQLiteStore.open(path: folder.store)
    let codebase = try #require(try store.codebase(root: Array("/work/ünï".utf8)))
    #expect(codebase.state == .indexing && codebase.generation == 3)
    #expect(codebase.lastSyncNanoseconds == nil)
    #expect(codebase.rootHash == nil)
    #expect(codebase.segments.isEmpty)
    #expect(try store.files(of: codebase.id).isEmpty)
    #expect(try !store.hasAnalysis(1))
    try expectVector(in: store)
    #expect(try store.diagnose().problems.isEmpty)
  }

  @Test func `a store of format 1 can be written and cleared`() throws {
    let folder = try openableCopy("format1.sqlite")
    let store = try SQLiteStore.open(path: folder.store)
    let codebase = try #require(try store.codebases().first)
    #expect(try store.commit(["new.swift": 1], to: codebase.id).generation == 4)
    let numbers = try #require(try store.chunks(of: Sample.key(1))).map(\.id.rawValue)
    #expect(numbers == [7, 8, 9], "numbers of the chunks of before are not used again")
    try store.removeCodebase(codebase.id)
    #expect(try store.collectGarbage().analysisCount == 1)
    #expect(try store.diagnose().problems.isEmpty)
  }

  @Test func `a codebase of format 1 has no patterns and remembers new ones`() throws {
    let folder = try openableCopy("format1.sqlite")
    let store = try SQLiteStore.open(path: folder.store)
    let codebase = try #require(try store.codebases().first)
    #expect(codebase.ignoredPatterns.isEmpty)
    try store.setIgnoredPatterns(["build/", "*.min.js"], of: codebase.id)
    #expect(try store.codebase(id: codebase.id)?.ignoredPatterns == ["build/", "*.min.js"])
  }

  private func expectVector(in store: SQLiteStore) throws {
    #expect(
      try store.vectors(of: [Sample.textHash(1, 0)], model: "model-1").values.first
        == [0.5, -0.25, 0])
  }

  private func expectAnalysis(_ seed: Int, in store: SQLiteStore) throws {
    let (analysis, content) = Sample.analysis(seed)
    let chunks = try #require(try store.chunks(of: Sample.key(seed)))
    #expect(chunks.map(\.chunk) == analysis.chunks)
    #expect(chunks.map(\.text) == analysis.chunks.map { Array(content[$0.bytes]) })
    #expect(try store.symbols(of: Sample.key(seed)) == analysis.symbols)
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
