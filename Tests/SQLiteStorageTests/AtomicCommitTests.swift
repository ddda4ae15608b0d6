import CodeModel
import Foundation
import SQLiteStorage
import Storage
import Testing

struct AtomicCommitTests {
  /// Tables in the order in which a batch reaches them.
  @Test(arguments: ["analysis", "outline", "chunk", "chunkText", "file", "treeNode", "segment"])
  func `a batch that fails anywhere leaves nothing`(table: String) throws {
    try withStore { store, folder in
      let codebase = try store.makeCodebase("/a")
      let before = try store.commit(["old.swift": 1], to: codebase)
      let batch = try fullBatch(store)
      let raw = try RawDatabase(folder.store)
      try raw.execute(
        """
        CREATE TRIGGER failure BEFORE INSERT ON \(table)
        BEGIN SELECT RAISE(ABORT, 'provoked'); END
        """)
      #expect(throws: StorageFault.self) { try store.commit(batch, to: codebase) }
      #expect(try store.codebase(id: codebase) == before)
      #expect(try store.paths(of: codebase) == ["old.swift"])
      #expect(try !store.hasAnalysis(2))
      #expect(try store.treeNode(Sample.hash(7)) == nil)

      try raw.execute("DROP TRIGGER failure")
      #expect(try store.commit(batch, to: codebase).generation == before.generation + 1)
      #expect(try store.paths(of: codebase) == ["new.swift", "old.swift"])
    }
  }

  @Test func `a full disk loses nothing, and the batch succeeds once there is space`() throws {
    let folder = try TemporaryFolder()
    var store = try SQLiteStore.open(path: folder.store, byteCountMax: 400_000)
    let codebase = try store.makeCodebase("/a")
    let before = try store.commit(["old.swift": 1], to: codebase)
    let seeds = Array(2..<200)
    let large = CommitBatch(
      analyses: try store.prepared(seeds, chunkCount: 100),
      upsertedFiles: seeds.map { Sample.file("\($0).swift", $0) })
    #expect(throws: StorageFault.diskFull(path: folder.store)) {
      try store.commit(large, to: codebase)
    }
    #expect(try store.codebase(id: codebase) == before)
    #expect(try store.paths(of: codebase) == ["old.swift"])
    #expect(try store.chunks(of: Sample.key(1))?.count == 3)

    store = try SQLiteStore.open(path: folder.store)
    #expect(try store.commit(large, to: codebase).generation == before.generation + 1)
    #expect(try store.diagnose().problems.isEmpty)
  }

  @Test func `a process killed at any moment leaves whole batches only`() async throws {
    let folder = try TemporaryFolder()
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.store as String] in
      let store = try SQLiteStore.open(path: path)
      let codebase = try store.makeCodebase("/a")
      Thread.detachNewThread { Self.killSelf(afterGeneration: 5, path: path) }
      for seed in 1... {
        let batch = CommitBatch(
          analyses: try store.prepared([seed], chunkCount: 50),
          upsertedFiles: [Sample.file("\(seed).swift", seed)],
          segments: [
            SegmentRecord(name: "\(seed)", fileCount: seed, chunkCount: 50 * seed, deadFiles: [])
          ])
        _ = try store.commit(batch, to: codebase)
      }
    }
    let store = try SQLiteStore.open(path: folder.store)
    let codebase = try #require(try store.codebases().first)
    let batchCount = Int(codebase.generation)
    #expect(batchCount >= 5)
    #expect(codebase.segments.map(\.fileCount) == [batchCount])
    #expect(Set(try store.paths(of: codebase.id)) == Set((1...batchCount).map { "\($0).swift" }))
    for seed in 1...batchCount {
      #expect(try store.chunks(of: Sample.key(seed))?.count == 50)
    }
    #expect(try store.diagnose().problems.isEmpty)
    try store.commit(["after.swift": 1], to: codebase.id)
  }

  private static func killSelf(afterGeneration generation: Int64, path: String) {
    let reader = try? SQLiteStore.open(path: path, access: .readOnly)
    while true {
      guard let codebase = try? reader?.codebases().first, codebase.generation >= generation else {
        continue
      }
      kill(getpid(), SIGKILL)
    }
  }

  private func fullBatch(_ store: SQLiteStore) throws -> CommitBatch {
    CommitBatch(
      analyses: try store.prepared([2]), upsertedFiles: [Sample.file("new.swift", 2)],
      treeNodes: [TreeNode(hash: Sample.hash(7), encoded: [1], directories: [])],
      segments: [SegmentRecord(name: "s", fileCount: 1, chunkCount: 3, deadFiles: [0])],
      rootHash: Sample.hash(7), state: .complete)
  }
}
