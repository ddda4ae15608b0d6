import CodeModel
import Storage
import Testing

extension StoreContract {
  static let views: [StoreContract] = [
    StoreContract("a codebase is made once per root") { store in
      let made = try store.makeCodebase(root: [0x2F, 0xFF])
      #expect(made.state == .indexing && made.generation == 0 && made.segments.isEmpty)
      #expect(made.rootHash == nil && made.lastSyncNanoseconds == nil)
      #expect(try store.makeCodebase(root: [0x2F, 0xFF]) == made)
      #expect(try store.codebase(root: [0x2F, 0xFF]) == made)
      #expect(try store.codebase(id: made.id) == made)
      #expect(try store.codebase(root: [0x2F]) == nil)
    },
    StoreContract("codebases are listed in the order of their roots") { store in
      for root in ["/b", "/a", "/a/c"] { _ = try store.makeCodebase(root) }
      #expect(try store.codebases().map(\.root) == ["/a", "/a/c", "/b"].map { Array($0.utf8) })
    },
    StoreContract("files come back as they were committed, in the order of their bytes") { store in
      let codebase = try store.makeCodebase("/a")
      let odd = RepositoryPath(bytes: Array("new\nline ".utf8) + [0xFF])
      let files = [
        Sample.file("a.swift", 1), Sample.file("a/b.swift", 2, inode: 0),
        Sample.file("é.swift", 1), Sample.skipped("B.bin", reason: "binary"),
        StoredFile(
          path: odd, fingerprint: Sample.file("", 1).fingerprint, outcome: .analysed(Sample.key(1))),
      ]
      _ = try store.commit(
        CommitBatch(analyses: store.prepared([1, 2]), upsertedFiles: files), to: codebase)
      #expect(try store.files(of: codebase) == files.sorted { $0.path < $1.path })
    },
    StoreContract("a later batch replaces and removes files") { store in
      let codebase = try store.makeCodebase("/a")
      try store.commit(["x.swift": 1, "y.swift": 2], to: codebase)
      try store.commit(["y.swift": 3, "z.swift": 1], to: codebase, removing: ["x.swift", "no"])
      #expect(
        try store.files(of: codebase) == [Sample.file("y.swift", 3), Sample.file("z.swift", 1)])
    },
    StoreContract("a commit sets what it names and leaves the rest") { store in
      let codebase = try store.makeCodebase("/a")
      let segment = SegmentRecord(
        name: "1.seg", fileCount: 70, chunkCount: 9, deadFiles: [5, .max])
      let full = try store.commit(
        CommitBatch(
          segments: [segment], rootHash: Sample.hash(9), state: .complete, lastSyncNanoseconds: 12),
        to: codebase)
      #expect(full.generation == 1 && full.state == .complete && full.segments == [segment])
      #expect(full.rootHash == Sample.hash(9) && full.lastSyncNanoseconds == 12)
      let next = try store.commit(CommitBatch(), to: codebase)
      #expect(next.generation == 2 && next.state == .complete && next.segments == [segment])
      #expect(next.rootHash == Sample.hash(9) && next.lastSyncNanoseconds == 12)
      let emptied = try store.commit(CommitBatch(segments: [], state: .indexing), to: codebase)
      #expect(emptied.segments.isEmpty && emptied.state == .indexing)
      #expect(try store.codebase(id: codebase) == emptied)
    },
    StoreContract("a batch that counts on what is gone changes nothing") { store in
      let codebase = try store.makeCodebase("/a")
      let before = try store.commit(["x.swift": 1], to: codebase)
      let batch = CommitBatch(
        analyses: try store.prepared([2]),
        upsertedFiles: [Sample.file("y.swift", 2), Sample.file("z.swift", 3)])
      #expect { try store.commit(batch, to: codebase) } throws: { error in
        guard case StorageFault.outdated = error else { return false }
        return true
      }
      #expect(try store.codebase(id: codebase) == before)
      #expect(try store.paths(of: codebase) == ["x.swift"])
      #expect(try !store.hasAnalysis(2))
    },
    StoreContract("a commit to a removed codebase is outdated") { store in
      let codebase = try store.makeCodebase("/a")
      try store.removeCodebase(codebase)
      #expect { try store.commit(CommitBatch(), to: codebase) } throws: { error in
        guard case StorageFault.outdated = error else { return false }
        return true
      }
    },
    StoreContract("statistics count the view") { store in
      let codebase = try store.makeCodebase("/a")
      try store.commit(["x.swift": 1, "copy.swift": 1, "y.swift": 2], to: codebase)
      _ = try store.commit(
        CommitBatch(upsertedFiles: [Sample.skipped("b", reason: "binary")]), to: codebase)
      let statistics = try store.statistics(of: codebase)
      #expect(statistics.filesByLanguage == [Language(rawValue: "swift"): 3])
      #expect(statistics.skippedByReason == ["binary": 1])
      #expect(statistics.fileCount == 3)
      #expect(statistics.lineCount == 18)
      #expect(statistics.chunkCount == 9)
    },
    StoreContract("tree nodes come back by hash") { store in
      let node = TreeNode(hash: Sample.hash(1), encoded: [1, 2, 3], directories: [])
      let batch = CommitBatch(treeNodes: [node])
      let codebase = try store.makeCodebase("/a")
      for _ in 0..<2 { _ = try store.commit(batch, to: codebase) }
      #expect(try store.treeNode(Sample.hash(1)) == [1, 2, 3])
      #expect(try store.treeNode(Sample.hash(2)) == nil)
    },
  ]
}
