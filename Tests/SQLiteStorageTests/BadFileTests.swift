import CodeModel
import Foundation
import SQLiteStorage
import Storage
import Testing

struct BadFileTests {
  @Test(arguments: [16, 100, 4096, 5000, 30_000])
  func `a file that was cut short is damaged, not lost`(byteCount: Int) throws {
    let folder = try filledFolder()
    let bytes = try Array(contents(folder.store).prefix(byteCount))
    try replace(folder.store, with: bytes)
    expectCorrupt { try useEverything(folder.store) }
    #expect(try contents(folder.store) == bytes)
  }

  @Test func `a file whose header was overwritten is damaged`() throws {
    let folder = try filledFolder()
    var bytes = try contents(folder.store)
    bytes.replaceSubrange(0..<100, with: repeatElement(0x5A, count: 100))
    try replace(folder.store, with: bytes)
    expectCorrupt { try SQLiteStore.open(path: folder.store) }
    #expect(try contents(folder.store) == bytes)
  }

  @Test func `a file that is no database is left as it is`() throws {
    let folder = try TemporaryFolder()
    let bytes = Array(String(repeating: "not a database\n", count: 1000).utf8)
    try replace(folder.store, with: bytes)
    for access in [StoreAccess.readWrite, .readOnly] {
      expectCorrupt { try SQLiteStore.open(path: folder.store, access: access) }
    }
    #expect(try contents(folder.store) == bytes)
  }

  @Test func `a database of another program is left as it is`() throws {
    let folder = try TemporaryFolder()
    let raw = try RawDatabase(folder.store)
    try raw.execute("CREATE TABLE notes (text TEXT)")
    try raw.close()
    let bytes = try contents(folder.store)
    expectCorrupt { try SQLiteStore.open(path: folder.store) }
    #expect(try contents(folder.store) == bytes)
  }

  @Test(arguments: [StoreAccess.readWrite, .readOnly])
  func `a newer format is named with the one we read`(access: StoreAccess) throws {
    let folder = try filledFolder()
    let raw = try RawDatabase(folder.store)
    try raw.execute("PRAGMA user_version = 99")
    try raw.close()
    #expect(throws: StorageFault.newerVersion(path: folder.store, found: 99, supported: 6)) {
      try SQLiteStore.open(path: folder.store, access: access)
    }
  }

  /// Seeded, so that a failure can be had again. A flip may go unnoticed (in a text) or look like
  /// something else (in the header); it must never end the process or pass as a bug of ours.
  @Test(arguments: 0..<3)
  func `flipped bytes are never a crash`(round: Int) throws {
    let source = try filledFolder()
    let whole = try contents(source.store)
    var random = Seeded(state: UInt64(round) + 1)
    var corruptCount = 0
    for _ in 0..<20 {
      let folder = try TemporaryFolder()
      var bytes = whole
      let page = Int.random(in: 0..<(bytes.count / 4096), using: &random) * 4096
      for _ in 0..<32 {
        bytes[page + Int.random(in: 0..<4096, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      try replace(folder.store, with: bytes)
      do {
        try useEverything(folder.store)
      } catch let fault as StorageFault {
        if case .corrupt = fault { corruptCount += 1 }
      }
    }
    #expect(corruptCount > 0)
  }

  @Test func `a missing table is damage`() throws {
    let folder = try filledFolder()
    let raw = try RawDatabase(folder.store)
    try raw.execute("DROP TABLE chunkText")
    try raw.close()
    expectCorrupt { try useEverything(folder.store) }
  }

  @Test(arguments: [
    "UPDATE chunk SET textHash = x'00'", "UPDATE chunk SET startLine = 0",
    "UPDATE chunk SET endByte = -1", "UPDATE chunk SET context = x'FFFFFFFFFFFFFFFFFF7F'",
    "UPDATE outline SET symbols = x'01FF'", "UPDATE codebase SET state = 'lost'",
    "UPDATE segment SET deadFiles = x'00'", "UPDATE analysis SET chunkCount = -1",
    "UPDATE relation SET facts = x'00000105'", "UPDATE vector SET numbers = x'00'",
    "UPDATE codebase SET rootHash = 'x'",
  ])
  func `a value that was never stored is damage`(statement: String) throws {
    let folder = try filledFolder()
    let raw = try RawDatabase(folder.store)
    try raw.execute(statement)
    try raw.close()
    expectCorrupt { try useEverything(folder.store) }
  }

  @Test func `diagnosis lists what is wrong with a file`() throws {
    let folder = try filledFolder()
    #expect(try SQLiteStore.open(path: folder.store).diagnose().problems.isEmpty)
    let raw = try RawDatabase(folder.store)
    try raw.execute("PRAGMA foreign_keys = OFF")
    try raw.execute("DELETE FROM analysis")
    try raw.close()
    let diagnosis = try SQLiteStore.open(path: folder.store).diagnose()
    #expect(diagnosis.formatVersion == 6 && diagnosis.byteCount > 0)
    #expect(diagnosis.problems.contains { $0.contains("file") && $0.contains("analysis") })
  }

  @Test func `a damaged store can be removed and begun anew`() throws {
    let folder = try filledFolder()
    try replace(folder.store, with: [1, 2, 3])
    try SQLiteStore.removeFiles(path: folder.store)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    #expect(try SQLiteStore.open(path: folder.store).codebases().isEmpty)
  }
}

extension BadFileTests {
  /// A closed store of some hundred kilobytes, all of it in the one file.
  private func filledFolder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore.open(path: folder.store)
    let codebase = try store.makeCodebase("/a")
    let seeds = Array(1...60)
    let node = TreeNode(hash: Sample.hash(7), encoded: [1], directories: [])
    let segment = SegmentRecord(name: "s", fileCount: 60, chunkCount: 600, deadFiles: [0])
    let batch = CommitBatch(
      analyses: try store.prepared(seeds, chunkCount: 10),
      upsertedFiles: seeds.map { Sample.file("\($0).swift", $0) }, treeNodes: [node],
      segments: [segment], rootHash: node.hash)
    _ = try store.commit(batch, to: codebase)
    let vector = (0..<384).map { Float($0) / 384 }
    let hashes = seeds.map { (Sample.textHash($0, 0), vector) }
    try store.storeVectors(Dictionary(uniqueKeysWithValues: hashes), model: "m")
    return folder
  }

  /// Opens a store and reads and writes all there is in it.
  private func useEverything(_ path: String) throws {
    let store = try SQLiteStore.open(path: path)
    for codebase in try store.codebases() {
      _ = try store.statistics(of: codebase.id)
      for file in try store.files(of: codebase.id) {
        guard case .analysed(let key) = file.outcome else { continue }
        let chunks = try store.chunks(of: key) ?? []
        _ = try store.symbols(of: key)
        _ = try store.outlines(of: [key])
        _ = try store.relations(of: [key], naming: "both")
        _ = try store.relations(of: [key], naming: nil)
        _ = try store.chunks(withIDs: chunks.map(\.id))
        _ = try store.vectors(of: chunks.map(\.embeddedTextHash), model: "m")
      }
      _ = try store.textsLackingVector(in: codebase.id, model: "m", after: nil, countMax: 1000)
      _ = try codebase.rootHash.map { try store.treeNode($0) }
      try store.commit(["new.swift": 999], to: codebase.id, removing: ["1.swift"])
    }
    _ = try store.diagnose()
    _ = try store.collectGarbage()
  }

  private func expectCorrupt<Result>(
    sourceLocation: SourceLocation = #_sourceLocation, _ body: () throws -> Result
  ) {
    #expect(sourceLocation: sourceLocation) {
      _ = try body()
    } throws: { error in
      guard case StorageFault.corrupt = error else { return false }
      return true
    }
  }

  private func contents(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  private func replace(_ path: String, with bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }
}

/// A generator that repeats itself.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
